import { expect, it } from 'vitest';
import { listOf, objectCases } from '../../../test/rules/kubernetes/cases.ts';
import { container, event, pod, running, unscheduled } from '../../../test/rules/kubernetes/objects.ts';
import { kubernetesObjects } from '../../evidence/kubernetes/decode.ts';
import { objectsIn } from '../../evidence/kubernetes/documents.ts';
import { node } from './node.ts';

const name = 'orders-taskmanager-1-1';
const message =
  '0/5 nodes are available: 2 Insufficient cpu, 3 Insufficient memory. preemption: 0/5 nodes are available: 5 No preemption victims found for incoming pod.';
const volume = '0/5 nodes are available: 5 node(s) had volume node affinity conflict.';
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
      ['a pod that waits for a volume', [pod(name, unscheduled(volume))]],
      [
        'events of a pod that found its node',
        [
          failed,
          event('Pod', name, 'Scheduled', 'Successfully assigned flink/x to node-3', '2026-11-20T03:15:00Z'),
        ],
      ],
    ],
  },
  'pod-not-scheduled': {
    shows: [pod(name, unscheduled(volume))],
    facts: { pod: name, says: '5 node(s) had volume node affinity conflict', others: 0 },
    looksLike: [
      ['one for which there is no room', [pod(name, unscheduled(message))]],
      ['a pod that found its node later', [pod(name, container({ state: running }))]],
    ],
  },
});

it.each([
  [
    '0/3 nodes are available: 3 node(s) had untolerated taint {dedicated: gpu}. preemption: 0/3 nodes are available: 3 Preemption is not helpful for scheduling.',
    '3 node(s) had untolerated taint {dedicated: gpu}',
  ],
  [
    '0/3 nodes are available: pod has unbound immediate PersistentVolumeClaims. preemption: 0/3 nodes are available.',
    'pod has unbound immediate PersistentVolumeClaims',
  ],
])('events alone tell of it: %s', (words, says) => {
  const list = listOf([event('Pod', name, 'FailedScheduling', words, '2026-11-20T03:14:07Z')]);
  const [found] = node.judge(kubernetesObjects(objectsIn(list), 'a')!);
  expect([found?.id, found?.facts.says]).toEqual(['pod-not-scheduled', says]);
});

it('is only worth knowing while a node is being added', () => {
  const scaled = event('Pod', name, 'TriggeredScaleUp', 'pod triggered scale-up', '2026-11-20T03:14:30Z');
  const severities = [[], [scaled]].map((events) => {
    const list = listOf([pod(name, unscheduled(message)), ...events]);
    return node.judge(kubernetesObjects(objectsIn(list), 'a')!).map(({ severity }) => severity);
  });
  expect(severities).toEqual([['warning'], ['notice']]);
});
