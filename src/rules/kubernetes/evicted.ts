import { code, text } from '../../blocks/blocks.ts';
import type { KubernetesObjects } from '../../evidence/objects.ts';
import type { InEachLanguage } from '../../language.ts';
import type { Witness } from '../../report.ts';
import { aboutPod, isLongAgo } from '../kubernetes-events.ts';
import { rule, sentence } from '../rule.ts';

type Evicted = { pod: string; others: number };
interface Gone {
  pod: string;
  reason: string;
  message: string;
  at: number | null;
  quote: Witness;
}

const lowMemory = /\blow on resource: memory\b/;
/** Of the node, or more than the pod may write beside its volumes. */
const lowDisk =
  /\blow on resource: (?:ephemeral-storage|inodes|nodefs|imagefs)|ephemeral local storage usage exceeds|Usage of EmptyDir volume .{1,260} exceeds/;

/** Whoever drains a node asks for that: the DisruptionTarget condition of Kubernetes. */
const planned = 'EvictionByEvictionAPI';

/** How many other pods went the same way. */
const alike: InEachLanguage<(others: number) => string> = {
  en: (others: number) => (others === 0 ? '' : `; so were ${others} more`),
  zh: (others) => (others === 0 ? '' : `，另有 ${others} 个也一样`),
};

/** A pod that was put off its node. */
export const evicted = rule({
  id: 'kubernetes-evicted',
  needs: 'kubernetes',
  finds: {
    'pod-evicted-for-memory': sentence<Evicted>({
      en: ({ pod, others }) =>
        text`Pod ${code(pod)} was evicted: its node had no memory left${alike.en(others)}.`,
      zh: ({ pod, others }) => text`Pod ${code(pod)} 被驱逐：所在节点内存不足${alike.zh(others)}。`,
    }),
    'pod-evicted-for-disk': sentence<Evicted>({
      en: ({ pod, others }) =>
        text`Pod ${code(pod)} was evicted: local disk is full, of its node or of what it may write${alike.en(others)}.`,
      zh: ({ pod, others }) =>
        text`Pod ${code(pod)} 被驱逐：节点的本地磁盘满了，或者它写的超过了上限${alike.zh(others)}。`,
    }),
    'pod-evicted': sentence<Evicted & { reason: string }>({
      en: ({ pod, reason, others }) =>
        text`Pod ${code(pod)} was put off its node (${reason})${alike.en(others)}.`,
      zh: ({ pod, reason, others }) => text`Pod ${code(pod)} 被赶下了节点（${reason}）${alike.zh(others)}。`,
    }),
  },
  judge: (objects, found) => {
    const all = goneIn(objects).sort((a, b) => (b.at ?? 0) - (a.at ?? 0));
    const memory = all.filter(({ message }) => lowMemory.test(message));
    const disk = all.filter(({ message }) => lowDisk.test(message));
    const others = all.filter((one) => !memory.includes(one) && !disk.includes(one));
    return [
      ...(memory.length > 0 ? [found('pod-evicted-for-memory', sightOf(memory))] : []),
      ...(disk.length > 0 ? [found('pod-evicted-for-disk', sightOf(disk))] : []),
      ...(others.length > 0
        ? [
            found('pod-evicted', {
              ...sightOf(others),
              severity: others.every(({ reason }) => reason === planned) ? 'notice' : 'warning',
              facts: { pod: others[0]!.pod, reason: others[0]!.reason, others: others.length - 1 },
            }),
          ]
        : []),
    ];
  },
});

function goneIn(objects: KubernetesObjects): Gone[] {
  const listed = objects.pods.flatMap(({ name, evicted }) => (evicted ? [{ pod: name, ...evicted }] : []));
  const known = new Set(listed.map(({ pod }) => pod));
  const told = objects.events
    .filter(({ kind, reason, name }) => kind === 'Pod' && reason === 'Evicted' && !known.has(name))
    .map(({ name, reason, message, lastAt, quote }) => ({ pod: name, reason, message, at: lastAt, quote }));
  return [...listed, ...told].filter(({ at }) => !isLongAgo(at, objects));
}

const sightOf = (all: Gone[]) => ({
  severity: 'warning' as const,
  shows: 'cause' as const,
  facts: { pod: all[0]!.pod, others: all.length - 1 },
  seen: all.map(({ quote }) => quote),
  count: all.length,
  firstAt: all.at(-1)!.at,
  lastAt: all[0]!.at,
  ...aboutPod(all[0]!.pod),
});
