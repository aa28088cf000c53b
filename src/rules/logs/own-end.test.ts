import { logCases } from '../../../test/rules/log-cases.ts';
import { started } from '../../../test/triage/flink-lines.ts';
import { LogWriter } from '../../../test/triage/log-writer.ts';
import { ownEnd } from './own-end.ts';

const taskManager = () => started(new LogWriter(), 'TaskManager').pass(60_000);
const closes = (log: LogWriter) =>
  log
    .pass(10)
    .log(
      'INFO',
      'org.apache.flink.runtime.state.TaskExecutorLocalStateStoresManager',
      'Shutting down TaskExecutorLocalStateStoresManager.',
    );
const runner = 'org.apache.flink.runtime.taskexecutor.TaskManagerRunner';

logCases(ownEnd, {
  'taskmanager-ended-itself': {
    shows: closes(taskManager()),
    facts: { file: 'a.log' },
    looksLike: [
      [
        'one that was told to end',
        closes(taskManager().log('INFO', runner, 'RECEIVED SIGNAL 15: SIGTERM. Shutting down as requested.')),
      ],
      [
        'one that says why',
        closes(
          taskManager().log(
            'ERROR',
            runner,
            'Fatal error occurred while executing the TaskManager. Shutting it down...',
            [
              'java.lang.OutOfMemoryError: Metaspace',
              '\tat java.lang.ClassLoader.defineClass1(Native Method)',
            ],
          ),
        ),
      ],
      ['one of a test', closes(new LogWriter())],
    ],
  },
});
