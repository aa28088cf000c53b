import { logCases, repeat, running } from '../../../test/rules/log-cases.ts';
import type { LogWriter } from '../../../test/triage/log-writer.ts';
import { leaders } from './leaders.ts';

const granted = (component: string) => (log: LogWriter) =>
  log.info('org.apache.flink.runtime.Some', `${component} was granted leadership with leader id 1.`);

logCases(leaders, {
  'leader-changes': {
    shows: repeat(3, granted('DefaultDispatcherRunner')),
    facts: { changes: 3 },
    looksLike: [
      ['a failover', repeat(2, granted('DefaultDispatcherRunner'))],
      [
        'three components that start',
        granted('http://jm:8081')(granted('ResourceManager')(granted('DefaultDispatcherRunner')(running()))),
      ],
    ],
  },
});
