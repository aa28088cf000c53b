import { logCases, repeat, running } from '../../../test/rules/log-cases.ts';
import { enters, restarted } from '../../../test/triage/flink-lines.ts';
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
});
