import { clusterCases } from '../../../test/rules/cluster/cases.ts';
import { cluster, idle, type JobOptions, now } from '../../../test/rules/cluster/clusters.ts';
import type { Failure } from '../../cluster/cluster.ts';
import { jobState } from './job-state.ts';

const minute = 60_000;

const failure = (ago: number, concurrent = false): Failure => ({
  at: now - ago,
  exception: 'java.lang.NullPointerException',
  stackTrace: 'java.lang.NullPointerException\n\tat com.acme.Totals.map(Totals.java:7)',
  concurrent,
  task: 'totals (1/2) - execution #3',
  taskManager: 'tm-1',
});

const failed = (...ago: number[]) => ({ truncated: false, entries: ago.map((one) => failure(one)) });

const job = (more: Partial<JobOptions>) =>
  cluster({ vertices: [{ name: 'Source: orders', loads: [idle] }], ...more });

const restarting = (...restarts: number[]) => restarts.map((numRestarts) => ({ numRestarts }));

/** The same with another job of that name, submitted later. */
function submittedAgain(shown: ReturnType<typeof cluster>, state: string) {
  const [first] = shown.jobs;
  shown.jobs.push({ ...first!, id: 'c'.repeat(32), state, startedAt: now - minute });
  return shown;
}

clusterCases(jobState, {
  'job-keeps-restarting': {
    shows: job({ metrics: restarting(4, 5, 7), failures: failed(300_000, 20_000, 5000) }),
    facts: { rounds: 3, job: 'orders', state: 'RUNNING', restarts: 7, recent: 3, truncated: false },
    looksLike: [
      ['one restart, a minute ago', job({ metrics: restarting(1, 1, 1), failures: failed(minute) })],
      [
        'one failure of many tasks at once',
        job({
          metrics: restarting(1, 1, 1),
          failures: { truncated: false, entries: [0, 1, 2, 3].map((at) => failure(minute, at > 0)) },
        }),
      ],
      [
        'many restarts, hours ago',
        job({ metrics: restarting(9, 9, 9), failures: failed(181 * minute, 180 * minute, 179 * minute) }),
      ],
      ['a job that was cancelled', job({ state: 'CANCELED', metrics: restarting(0, 0, 0) })],
    ],
  },
  'job-has-failed': {
    shows: job({ state: 'FAILED', since: now - 12 * minute, metrics: restarting(3, 3, 3) }),
    facts: { job: 'orders', minutes: 12, restarts: 3 },
    looksLike: [
      ['one that runs again under another id', submittedAgain(job({ state: 'FAILED' }), 'RUNNING')],
      ['one that has finished', job({ state: 'FINISHED' })],
    ],
  },
  'job-got-over-failure': {
    shows: job({ metrics: restarting(1, 1, 1), failures: failed(90 * minute) }),
    facts: { job: 'orders', ago: 90 * minute, exception: 'NullPointerException' },
    looksLike: [
      ['one that failed a minute ago', job({ failures: failed(minute) })],
      ['one that never failed', job({ failures: failed() })],
    ],
  },
});

clusterCases(jobState, {
  'job-keeps-restarting': {
    shows: job({ state: 'RESTARTING' }),
    facts: { rounds: 3, job: 'orders', state: 'RESTARTING', restarts: null, recent: 0, truncated: false },
    looksLike: [['a job that runs', job({})]],
  },
  'job-has-failed': {
    shows: submittedAgain(job({ state: 'FAILED', since: null }), 'RESTARTING'),
    facts: { job: 'orders', minutes: null, restarts: null },
    looksLike: [['one that restarts', job({ state: 'RESTARTING' })]],
  },
  'job-got-over-failure': {
    shows: job({ failures: failed(11 * minute) }),
    facts: { job: 'orders', ago: 11 * minute, exception: 'NullPointerException' },
    looksLike: [['one that does not run', job({ state: 'RESTARTING', failures: failed(90 * minute) })]],
  },
});
