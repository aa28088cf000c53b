import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { readEvidence } from '../../../src/evidence/read.ts';

const place = { cwd: '.', stdin: Readable.from([]), logWorker: '' };

async function read(...files: [name: string, text: string][]) {
  const inputs = files.map(([name, text]) => ({ name, path: null, bytes: Buffer.from(text) }));
  const { evidence } = await readEvidence([inputs], place, [], () => {});
  return evidence;
}

const stack = (of: string) => `${of}\n\tat com.acme.Totals.map(Totals.java:7)\n`;

const entry = (exceptionName: string, timestamp: number, more: object = {}) => ({
  exceptionName,
  stacktrace: stack(exceptionName),
  timestamp,
  ...more,
});

const at = Date.UTC(2026, 0, 2, 3, 4, 5);

const newer = entry('java.lang.IllegalStateException: closed', at + 60_000, { taskName: 'sink (2/2)' });
const older = entry('java.io.IOException: disk is gone', at, {
  taskName: 'totals (1/2) - execution #0',
  taskManagerId: '10.0.0.7:41219-d8762a',
  concurrentExceptions: [entry('java.lang.ArithmeticException: by zero', at)],
});
const history = { exceptionHistory: { entries: [newer, older], truncated: true } };

it('failures of the REST API are read oldest first, with time, task and TaskManager, and those that came with them', async () => {
  const { logs } = await read(['exceptions.json', JSON.stringify(history, null, 2)]);
  expect(logs!.groups.map(({ first }) => first.thrown.map(({ className }) => className))).toEqual([
    ['java.io.IOException'],
    ['java.lang.ArithmeticException'],
    ['java.lang.IllegalStateException'],
  ]);
  const { first } = logs!.groups[0]!;
  expect(first.at).toBe(at);
  expect(first.level).toBeNull();
  expect(first.quote.text).toBe(
    'totals (1/2) - execution #0 failed at 2026-01-02T03:04:05.000Z on 10.0.0.7:41219-d8762a',
  );
  const line = JSON.stringify(history, null, 2)
    .split('\n')
    .findIndex((text) => text.includes('disk is gone\\n'));
  expect(first.thrown[0]!.quote.line).toBe(line + 1);
  expect(logs!.events.map(({ kind, what }) => [kind, what])).toEqual([
    ['task-failed', 'totals (1/2)'],
    ['task-failed', 'sink (2/2)'],
  ]);
});

it('1.x tells the last failure beside the history', async () => {
  const answer = { 'root-exception': stack('java.lang.ArithmeticException'), timestamp: at };
  const { logs } = await read(['exceptions.json', JSON.stringify(answer)]);
  expect(logs!.groups).toHaveLength(1);
  expect(logs!.groups[0]!.first).toMatchObject({ at, event: null });
});

it('a healthy answer and one of a handler that only reads tell of no failure; that of a submission does', async () => {
  const server = (handler: string) =>
    JSON.stringify({
      errors: [
        'Internal server error.',
        `<Exception on server side:\n${stack('x.BadException')}\tat ${handler}(X.java:1)\n>`,
      ],
    });
  const healthy = JSON.stringify({
    'root-exception': null,
    'all-exceptions': [],
    exceptionHistory: { entries: [] },
  });
  expect((await read(['a.json', healthy])).logs).toBeNull();
  const handler = 'org.apache.flink.runtime.rest.handler.job';
  expect((await read(['a.json', server(`${handler}.JobVertexBackPressureHandler.get`)])).logs).toBeNull();
  expect((await read(['a.json', server(`${handler}.JobSubmitHandler.handle`)])).logs!.groups).toHaveLength(1);
});

it('beside a log, whose zone nobody knows, its times do not count', async () => {
  const log =
    '2026-01-02 11:04:05,000 ERROR org.apache.flink.runtime.taskmanager.Task [] - broken\njava.io.IOException: other\n\tat a.B.c(B.java:1)\n';
  const { logs } = await read(['flink.log', log], ['exceptions.json', JSON.stringify(history)]);
  const byFile = (name: string) => logs!.groups.filter(({ first }) => first.file === name);
  expect(byFile('flink.log')[0]!.first.at).not.toBeNull();
  expect(byFile('exceptions.json').map(({ first }) => first.at)).toEqual([null, null, null]);
  expect(logs!.events).toEqual([]);
});
