import { objectCases } from '../../../test/rules/kubernetes/cases.ts';
import { container, event, pod, running, terminated } from '../../../test/rules/kubernetes/objects.ts';
import { killedForMemory } from './killed-for-memory.ts';

const name = 'orders-taskmanager-1-1';

objectCases(killedForMemory, {
  'container-killed-for-memory': {
    shows: [
      pod(name, container({ lastState: terminated('OOMKilled', 137), state: running })),
      pod('orders-taskmanager-1-2', container({ lastState: {}, state: running })),
    ],
    facts: { container: 'flink-main-container', pod: name, others: 0 },
    looksLike: [
      ['a planned stop', [pod(name, container({ lastState: terminated('Error', 143), state: running }))]],
      [
        'a process that ended by itself, all done',
        [pod(name, container({ lastState: {}, state: terminated('Completed', 0) }))],
      ],
      [
        'a process that did not end in time, or failed its liveness probe',
        [pod(name, container({ lastState: terminated('Error', 137), state: running }))],
      ],
      [
        'a restart of long ago',
        [
          pod(name, container({ lastState: terminated('OOMKilled', 137), state: running })),
          event('Pod', 'orders-taskmanager-1-2', 'Started', 'Started container', '2026-11-29T03:14:07Z'),
        ],
      ],
      [
        'a process of somebody else',
        [
          pod('cache-0', container({ lastState: terminated('OOMKilled', 137), state: running }), {
            labels: { app: 'cache' },
          }),
          pod(name, container({ lastState: {}, state: running })),
        ],
      ],
    ],
  },
});
