import { expect, it } from 'vitest';
import { clusterCases } from '../../../test/rules/cluster/cases.ts';
import { busy, cluster, type JobOptions, now } from '../../../test/rules/cluster/clusters.ts';
import type { Cluster, Failure, Failures } from '../../cluster/cluster.ts';
import { restartsLeft } from './restarts-left.ts';

const job = (
  more: Partial<JobOptions>,
  configuration: Record<string, string> = {},
  given: Partial<Cluster> = {},
) =>
  cluster(
    { vertices: [{ name: 'Source: orders', loads: [busy] }], ...more },
    { configuration: new Map(Object.entries(configuration)), ...given },
  );

const restarted = (times: number) => [{ numRestarts: times }, { numRestarts: times }];
/** As Flink 2.3 and 1.20 describe it. */
const ten = 'Restart with fixed delay (PT2S). #10 restart attempts.';
const tenOld = 'Restart with fixed delay (2000 ms). #10 restart attempts.';
const byDefault = 'Cluster level default restart strategy';
const fixed = { 'restart-strategy.type': 'fixed-delay', 'restart-strategy.fixed-delay.attempts': '4' };

const failed = (...ago: number[]): Failures => ({
  truncated: false,
  entries: ago.map(
    (passed): Failure => ({
      at: now - passed,
      exception: 'java.lang.NullPointerException',
      stackTrace: 'java.lang.NullPointerException',
      concurrent: false,
      task: null,
      taskManager: null,
    }),
  ),
});
const rate = 'Failure rate restart with maximum of 3 failures within interval PT5M and fixed delay PT1S.';

clusterCases(restartsLeft, {
  'restarts-run-out': {
    shows: job({ restartStrategy: ten, metrics: restarted(10) }),
    facts: { job: 'orders', used: 10, allowed: 10, within: null },
    looksLike: [
      ['a job that restarted now and then', job({ restartStrategy: ten, metrics: restarted(4) })],
      ['one that never restarted', job({ restartStrategy: ten, metrics: restarted(0) })],
      [
        'a strategy that ends nothing',
        job({
          restartStrategy: 'Restart with exponential delay (starting at 1000 ms).',
          metrics: restarted(50),
        }),
      ],
      [
        'rescalings of the adaptive scheduler',
        job({ restartStrategy: ten, metrics: restarted(10) }, { 'jobmanager.scheduler': 'Adaptive' }),
      ],
      [
        'a configuration that was not read',
        job({ restartStrategy: ten, metrics: restarted(10) }, {}, { configuration: null }),
      ],
      [
        'a job that has failed for good',
        job({ restartStrategy: ten, metrics: restarted(10), state: 'FAILED' }),
      ],
      [
        'failures that lie longer back than the interval',
        job({ restartStrategy: rate, failures: failed(3_600_000, 1_800_000, 600_000) }),
      ],
    ],
  },
});

const facts = (given: Cluster) =>
  restartsLeft
    .judge(given)
    .map(({ severity, facts: { used, allowed, within } }) => [severity, used, allowed, within]);

it('the strategy is that of the job, of whichever version, or that of the configuration', () => {
  expect(facts(job({ restartStrategy: tenOld, metrics: restarted(5) }))).toEqual([['notice', 5, 10, null]]);
  expect(facts(job({ restartStrategy: byDefault, metrics: restarted(4) }, fixed))).toEqual([
    ['warning', 4, 4, null],
  ]);
  expect(facts(job({ restartStrategy: tenOld, metrics: restarted(4) }, fixed))).toEqual([]);
  expect(
    facts(job({ restartStrategy: byDefault, metrics: restarted(1) }, { 'restart-strategy': 'fixeddelay' })),
  ).toEqual([['warning', 1, 1, null]]);
});

it('of failures the last interval counts', () => {
  const failures = failed(600_000, 200_000, 100_000);
  expect(facts(job({ restartStrategy: rate, failures }))).toEqual([['notice', 2, 3, 300_000]]);
  const configured = {
    'restart-strategy.type': 'failure-rate',
    'restart-strategy.failure-rate.max-failures-per-interval': '2',
    'restart-strategy.failure-rate.failure-rate-interval': '5 min',
  };
  expect(facts(job({ restartStrategy: byDefault, failures }, configured))).toEqual([
    ['warning', 2, 2, 300_000],
  ]);
});
