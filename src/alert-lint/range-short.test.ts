import { expect, it } from 'vitest';
import { rulesOf, seededAlert } from '../../test/seeded-alert.ts';
import { lintAlerts } from './checks.ts';
import { alertsIn } from './read.ts';

const expr = 'increase(flink_jobmanager_job_numRestarts[1m]) > 0';

seededAlert(
  'range-short',
  [[{ expr, scraped: '1m' }], [{ expr, scraped: '45s' }]],
  [[{ expr, scraped: '15s' }], [{ expr, scraped: '30s' }], [{ expr: 'up == 0', scraped: '5m' }], [expr]],
);

it('who is asked for it says how often is scraped', () => {
  const codes = (scraped: number | null) =>
    lintAlerts(alertsIn(rulesOf([expr]), 'rules.yml', scraped), '2', []).map(({ code }) => code);
  expect([codes(60), codes(30), codes(null)]).toEqual([['range-short'], [], []]);
});
