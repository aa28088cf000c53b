import { type Item, objectCases } from '../../../test/rules/kubernetes/cases.ts';
import { container, pod, running } from '../../../test/rules/kubernetes/objects.ts';
import { nodeCondition } from './node-condition.ts';

const node = (type: string, status: string): Item => ({
  apiVersion: 'v1',
  kind: 'Node',
  metadata: { name: 'node-3' },
  status: {
    conditions: [
      {
        type,
        status,
        reason: 'KubeletHasInsufficientMemory',
        message: 'kubelet',
        lastTransitionTime: '2026-11-20T03:14:07Z',
      },
    ],
  },
});
const on = (nodeName: string): Item => {
  const one = pod('orders-taskmanager-1-1', container({ state: running }));
  return { ...one, spec: { nodeName } };
};
const facts = { node: 'node-3', others: 0 };

objectCases(nodeCondition, {
  'node-short-of-memory': {
    shows: [node('MemoryPressure', 'True'), on('node-3')],
    facts,
    looksLike: [
      ['a node that has enough', [node('MemoryPressure', 'False')]],
      ['a node on which no Flink runs', [node('MemoryPressure', 'True'), on('node-4')]],
    ],
  },
  'node-short-of-disk': {
    shows: [node('DiskPressure', 'True')],
    facts,
    looksLike: [['a node that has enough', [node('DiskPressure', 'False')]]],
  },
  'node-not-ready': {
    shows: [node('Ready', 'Unknown')],
    facts,
    looksLike: [['a node that is ready', [node('Ready', 'True')]]],
  },
});
