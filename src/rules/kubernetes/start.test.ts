import { objectCases } from '../../../test/rules/kubernetes/cases.ts';
import { container, event, pod, running, waiting } from '../../../test/rules/kubernetes/objects.ts';
import { start } from './start.ts';

const name = 'orders-taskmanager-1-1';
const noSecret = container({
  lastState: {},
  state: waiting('CreateContainerConfigError', 'secret "s3" not found'),
});
const mount = (count: number) => ({
  ...event(
    'Pod',
    name,
    'FailedMount',
    'MountVolume.SetUp failed for volume "flink-config-volume" : configmap "flink-config-orders" not found',
    '2026-11-20T03:14:07Z',
  ),
  count,
});
const creating = pod(name, container({ lastState: {}, state: waiting('ContainerCreating', '') }));

objectCases(start, {
  'container-not-made': {
    shows: [pod(name, noSecret)],
    facts: { pod: name, says: 'secret "s3" not found', others: 0 },
    looksLike: [
      [
        'a pod that somebody deleted',
        [pod(name, noSecret, { metadata: { deletionTimestamp: '2026-11-20T03:20:00Z' } })],
      ],
      ['a container that is being made', [creating]],
      ['a ConfigMap that comes a moment after the pod', [creating, mount(2)]],
      ['a volume that came', [pod(name, container({ state: running })), mount(9)]],
      [
        'events of a pod that started',
        [
          mount(9),
          event('Pod', name, 'Started', 'Started container flink-main-container', '2026-11-20T03:15:07Z'),
        ],
      ],
    ],
  },
});
