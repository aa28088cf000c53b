import { objectCases } from '../../../test/rules/kubernetes/cases.ts';
import { container, event, pod, running } from '../../../test/rules/kubernetes/objects.ts';
import { evicted } from './evicted.ts';

const name = 'orders-taskmanager-1-1';
const failed = (message: string, more = {}) =>
  pod(name, { message, phase: 'Failed', reason: 'Evicted', startTime: '2026-11-20T01:00:00Z', ...more });
const memory = failed('The node was low on resource: memory. Threshold quantity: 100Mi, available: 87Mi.');
const disrupted = (reason: string) =>
  pod(name, {
    conditions: [
      {
        type: 'DisruptionTarget',
        status: 'True',
        reason,
        message: 'Taint manager: deleting due to NoExecute taint',
        lastTransitionTime: '2026-11-20T03:14:07Z',
      },
    ],
    phase: 'Failed',
  });
const well = pod(name, container({ state: running }));
const later = event('Pod', 'orders-taskmanager-1-2', 'Started', 'Started container', '2026-11-29T03:14:07Z');

objectCases(evicted, {
  'pod-evicted-for-memory': {
    shows: [memory],
    facts: { pod: name, others: 0 },
    looksLike: [
      ['one that was evicted long ago', [memory, later]],
      ['one for its disk', [failed('The node was low on resource: ephemeral-storage.')]],
      ['a pod that runs', [well]],
    ],
  },
  'pod-evicted-for-disk': {
    shows: [failed('Pod ephemeral local storage usage exceeds the total limit of containers 1Gi. ')],
    facts: { pod: name, others: 0 },
    looksLike: [
      ['one for memory', [memory]],
      ['a batch pod that is done', [pod(name, { phase: 'Succeeded' })]],
    ],
  },
  'pod-evicted': {
    shows: [disrupted('DeletionByTaintManager')],
    facts: { pod: name, reason: 'DeletionByTaintManager', others: 0 },
    looksLike: [
      ['a pod that runs', [well]],
      ['one for memory', [memory]],
    ],
  },
});
