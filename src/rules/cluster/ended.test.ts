import { clusterCases } from '../../../test/rules/cluster/cases.ts';
import { busy, cluster } from '../../../test/rules/cluster/clusters.ts';
import type { Job } from '../../cluster/cluster.ts';
import { ended } from './ended.ts';

const job = (state: string, when: Job['ended']) =>
  cluster({ vertices: [{ name: 'Source: orders', loads: [busy] }], state, ended: when });

clusterCases(ended, {
  'job-ended-while-read': {
    shows: job('CANCELED', 'while-read'),
    facts: { job: 'orders', state: 'CANCELED' },
    looksLike: [
      ['a job that runs', job('RUNNING', null)],
      ['one that had ended before', job('FINISHED', 'before')],
      ['one that restarts', job('RESTARTING', null)],
      ['one that failed, which is worse', job('FAILED', 'while-read')],
    ],
  },
});
