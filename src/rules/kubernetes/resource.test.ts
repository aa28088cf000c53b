import { expect, it } from 'vitest';
import { listOf, objectCases } from '../../../test/rules/kubernetes/cases.ts';
import { event, resource } from '../../../test/rules/kubernetes/objects.ts';
import { kubernetesObjects } from '../../evidence/kubernetes/decode.ts';
import { objectsIn } from '../../evidence/kubernetes/documents.ts';
import { failedResource } from './resource.ts';

const status = (lifecycleState: string, deployment: string, jobState: string, error = '') => [
  resource({
    error,
    jobManagerDeploymentStatus: deployment,
    jobStatus: { jobName: 'orders', state: jobState },
    lifecycleState,
  }),
];

const upgrading = (lifecycleState: string, state = 'RECONCILING') =>
  resource({
    jobManagerDeploymentStatus: 'READY',
    jobStatus: { state },
    lifecycleState,
    reconciliationStatus: {
      reconciliationTimestamp: Date.parse('2026-11-20T03:00:00Z'),
      state: lifecycleState,
    },
  });
const at = (when: string) =>
  event('FlinkDeployment', 'orders', 'SpecChanged', 'UPGRADE change(s) detected', when);

objectCases(failedResource, {
  'flink-resource-failed': {
    shows: status('FAILED', 'READY', 'FAILED', '{"type":"org.apache.flink.util.SerializedThrowable"}'),
    facts: { kind: 'FlinkDeployment', name: 'orders', state: 'FAILED' },
    looksLike: [
      ['a job that is done', status('STABLE', 'READY', 'FINISHED')],
      ['a planned stop', status('SUSPENDED', 'MISSING', 'FINISHED')],
      ['an upgrade', status('UPGRADING', 'MISSING', 'FINISHED')],
      ['an upgrade of a job that failed', status('UPGRADING', 'MISSING', 'FAILED')],
      [
        'an upgrade with an operator that has no lifecycle states',
        [resource({ jobStatus: { state: 'FAILED' }, reconciliationStatus: { state: 'UPGRADING' } })],
      ],
      [
        'a color that is being left',
        [
          resource(
            { blueGreenState: 'TRANSITIONING_TO_GREEN', jobStatus: { state: 'FAILED' } },
            'FlinkBlueGreenDeployment',
          ),
        ],
      ],
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
      [
        'a stop with an operator that has no lifecycle states',
        [
          resource({
            jobManagerDeploymentStatus: 'MISSING',
            jobStatus: { state: 'SUSPENDED' },
            reconciliationStatus: { state: 'DEPLOYED' },
          }),
        ],
      ],
      ['a deployment that starts', status('DEPLOYED', 'DEPLOYING', 'RECONCILING')],
    ],
  },
  'flink-resource-error': {
    shows: status('STABLE', 'READY', 'RUNNING', 'spec.serviceAccount must be defined.\nAnd more'),
    facts: { kind: 'FlinkDeployment', name: 'orders', error: 'spec.serviceAccount must be defined.' },
    looksLike: [
      ['a job that runs', status('STABLE', 'READY', 'RUNNING')],
      [
        'an exception, which is judged as one of a log',
        status('STABLE', 'READY', 'RUNNING', '{"type":"a.B"}'),
      ],
      ['its words', status('STABLE', 'READY', 'RUNNING', 'org.apache.flink.util.FlinkException: no')],
      ['a planned stop', status('SUSPENDED', 'MISSING', 'FINISHED', 'Job not found')],
    ],
  },
  'flink-resource-stuck': {
    shows: [upgrading('UPGRADING'), at('2026-11-20T03:20:00Z')],
    facts: { kind: 'FlinkDeployment', name: 'orders', state: 'UPGRADING', minutes: 20 },
    looksLike: [
      ['an upgrade', [upgrading('UPGRADING'), at('2026-11-20T03:02:00Z')]],
      ['an upgrade of which nobody knows since when', [upgrading('UPGRADING')]],
      ['a job that runs', [upgrading('STABLE', 'RUNNING'), at('2026-11-20T03:20:00Z')]],
      ['a session cluster without a job', [upgrading('DEPLOYED', ''), at('2026-11-20T03:20:00Z')]],
      ['a deployment that is suspended', [upgrading('SUSPENDED', 'FINISHED'), at('2026-11-20T03:20:00Z')]],
    ],
  },
  'flink-resource-rolled-back': {
    shows: [upgrading('ROLLED_BACK', 'RUNNING')],
    facts: { kind: 'FlinkDeployment', name: 'orders' },
    looksLike: [
      ['a job that runs', [upgrading('STABLE', 'RUNNING')]],
      ['a way back', [upgrading('ROLLING_BACK'), at('2026-11-20T03:02:00Z')]],
    ],
  },
});

it.each([
  ['an operator before 1.1', { jobStatus: { state: 'FAILED' }, reconciliationStatus: { state: 'DEPLOYED' } }],
  ['a session job', { jobStatus: { state: 'FAILED' } }],
  ['a color that serves', { blueGreenState: 'ACTIVE_BLUE', jobStatus: { state: 'FAILED' } }],
])('a job that failed is told of %s as well', (_, told) => {
  const objects = kubernetesObjects(objectsIn(listOf([resource(told)])), 'list.json')!;
  expect(failedResource.judge(objects).map(({ id }) => id)).toEqual(['flink-resource-failed']);
});
