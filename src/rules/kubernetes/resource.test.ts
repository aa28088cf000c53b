import { objectCases } from '../../../test/rules/kubernetes/cases.ts';
import { resource } from '../../../test/rules/kubernetes/objects.ts';
import { failedResource } from './resource.ts';

const status = (lifecycleState: string, deployment: string, jobState: string, error = '') => [
  resource({
    error,
    jobManagerDeploymentStatus: deployment,
    jobStatus: { jobName: 'orders', state: jobState },
    lifecycleState,
  }),
];

objectCases(failedResource, {
  'flink-resource-failed': {
    shows: status('FAILED', 'READY', 'FAILED', '{"type":"org.apache.flink.util.SerializedThrowable"}'),
    facts: { kind: 'FlinkDeployment', name: 'orders', state: 'FAILED' },
    looksLike: [
      ['a job that is done', status('STABLE', 'READY', 'FINISHED')],
      ['a planned stop', status('SUSPENDED', 'MISSING', 'FINISHED')],
      ['an upgrade', status('UPGRADING', 'MISSING', 'FINISHED')],
    ],
  },
  'jobmanager-deployment-failed': {
    shows: status('DEPLOYED', 'ERROR', 'RECONCILING', 'back-off 5m0s restarting failed container'),
    facts: { name: 'orders', state: 'ERROR' },
    looksLike: [
      ['a planned stop', status('SUSPENDED', 'MISSING', 'CANCELED')],
      ['an upgrade', status('UPGRADING', 'MISSING', 'RECONCILING')],
      ['a first deployment', status('CREATED', 'MISSING', '')],
      ['a job that is done', status('STABLE', 'MISSING', 'FINISHED')],
      ['a deployment that starts', status('DEPLOYED', 'DEPLOYING', 'RECONCILING')],
    ],
  },
});
