import { expect, it } from 'vitest';
import { logCases } from '../../../test/rules/log-cases.ts';
import { checkpoints, deployed, enters, id, started, taskFailed } from '../../../test/triage/flink-lines.ts';
import { judge } from '../../../test/triage/judge.ts';
import { LogWriter } from '../../../test/triage/log-writer.ts';
import { initializingInLogs } from './initializing.ts';

const graph = 'org.apache.flink.runtime.executiongraph.ExecutionGraph';
const minute = 60_000;
const begun = () =>
  enters(started(new LogWriter(), 'StandaloneSessionClusterEntrypoint'), 'CREATED', 'RUNNING');

const enter = (log: LogWriter, subtask: number, from: string, to: string) =>
  log.info(graph, `totals (${subtask}/2) (${id(subtask)}) switched from ${from} to ${to}.`);

/** Both tasks of a vertex have their slots. */
const given = (log = begun()) =>
  enter(enter(log, 1, 'DEPLOYING', 'INITIALIZING'), 2, 'DEPLOYING', 'INITIALIZING');

/** The coordinator waits, and says so once a minute. */
const waits = (log: LogWriter, minutes: number) => {
  for (let at = 0; at < minutes; at++)
    log.pass(minute).info('org.apache.flink.runtime.checkpoint.CheckpointCoordinator', 'No checkpoint yet');
  return log;
};

/** So many that not each of them is kept: see `EventSeries`. */
function manyTasks(): LogWriter {
  const log = enter(begun(), 0, 'DEPLOYING', 'INITIALIZING');
  for (let subtask = 1; subtask <= 4500; subtask++)
    enter(enter(log, subtask, 'DEPLOYING', 'INITIALIZING'), subtask, 'INITIALIZING', 'RUNNING');
  return enter(log, 0, 'INITIALIZING', 'RUNNING');
}

logCases(initializingInLogs, {
  'tasks-stay-initializing': {
    shows: waits(given(), 7),
    facts: { vertex: 'totals', tasks: 2, parallelism: 2, lasts: 7 * minute + 8 * 7 },
    looksLike: [
      [
        'tasks that run',
        waits(enter(enter(given(), 1, 'INITIALIZING', 'RUNNING'), 2, 'INITIALIZING', 'RUNNING'), 7),
      ],
      ['a log that ends soon after', given().pass(50_000)],
      ['a job that runs', checkpoints(deployed(begun()), [1000, 1000, 1000])],
      ['very many tasks that run', waits(manyTasks(), 7)],
      ['a job that is cancelled', waits(enters(given(), 'RUNNING', 'CANCELLING'), 7)],
      ['a process that was started anew', waits(started(given(), 'StandaloneSessionClusterEntrypoint'), 7)],
      [
        'tasks that failed',
        waits(enter(enter(given(), 1, 'INITIALIZING', 'FAILED'), 2, 'INITIALIZING', 'CANCELING'), 7),
      ],
    ],
  },
});

it('is a warning from five minutes on, and counts the tasks that are left', async () => {
  const found = async (log: LogWriter) =>
    (await judge({ 'a.log': log })).findings.find(({ id }) => id === 'tasks-stay-initializing');
  expect((await found(waits(given(), 2)))?.severity).toBe('notice');
  const one = await found(waits(enter(given(), 1, 'INITIALIZING', 'RUNNING'), 7));
  expect(one).toMatchObject({ severity: 'warning', facts: { tasks: 1, parallelism: 2 } });
});

it('an attempt that two processes tell of is one task', async () => {
  const { findings } = await judge({
    'jm.log': waits(given(), 7),
    'tm.log': waits(given(new LogWriter()), 7),
  });
  expect(findings.find(({ id }) => id === 'tasks-stay-initializing')?.facts).toMatchObject({ tasks: 2 });
});

it('a task that another process saw at work is', async () => {
  const works = enter(
    enter(given(new LogWriter()), 1, 'INITIALIZING', 'RUNNING'),
    2,
    'INITIALIZING',
    'RUNNING',
  );
  const { findings } = await judge({ 'jm.log': waits(given(), 7), 'tm.log': waits(works, 7) });
  expect(findings.map(({ id }) => id)).not.toContain('tasks-stay-initializing');
});

it('a failure explains more', async () => {
  const log = taskFailed(waits(given(), 7), 1, ['java.lang.IllegalStateException: odd']);
  const { verdict } = await judge({ 'a.log': log });
  expect(verdict!.id).not.toBe('tasks-stay-initializing');
});
