import { type Item, objectCases } from '../../../test/rules/kubernetes/cases.ts';
import { event } from '../../../test/rules/kubernetes/objects.ts';
import { snapshot } from './snapshot.ts';

const taken = (name: string, status: Item): Item => ({
  apiVersion: 'flink.apache.org/v1beta1',
  kind: 'FlinkStateSnapshot',
  metadata: { creationTimestamp: '2026-11-20T03:00:00Z', name, namespace: 'flink' },
  spec: { backoffLimit: -1, jobReference: { kind: 'FlinkDeployment', name: 'orders' }, savepoint: {} },
  status,
});
const failed = taken('before-release', {
  error: 'org.apache.flink.runtime.checkpoint.CheckpointException: Checkpoint expired before completing.',
  failures: 3,
  resultTimestamp: '2026-11-20T03:14:07Z',
  state: 'FAILED',
});
const pending = taken('before-release', { failures: 0, state: 'TRIGGER_PENDING' });
const at = (when: string) => event('Pod', 'orders-taskmanager-1-1', 'Started', 'Started container', when);

objectCases(snapshot, {
  'state-snapshot-failed': {
    shows: [failed],
    facts: { name: 'before-release', job: 'orders' },
    looksLike: [
      [
        'one that was taken again',
        [failed, taken('once-more', { resultTimestamp: '2026-11-20T03:20:00Z', state: 'COMPLETED' })],
      ],
      ['one whose job ended before', [taken('before-release', { state: 'ABANDONED' })]],
      ['one that is being taken', [taken('before-release', { state: 'IN_PROGRESS' })]],
    ],
  },
  'state-snapshot-waits': {
    shows: [pending, at('2026-11-20T03:20:00Z')],
    facts: { name: 'before-release', job: 'orders', minutes: 20 },
    looksLike: [
      ['one that was just asked for', [pending, at('2026-11-20T03:01:00Z')]],
      ['one of which nobody knows since when', [pending]],
    ],
  },
});
