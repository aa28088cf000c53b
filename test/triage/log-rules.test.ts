import { describe, expect, it } from 'vitest';
import { rules } from '../../src/rules/rules.ts';
import {
  checkpoints,
  declined,
  deployed,
  enters,
  expired,
  restarted,
  started,
  triggered,
} from './flink-lines.ts';
import { judge } from './judge.ts';
import { LogWriter } from './log-writer.ts';

// What each rule about logs finds, and a log that looks like it and is none.

const mib = 1024 * 1024;
const running = () => deployed(started(new LogWriter(), 'StandaloneSessionClusterEntrypoint'));
const repeat = (times: number, write: (log: LogWriter, number: number) => LogWriter, log = running()) => {
  for (let number = 1; number <= times; number++) write(log, number).pass(60_000);
  return log;
};
const granted = (component: string) => (log: LogWriter) =>
  log.info('org.apache.flink.runtime.Some', `${component} was granted leadership with leader id 1.`);

interface Case {
  is: LogWriter;
  facts: Record<string, string | number>;
  /** What it looks like, and the log of that. */
  isNot: [string, LogWriter][];
}

const cases: Record<string, Case> = {
  'job-restarts': {
    is: repeat(3, restarted),
    facts: { restarts: 3, minutes: 3 },
    isNot: [
      ['two restarts', repeat(2, restarted)],
      ['a job that ends', enters(running(), 'RUNNING', 'FINISHED')],
    ],
  },
  'checkpoints-expire': {
    is: repeat(2, expired),
    facts: { expired: 2, completed: 0 },
    isNot: [['one that expired', expired(checkpoints(running(), [900, 900]), 3)]],
  },
  'checkpoints-decline': {
    is: repeat(2, declined),
    facts: { declined: 2, completed: 0 },
    isNot: [['one that was declined', declined(checkpoints(running(), [900]), 2)]],
  },
  'checkpoints-none-complete': {
    is: repeat(3, triggered),
    facts: { triggered: 3 },
    isNot: [
      ['two that were triggered just now', repeat(2, triggered)],
      ['the last that still runs', triggered(checkpoints(running(), [900, 900, 900]), 4)],
    ],
  },
  'checkpoints-slow': {
    is: checkpoints(running(), [...Array(10).fill(1000), ...Array(5).fill(50_000)]),
    facts: { longest: 50, usual: 1 },
    isNot: [
      ['checkpoints that always took long', checkpoints(running(), Array(20).fill(50_000))],
      ['one that took long', checkpoints(running(), [...Array(15).fill(1000), 50_000])],
      ['slower, and still fast', checkpoints(running(), [...Array(10).fill(1000), ...Array(5).fill(20_000)])],
    ],
  },
  'checkpoints-grow': {
    is: checkpoints(running(), Array(12).fill(900), { size: (at) => 100 * mib * (at + 1) }),
    facts: { first: 300, last: 1100 },
    isNot: [
      ['small ones', checkpoints(running(), Array(12).fill(900), { size: (at) => mib * (at + 1) })],
      ['large ones of one size', checkpoints(running(), Array(12).fill(900), { size: () => 900 * mib })],
      [
        'fewer than make a trend',
        checkpoints(running(), Array(7).fill(900), { size: (at) => 100 * mib * (at + 1) }),
      ],
    ],
  },
  'leader-changes': {
    is: repeat(3, granted('DefaultDispatcherRunner')),
    facts: { changes: 3 },
    isNot: [
      ['a failover', repeat(2, granted('DefaultDispatcherRunner'))],
      [
        'three components that start',
        granted('http://jm:8081')(granted('ResourceManager')(granted('DefaultDispatcherRunner')(running()))),
      ],
    ],
  },
  'process-restarts': {
    is: repeat(3, (log) => started(log, 'TaskManager'), new LogWriter()),
    facts: { process: 'TaskManager', starts: 3 },
    isNot: [['a log that was appended to', repeat(2, (log) => started(log, 'TaskManager'), new LogWriter())]],
  },
};

const idsIn = async (log: LogWriter) => (await judge({ 'a.log': log })).findings.map(({ id }) => id);

describe.each(Object.entries(cases))('%s', (id, { is, facts, isNot }) => {
  it('is found, with its facts and the lines that show it', async () => {
    const { findings } = await judge({ 'a.log': is });
    const finding = findings.find((one) => one.id === id)!;
    expect(finding.facts).toEqual(facts);
    expect(finding.seen.length).toBeGreaterThan(0);
    const lines = is.text.split('\n');
    for (const { line, text } of finding.seen) expect(lines[line - 1]).toBe(text);
  });

  it.each(isNot)('is not %s', async (_, log) => {
    expect(await idsIn(log)).not.toContain(id);
  });
});

it('three TaskManagers that start are no process that starts again', async () => {
  const one = () => started(new LogWriter(), 'TaskManager');
  const { findings } = await judge({ 'tm-1.log': one(), 'tm-2.log': one(), 'tm-3.log': one() });
  expect(findings).toEqual([]);
});

it('every finding of a rule about logs has a case here', () => {
  const found = rules.filter(({ needs }) => needs === 'logs').flatMap(({ finds }) => finds);
  expect(Object.keys(cases).sort()).toEqual([...found].sort());
});
