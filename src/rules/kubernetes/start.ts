import { code, text } from '../../blocks/blocks.ts';
import type { KubernetesEvent, KubernetesObjects } from '../../evidence/objects.ts';
import { more, spanOf, unresolved } from '../kubernetes-events.ts';
import { rule, sentence } from '../rule.ts';

/** What the kubelet calls a container that it cannot make: pkg/kubelet/kuberuntime. */
const reasons = new Set([
  'CreateContainerConfigError',
  'CreateContainerError',
  'RunContainerError',
  'PostStartHookError',
]);

/** `Error: secret "s3" not found`, an event `Failed`; `couldn't find key password in Secret flink/s3`. */
const lacks = /^Error: (?:(?:secret|configmap) "[^"]{1,260}" not found|couldn't find key )/;

/** A volume that a pod waits for. ConfigMaps of the native integration come a moment after the pod: the kubelet tries again after 0.5, 1, 2, ... seconds. */
const mounts = new Set(['FailedMount', 'FailedAttachVolume']);
const oftenEnough = 5;

/** A container that cannot be made: a secret, a ConfigMap or a volume is not there. */
export const start = rule({
  id: 'kubernetes-start',
  needs: 'kubernetes',
  finds: {
    'container-not-made': sentence<{ pod: string; says: string; others: number }>({
      en: ({ pod, says, others }) =>
        text`Pod ${code(pod)} does not start: ${says}${more(others, 'pod waits too', 'pods wait too')}.`,
      zh: ({ pod, says, others }) =>
        text`Pod ${code(pod)} 起不来：${says}${others === 0 ? '' : `，另有 ${others} 个 Pod 也在等`}。`,
    }),
  },
  judge: (objects, found) => {
    const waiting = objects.pods
      .filter(({ deleted }) => !deleted)
      .flatMap(({ name, containers }) =>
        containers.flatMap(({ waiting }) =>
          waiting && reasons.has(waiting.reason)
            ? [
                {
                  pod: name,
                  says: waiting.message || saidOf(name, objects) || waiting.reason,
                  quote: waiting.quote,
                },
              ]
            : [],
        ),
      );
    const known = new Set(waiting.map(({ pod }) => pod));
    const told = eventsOf(objects).filter(({ name }) => !known.has(name));
    const byPod = new Map(told.map((event) => [event.name, event]));
    const all = [
      ...waiting,
      ...Array.from(byPod.values(), ({ name, message, quote }) => ({ pod: name, says: message, quote })),
    ];
    const [first] = all;
    if (!first) return [];
    return [
      found('container-not-made', {
        severity: 'critical',
        shows: 'cause',
        facts: { pod: first.pod, says: short(first.says), others: all.length - 1 },
        seen: all.map(({ quote }) => quote),
        count: all.length,
        ...spanOf(told),
      }),
    ];
  },
});

const isMount = ({ reason, count }: KubernetesEvent) => mounts.has(reason) && count >= oftenEnough;

/** Of pods that are listed, those none of whose containers runs. */
function eventsOf(objects: KubernetesObjects): KubernetesEvent[] {
  const waits = objects.pods.filter(
    ({ deleted, containers }) =>
      !deleted && containers.every(({ running, ends }) => !running && ends.length === 0),
  );
  return [
    ...objects.events.filter((event) => isMount(event) && waits.some(({ name }) => name === event.name)),
    ...unresolved(objects, (event) => isMount(event) || lacks.test(event.message), ['Started']),
  ];
}

const saidOf = (pod: string, { events }: KubernetesObjects) =>
  events.find(({ name, message }) => name === pod && lacks.test(message))?.message;

/** The words of the kubelet, without what stands around them. */
const short = (says: string) =>
  says
    .replace(/^Error: /, '')
    .replace(/\s+/g, ' ')
    .slice(0, 200)
    .replace(/[.\s]{1,10}$/, '');
