import { objectCases } from '../../../test/rules/kubernetes/cases.ts';
import { container, event, pod, running, waiting } from '../../../test/rules/kubernetes/objects.ts';
import { image } from './image.ts';

const name = 'orders-taskmanager-1-1';
const backOff = container({
  lastState: {},
  state: waiting('ImagePullBackOff', 'Back-off pulling image "registry.local/orders:1.4"'),
});

objectCases(image, {
  'image-not-pulled': {
    shows: [
      pod(name, backOff),
      pod('orders-taskmanager-1-2', container({ state: waiting('ErrImagePull', 'not found') })),
    ],
    facts: { image: 'registry.local/orders:1.4', pod: name, reason: 'ImagePullBackOff', others: 1 },
    looksLike: [
      ['a container that is being made', [pod(name, container({ state: waiting('ContainerCreating', '') }))]],
      [
        'a process that ends again and again',
        [pod(name, container({ state: waiting('CrashLoopBackOff', 'back-off 5m0s restarting') }))],
      ],
      [
        'events of a pod whose image came',
        [
          event(
            'Pod',
            'orders-taskmanager-1-9',
            'Failed',
            'Failed to pull image "a:1": timeout',
            '2026-11-20T03:14:07Z',
          ),
          event(
            'Pod',
            'orders-taskmanager-1-9',
            'Pulled',
            'Successfully pulled image "a:1"',
            '2026-11-20T03:15:07Z',
          ),
        ],
      ],
      ['a container whose image came', [pod(name, container({ state: running }))]],
      [
        'a pod that somebody deleted',
        [pod(name, backOff, { metadata: { deletionTimestamp: '2026-11-20T03:20:00Z' } })],
      ],
    ],
  },
});
