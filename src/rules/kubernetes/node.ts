import { code, text } from '../../blocks/blocks.ts';
import { rule, sentence } from '../rule.ts';

/** `0/5 nodes are available: 2 Insufficient cpu, 3 Insufficient memory.` of the scheduler's plugin NodeResourcesFit. */
const insufficient = /\bInsufficient ([a-z][\w./-]{0,100}\w)/g;

/** A pod for which the scheduler finds no node with enough room. What it found later is no matter any more. */
export const node = rule({
  id: 'kubernetes-node',
  needs: 'kubernetes',
  finds: {
    'pod-without-node': sentence<{ pod: string; lacks: string; others: number }>({
      en: ({ pod, lacks, others }) =>
        text`No node has room for pod ${code(pod)}: too little ${lacks}${others === 0 ? '' : `; ${others} more ${others === 1 ? 'pod waits' : 'pods wait'} too`}.`,
      zh: ({ pod, lacks, others }) =>
        text`没有节点放得下 Pod ${code(pod)}：${lacks} 不够${others === 0 ? '' : `，另有 ${others} 个 Pod 也在等`}。`,
    }),
  },
  judge: ({ pods, events }, found) => {
    const all = pods.flatMap(({ name, deleted, unschedulable }) => {
      const lacks = Array.from(unschedulable?.message.matchAll(insufficient) ?? [], ([, what]) => what!);
      return unschedulable && !deleted && lacks.length > 0 ? [{ name, lacks, ...unschedulable }] : [];
    });
    const [first] = all;
    if (!first) return [];
    // The cluster autoscaler says so of a pod for which it adds a node.
    const isComing = (pod: string) =>
      events.some(({ name, reason }) => name === pod && reason === 'TriggeredScaleUp');
    const times = all.flatMap(({ since }) => since ?? []).sort((a, b) => a - b);
    return [
      found('pod-without-node', {
        severity: all.every(({ name }) => isComing(name)) ? 'notice' : 'warning',
        shows: 'cause',
        facts: {
          pod: first.name,
          lacks: [...new Set(all.flatMap(({ lacks }) => lacks))].join(', '),
          others: all.length - 1,
        },
        seen: all.map(({ quote }) => quote),
        count: all.length,
        firstAt: times[0] ?? null,
        lastAt: times.at(-1) ?? null,
      }),
    ];
  },
});
