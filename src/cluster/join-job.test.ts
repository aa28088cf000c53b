import { expect, it } from 'vitest';
import { answerOf } from './answer.ts';
import { clusterOf } from './join.ts';

const job = 'a'.repeat(32);

/** As Flink 2.3.0 told of a job that had failed ten times, with a history of four. */
const entry = (attempt: number) => ({
  exceptionName: 'java.lang.NullPointerException',
  stacktrace: 'java.lang.NullPointerException\n\tat com.acme.Discount.at(Discount.java:140)\n',
  timestamp: 1_795_938_530_000 + attempt * 1500,
  failureLabels: {},
  taskName: `discount (1/2) - execution #${attempt}`,
  endpoint: 'localhost:37775',
  taskManagerId: '127.0.0.1:35125-039e0e',
  concurrentExceptions: [],
});

function failures(attempts: number[], size: string | null, truncated = false) {
  const said = { exceptionHistory: { entries: attempts.map(entry), truncated } };
  const answer = (path: string, value: unknown) => answerOf({ path, round: 1, at: null }, () => value)!;
  return clusterOf([
    answer(`/jobs/${job}`, { jid: job, state: 'RUNNING' }),
    answer(`/jobs/${job}/exceptions`, said),
    ...(size === null
      ? []
      : [answer('/jobmanager/config', [{ key: 'web.exception-history-size', value: size }])]),
  ]).jobs[0]!.failures!;
}

it('failures stand oldest first, with task and TaskManager', () => {
  const { entries } = failures([9, 8, 7], '16');
  expect(entries.map(({ task, taskManager }) => [task, taskManager])).toEqual(
    [7, 8, 9].map((attempt) => [`discount (1/2) - execution #${attempt}`, '127.0.0.1:35125-039e0e']),
  );
});

it('a history that is full has lost its oldest failures, though Flink says that it is not truncated', () => {
  const sixteen = Array.from({ length: 16 }, (_, at) => 20 - at);
  expect(failures([9, 8, 7, 6], '4').truncated).toBe(true);
  expect(failures(sixteen, null).truncated).toBe(true);
  expect(failures([9, 8, 7], '4').truncated).toBe(false);
  expect(failures([9, 8, 7, 6], null).truncated).toBe(false);
  expect(failures([9, 8], '16', true).truncated).toBe(true);
});
