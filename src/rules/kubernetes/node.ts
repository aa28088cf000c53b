import { code, text } from '../../blocks/blocks.ts';
import type { KubernetesObjects } from '../../evidence/objects.ts';
import type { Witness } from '../../report.ts';
import { more, unresolved } from '../kubernetes-events.ts';
import { rule, sentence } from '../rule.ts';

/** `0/5 nodes are available: 2 Insufficient cpu, 3 Insufficient memory.` of the scheduler's plugin NodeResourcesFit. */
const insufficient = /\bInsufficient ([a-z][\w./-]{0,100}\w)/g;

interface Waiting {
  name: string;
  message: string;
  since: number | null;
  quote: Witness;
}

/** A pod for which the scheduler finds no node. What it found later is no matter any more. */
export const node = rule({
  id: 'kubernetes-node',
  needs: 'kubernetes',
  finds: {
    'pod-without-node': sentence<{ pod: string; lacks: string; others: number }>({
      en: ({ pod, lacks, others }) =>
        text`No node has room for pod ${code(pod)}: too little ${lacks}${more(others, 'pod waits too', 'pods wait too')}.`,
      zh: ({ pod, lacks, others }) =>
        text`没有节点放得下 Pod ${code(pod)}：${lacks} 不够${others === 0 ? '' : `，另有 ${others} 个 Pod 也在等`}。`,
    }),
    'pod-not-scheduled': sentence<{ pod: string; says: string; others: number }>({
      en: ({ pod, says, others }) =>
        text`No node may take pod ${code(pod)}: ${says}${more(others, 'pod waits too', 'pods wait too')}.`,
      zh: ({ pod, says, others }) =>
        text`没有节点可以运行 Pod ${code(pod)}：${says}${others === 0 ? '' : `，另有 ${others} 个 Pod 也在等`}。`,
    }),
  },
  judge: (objects, found) => {
    const all = waitingIn(objects).map((one) => ({ ...one, lacks: lacksIn(one.message) }));
    const room = all.filter(({ lacks }) => lacks.length > 0);
    const others = all.filter(({ lacks }) => lacks.length === 0);
    const sight = (of: Waiting[]) => sightOf(of, objects);
    return [
      ...(room.length > 0
        ? [
            found('pod-without-node', {
              ...sight(room),
              facts: {
                pod: room[0]!.name,
                lacks: [...new Set(room.flatMap(({ lacks }) => lacks))].join(', '),
                others: room.length - 1,
              },
            }),
          ]
        : []),
      ...(others.length > 0
        ? [
            found('pod-not-scheduled', {
              ...sight(others),
              facts: { pod: others[0]!.name, says: reasonIn(others[0]!.message), others: others.length - 1 },
            }),
          ]
        : []),
    ];
  },
});

/** Of pods that are not listed, events tell. */
function waitingIn(objects: KubernetesObjects): Waiting[] {
  const listed = objects.pods.flatMap(({ name, deleted, unschedulable }) =>
    unschedulable && !deleted ? [{ name, ...unschedulable }] : [],
  );
  const told = unresolved(objects, ({ reason }) => reason === 'FailedScheduling', [
    'Scheduled',
    'Pulled',
    'Started',
  ]);
  const byPod = new Map(
    told.map(({ name, message, firstAt, quote }) => [name, { name, message, since: firstAt, quote }]),
  );
  return [...listed, ...byPod.values()];
}

const lacksIn = (message: string) => Array.from(message.matchAll(insufficient), ([, what]) => what!);

/** `5 node(s) had untolerated taint {dedicated: gpu}`, without what preemption would bring. */
const reasonIn = (message: string) =>
  message
    .replace(/^\d{1,6}\/\d{1,6} nodes are available: /, '')
    .replace(/\.? preemption: .*$/s, '')
    .replace(/\s+/g, ' ')
    .slice(0, 200)
    .replace(/[.\s]{1,10}$/, '');

function sightOf(all: Waiting[], { events }: KubernetesObjects) {
  // The cluster autoscaler says so of a pod for which it adds a node.
  const coming = new Set(
    events.filter(({ reason }) => reason === 'TriggeredScaleUp').map(({ name }) => name),
  );
  const times = all.flatMap(({ since }) => since ?? []).sort((a, b) => a - b);
  return {
    severity: all.every(({ name }) => coming.has(name)) ? ('notice' as const) : ('warning' as const),
    shows: 'cause' as const,
    seen: all.map(({ quote }) => quote),
    count: all.length,
    firstAt: times[0] ?? null,
    lastAt: times.at(-1) ?? null,
  };
}
