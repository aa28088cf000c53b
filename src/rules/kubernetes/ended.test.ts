import { objectCases } from '../../../test/rules/kubernetes/cases.ts';
import {
  container,
  event,
  pod,
  running,
  terminated,
  waiting,
} from '../../../test/rules/kubernetes/objects.ts';
import { endedContainer } from './ended.ts';

const name = 'orders-taskmanager-1-1';
const facts = { container: 'flink-main-container', pod: name, others: 0 };
const endedWith = (exitCode: number, reason = 'Error') =>
  pod(name, container({ lastState: terminated(reason, exitCode), state: running }));
const loop = container({
  lastState: terminated('Error', 239),
  restartCount: 7,
  state: waiting('CrashLoopBackOff', 'back-off 5m0s restarting failed container'),
});
const backOff = (count: number) => ({
  ...event(
    'Pod',
    name,
    'BackOff',
    'Back-off restarting failed container flink-main-container',
    '2026-11-20T03:20:00Z',
  ),
  count,
});
const deleted = { metadata: { deletionTimestamp: '2026-11-20T03:20:00Z' } };

objectCases(endedContainer, {
  'container-in-crash-loop': {
    shows: [pod(name, loop)],
    facts: { pod: name, exitCode: 239, restarts: 7, others: 0 },
    looksLike: [
      ['a pod that somebody deleted', [pod(name, loop, deleted)]],
      ['a start that failed once', [endedWith(1)]],
      ['events of a start that failed twice', [backOff(2)]],
      ['events of a pod that runs by now', [pod(name, container({ state: running })), backOff(9)]],
      [
        'a process that is killed for memory each time',
        [
          pod(
            name,
            container({ lastState: terminated('OOMKilled', 137), state: waiting('CrashLoopBackOff', '') }),
          ),
        ],
      ],
    ],
  },
  'process-killed-hard': {
    shows: [endedWith(137)],
    facts: { ...facts, exitCode: 137 },
    looksLike: [
      ['one that was killed for memory', [endedWith(137, 'OOMKilled')]],
      ['a planned stop', [endedWith(143)]],
      [
        'a rollout: a pod that somebody deleted',
        [pod(name, container({ state: terminated('Error', 137) }), deleted)],
      ],
      [
        'a restart by a probe',
        [
          endedWith(137),
          event('Pod', name, 'Unhealthy', 'Liveness probe failed: timeout', '2026-11-20T03:14:07Z'),
        ],
      ],
      [
        'a restart of long ago',
        [
          endedWith(137),
          event('Pod', 'orders-taskmanager-1-2', 'Started', 'Started container', '2026-11-29T03:14:07Z'),
        ],
      ],
    ],
  },
  'process-ended-itself': {
    shows: [endedWith(239)],
    facts: { ...facts, exitCode: 239 },
    looksLike: [
      ['a batch job that is done', [pod(name, container({ state: terminated('Completed', 0) }))]],
      ['a planned stop', [endedWith(143)]],
      ['a kill', [endedWith(137)]],
      [
        'a pod that was evicted',
        [pod(name, { ...container({ state: terminated('Error', 1) }), reason: 'Evicted' })],
      ],
    ],
  },
});
