import { describe, expect, it } from 'vitest';
import { checkpoints, deployed, started } from './flink-lines.ts';
import { judge } from './judge.ts';
import { LogWriter } from './log-writer.ts';

const granted = (log: LogWriter) =>
  log.info(
    'org.apache.flink.runtime.dispatcher.runner.DefaultDispatcherRunner',
    'DefaultDispatcherRunner was granted leadership with leader id 1. Creating new DispatcherLeaderProcess.',
  );

describe('a change of the leader', () => {
  it('once is told in the timeline, and is no finding', async () => {
    const one = granted(started(new LogWriter(), 'StandaloneSessionClusterEntrypoint'));
    const other = granted(started(new LogWriter().pass(600_000), 'StandaloneSessionClusterEntrypoint'));
    const { findings, timeline } = await judge({ 'jm-1.log': one, 'jm-2.log': other });
    expect(findings).toEqual([]);
    expect(timeline.moments.filter(({ kind }) => kind === 'leader')).toHaveLength(2);
  });

  it('again and again is a finding', async () => {
    const log = started(new LogWriter(), 'StandaloneSessionClusterEntrypoint');
    for (let at = 0; at < 4; at++) granted(log.pass(60_000));
    const { verdict } = await judge({ 'jm.log': log });
    expect(verdict).toMatchObject({ id: 'leader-changes', count: 4, facts: { changes: 4 } });
    expect(verdict!.seen[0]!.line).toBe(log.lineOf('granted leadership'));
  });
});

describe('logs that were rolled', () => {
  /** Half an hour each: the newer file has the shorter name, and comes first in a folder. */
  const older = checkpoints(deployed(new LogWriter()), Array(30).fill(1000));
  const newer = checkpoints(new LogWriter().pass(older.now), Array(30).fill(60_000), { first: 31 });

  it.each([[['jm.log', 'jm.log.1']], [['jm.log.1', 'jm.log']]])('are put in order: %j', async (order) => {
    const { findings, timeline } = await judge({ 'jm.log': newer, 'jm.log.1': older }, order);
    const { durations } = timeline.checkpoints;
    expect([durations[0], durations.at(-1)]).toEqual([1000, 60_000]);
    expect(findings).toMatchObject([{ id: 'checkpoints-slow', facts: { longest: 60, usual: 1 } }]);
    expect(findings[0]!.firstAt).toBeLessThan(findings[0]!.lastAt!);
    expect(timeline.moments.map(({ at }) => at)).toEqual(timeline.moments.map(({ at }) => at).sort());
  });
});

it('a timeline merges the logs of all processes by time', async () => {
  const jm = started(new LogWriter(), 'StandaloneSessionClusterEntrypoint');
  const tm = started(new LogWriter().pass(1000), 'TaskManager');
  const second = started(new LogWriter().pass(500), 'YARN TaskExecutor runner');
  const { timeline } = await judge({ 'a-tm.log': tm, 'b-jm.log': jm, 'c-tm.log': second });
  expect(timeline.moments.map(({ what }) => what)).toEqual([
    'StandaloneSessionClusterEntrypoint',
    'YARN TaskExecutor runner',
    'TaskManager',
  ]);
});
