import { expect, it } from 'vitest';
import { listOf, objectCases } from '../../../test/rules/kubernetes/cases.ts';
import { container, event, pod, running, unscheduled } from '../../../test/rules/kubernetes/objects.ts';
import { kubernetesObjects } from '../../evidence/kubernetes/decode.ts';
import { objectsIn } from '../../evidence/kubernetes/documents.ts';
import { node } from './node.ts';

const name = 'orders-taskmanager-1-1';
const message =
  '0/5 nodes are available: 2 Insufficient cpu, 3 Insufficient memory. preemption: 0/5 nodes are available: 5 No preemption victims found for incoming pod.';
const failed = event('Pod', name, 'FailedScheduling', message, '2026-11-20T03:14:07Z');

objectCases(node, {
  'pod-without-node': {
    shows: [pod(name, unscheduled(message)), failed],
    facts: { pod: name, lacks: 'cpu, memory', others: 0 },
    looksLike: [
      [
        'a pod that found its node later',
        [
          pod(name, {
            ...container({ state: running }),
            conditions: [{ status: 'True', type: 'PodScheduled' }],
          }),
          failed,
        ],
      ],
      [
        'a pod that somebody deleted',
        [pod(name, unscheduled(message), { metadata: { deletionTimestamp: '2026-11-20T03:20:00Z' } })],
      ],
      [
        'a pod that waits for a volume',
        [pod(name, unscheduled('0/5 nodes are available: 5 node(s) had volume node affinity conflict.'))],
      ],
    ],
  },
});

it('is only worth knowing while a node is being added', () => {
  const scaled = event('Pod', name, 'TriggeredScaleUp', 'pod triggered scale-up', '2026-11-20T03:14:30Z');
  const severities = [[], [scaled]].map((events) => {
    const list = listOf([pod(name, unscheduled(message)), ...events]);
    return node.judge(kubernetesObjects(objectsIn(list), 'a')!).map(({ severity }) => severity);
  });
  expect(severities).toEqual([['warning'], ['notice']]);
});
