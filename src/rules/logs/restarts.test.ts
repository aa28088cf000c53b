import { logCases, repeat, running } from '../../../test/rules/log-cases.ts';
import { enters, restarted, taskFailed, trace } from '../../../test/triage/flink-lines.ts';
import { restarts } from './restarts.ts';

logCases(restarts, {
  'job-restarts': {
    shows: repeat(3, restarted),
    facts: { restarts: 3, minutes: 3 },
    looksLike: [
      ['two restarts', repeat(2, restarted)],
      ['a job that ends', enters(running(), 'RUNNING', 'FINISHED')],
    ],
  },
  'job-failed-untold': {
    shows: enters(enters(running(), 'RUNNING', 'FAILING'), 'FAILING', 'FAILED'),
    facts: {},
    looksLike: [
      [
        'a failure with its reason',
        enters(taskFailed(running(), 1, trace('java.lang.NullPointerException')), 'RUNNING', 'FAILING'),
      ],
      ['a job that is rescaled', enters(enters(running(), 'RUNNING', 'RESTARTING'), 'RESTARTING', 'RUNNING')],
      ['a job that is cancelled', enters(running(), 'CANCELLING', 'CANCELED')],
    ],
  },
});
