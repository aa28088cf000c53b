import type { Item } from './cases.ts';

/** A pod as the native integration of Flink makes it. */
export const pod = (name: string, status: Item, more: { labels?: Item; metadata?: Item } = {}): Item => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: {
    labels: more.labels ?? { app: 'orders', component: 'taskmanager', type: 'flink-native-kubernetes' },
    name,
    namespace: 'flink',
    ...more.metadata,
  },
  spec: { containers: [{ name: more.labels ? 'app' : 'flink-main-container' }] },
  status: { phase: 'Running', ...status },
});

/** The status of its container: `state` and `lastState`. */
export const container = (states: Item): Item => ({
  containerStatuses: [
    { image: 'registry.local/orders:1.4', name: 'flink-main-container', restartCount: 1, ...states },
  ],
});

export const running = { running: { startedAt: '2026-11-20T03:15:10Z' } };

export const terminated = (reason: string, exitCode: number) => ({
  terminated: { exitCode, finishedAt: '2026-11-20T03:14:07Z', reason, startedAt: '2026-11-20T01:00:00Z' },
});

export const waiting = (reason: string, message: string) => ({ waiting: { message, reason } });

/** A pod for which the scheduler says it has no node. */
export const unscheduled = (message: string): Item => ({
  conditions: [
    {
      lastProbeTime: null,
      lastTransitionTime: '2026-11-20T03:14:07Z',
      message,
      reason: 'Unschedulable',
      status: 'False',
      type: 'PodScheduled',
    },
  ],
  phase: 'Pending',
});

export const event = (kind: string, name: string, reason: string, message: string, at: string): Item => ({
  apiVersion: 'v1',
  count: 3,
  firstTimestamp: '2026-11-20T03:00:00Z',
  involvedObject: { kind, name, namespace: 'flink' },
  kind: 'Event',
  lastTimestamp: at,
  message,
  metadata: { name: `${name}.17a`, namespace: 'flink' },
  reason,
  type: 'Warning',
});

export const resource = (status: Item, kind = 'FlinkDeployment'): Item => ({
  apiVersion: 'flink.apache.org/v1beta1',
  kind,
  metadata: { name: 'orders', namespace: 'flink' },
  spec: { flinkVersion: 'v1_20', job: { state: 'running', upgradeMode: 'last-state' } },
  status,
});
