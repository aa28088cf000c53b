import { code, text } from '../../blocks/blocks.ts';
import type { KubernetesObjects } from '../../evidence/objects.ts';
import { rule, sentence } from '../rule.ts';

type OfNode = { node: string; others: number };

/** A node on which Flink runs and that is not well by its own conditions. */
export const nodeCondition = rule({
  id: 'kubernetes-node-condition',
  needs: 'kubernetes',
  finds: {
    'node-short-of-memory': sentence<OfNode>({
      en: ({ node, others }) =>
        text`Node ${code(node)} has too little memory (MemoryPressure), and evicts pods${others === 0 ? '' : `; so do ${others} more`}.`,
      zh: ({ node, others }) =>
        text`节点 ${code(node)} 内存不足（MemoryPressure），会驱逐 Pod${others === 0 ? '' : `，另有 ${others} 个节点也一样`}。`,
    }),
    'node-short-of-disk': sentence<OfNode>({
      en: ({ node, others }) =>
        text`Node ${code(node)} has too little disk (DiskPressure), and evicts pods${others === 0 ? '' : `; so do ${others} more`}.`,
      zh: ({ node, others }) =>
        text`节点 ${code(node)} 磁盘不足（DiskPressure），会驱逐 Pod${others === 0 ? '' : `，另有 ${others} 个节点也一样`}。`,
    }),
    'node-not-ready': sentence<OfNode>({
      en: ({ node, others }) =>
        text`Node ${code(node)} is not ready: what runs on it is not reached${others === 0 ? '' : `; nor are ${others} more`}.`,
      zh: ({ node, others }) =>
        text`节点 ${code(node)} 处于 NotReady：上面的进程联系不上${others === 0 ? '' : `，另有 ${others} 个节点也一样`}。`,
    }),
  },
  judge: (objects, found) => {
    const sight = (condition: string) => sightOf(condition, objects);
    const [memory, disk, ready] = [sight('MemoryPressure'), sight('DiskPressure'), sight('NotReady')];
    return [
      ...(memory ? [found('node-short-of-memory', memory)] : []),
      ...(disk ? [found('node-short-of-disk', disk)] : []),
      ...(ready ? [found('node-not-ready', ready)] : []),
    ];
  },
});

function sightOf(condition: string, { nodes, pods }: KubernetesObjects) {
  const used = new Set(pods.flatMap(({ node }) => (node === '' ? [] : [node])));
  const all = nodes
    .filter(({ name }) => used.size === 0 || used.has(name))
    .flatMap(({ name, troubles }) =>
      troubles.filter((trouble) => trouble.condition === condition).map((trouble) => ({ name, ...trouble })),
    );
  const [first] = all;
  if (!first) return null;
  return {
    severity: 'warning' as const,
    shows: 'cause' as const,
    facts: { node: first.name, others: all.length - 1 },
    seen: all.map(({ quote }) => quote),
    count: all.length,
    firstAt: first.since,
    lastAt: null,
  };
}
