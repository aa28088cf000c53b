import { clusterCases } from '../../../test/rules/cluster/cases.ts';
import { cluster, idle, now } from '../../../test/rules/cluster/clusters.ts';
import { cancelling } from './cancelling.ts';

const job = (state: string, since: number, vertex = 'CANCELING', written: [string, string][] = []) =>
  cluster(
    {
      vertices: [
        { name: 'Source: orders', loads: [idle], state: 'CANCELED' },
        { name: 'legacy', loads: [idle], state: vertex },
      ],
      state,
      since: now - since,
    },
    { configuration: new Map(written) },
  );

clusterCases(cancelling, {
  'job-cancelling-for-long': {
    shows: job('CANCELLING', 45_000),
    facts: {
      rounds: 3,
      job: 'orders',
      state: 'CANCELLING',
      lasts: 45_000,
      vertex: 'legacy',
      timeout: 180_000,
    },
    looksLike: [
      ['one that was cancelled a moment ago', job('CANCELLING', 10_000)],
      [
        'one of a cluster that gives its tasks more time',
        job('CANCELLING', 45_000, 'CANCELING', [['task.cancellation.interval', '60000']]),
      ],
      ['one whose tasks have all ended', job('CANCELLING', 45_000, 'CANCELED')],
      ['one that has been cancelled', job('CANCELED', 600_000)],
    ],
  },
});

clusterCases(cancelling, {
  'job-cancelling-for-long': {
    shows: job('CANCELLING', 20_000, 'CANCELING', [
      ['task.cancellation.interval', '10 s'],
      ['task.cancellation.timeout', '0'],
    ]),
    facts: { rounds: 3, job: 'orders', state: 'CANCELLING', lasts: 20_000, vertex: 'legacy', timeout: 0 },
    looksLike: [['one that was cancelled a moment ago', job('CANCELLING', 10_000)]],
  },
});
