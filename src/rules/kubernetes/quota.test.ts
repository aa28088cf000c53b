import { objectCases } from '../../../test/rules/kubernetes/cases.ts';
import { event } from '../../../test/rules/kubernetes/objects.ts';
import { quota } from './quota.ts';

const controller = 'orders-taskmanager-7d8f9';
const failed = (message: string) =>
  event('ReplicaSet', controller, 'FailedCreate', message, '2026-11-20T03:14:07Z');
const refused = failed(
  `Error creating: pods "${controller}-x2x" is forbidden: exceeded quota: compute, requested: limits.memory=4Gi, used: limits.memory=30Gi, limited: limits.memory=32Gi`,
);
const created = (at: string) =>
  event('ReplicaSet', controller, 'SuccessfulCreate', `Created pod: ${controller}-x3x`, at);

objectCases(quota, {
  'quota-exceeded': {
    shows: [created('2026-11-20T03:00:00Z'), refused],
    facts: { quota: 'compute', controller },
    looksLike: [
      ['one that found room later', [refused, created('2026-11-20T03:20:00Z')]],
      [
        'a pod that a webhook refuses',
        [failed('Error creating: admission webhook "policy.local" denied the request: no limits')],
      ],
    ],
  },
});
