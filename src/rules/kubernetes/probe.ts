import { code, text } from '../../blocks/blocks.ts';
import type { KubernetesEvent, KubernetesObjects } from '../../evidence/objects.ts';
import { aboutPod, spanOf } from '../kubernetes-events.ts';
import { rule, sentence } from '../rule.ts';

type Fails = { pod: string; probe: string; times: number };

/** `Container x failed liveness probe, will be restarted`, an event `Killing` of the kubelet. */
const restarts = /failed (liveness|startup) probe, will be restarted/;

/** `Liveness probe failed: Get "http://10.0.0.7:8081/": context deadline exceeded`. The operator's own startup probe fails each second until a JobManager is up. */
const fails = /^(Liveness|Readiness) probe (?:failed|errored)/;

/** `failureThreshold` of a probe that does not say: after so many in a row it has failed. */
const threshold = 3;
/** As long as a probe that fails may be a start: `kubernetes.operator.deployment.readiness.timeout`. */
const longestStart = 5 * 60_000;

/** A process that does not answer the kubelet. One that answers by now is well. */
export const probe = rule({
  id: 'kubernetes-probe',
  needs: 'kubernetes',
  finds: {
    'container-restarted-by-probe': sentence<Fails>({
      en: ({ pod, probe, times }) =>
        text`Kubernetes itself restarted pod ${code(pod)}${times === 1 ? '' : ` ${times} times`}: its ${probe} probe failed. The process was slow or stood still, or the probe is too strict.`,
      zh: ({ pod, probe, times }) =>
        text`Pod ${code(pod)} 是被 Kubernetes 自己重启的${times === 1 ? '' : `（${times} 次）`}：${probe} probe 失败。要么进程太慢或停住了，要么 probe 太严。`,
    }),
    'probe-fails': sentence<Fails>({
      en: ({ pod, probe, times }) =>
        text`Pod ${code(pod)} does not answer its ${probe} probe: it failed ${times} times.`,
      zh: ({ pod, probe, times }) => text`Pod ${code(pod)} 对 ${probe} probe 没有响应：已失败 ${times} 次。`,
    }),
  },
  judge: (objects, found) => {
    const killed = objects.events.filter(
      ({ reason, message }) => reason === 'Killing' && restarts.test(message),
    );
    const names = new Set(killed.map(({ name }) => name));
    const failing = objects.events.filter((event) => !names.has(event.name) && stillFails(event, objects));
    return [
      ...(killed.length > 0 ? [found('container-restarted-by-probe', sightOf(killed, restarts))] : []),
      ...(failing.length > 0 ? [found('probe-fails', sightOf(failing, fails))] : []),
    ];
  },
});

function stillFails({ reason, message, name, count, lasted }: KubernetesEvent, { pods }: KubernetesObjects) {
  const kind = fails.exec(message)?.[1];
  const pod = pods.find((one) => one.name === name);
  if (reason !== 'Unhealthy' || kind === undefined || pod?.deleted || pod?.ready === true) return false;
  // So many in a row, and not now and then.
  if (kind === 'Liveness') return count >= threshold && lasted <= count * 60_000;
  return lasted >= longestStart;
}

function sightOf(events: KubernetesEvent[], words: RegExp) {
  const [last] = [...events].sort((a, b) => b.order - a.order);
  return {
    severity: 'warning' as const,
    shows: 'symptom' as const,
    facts: {
      pod: last!.name,
      probe: words.exec(last!.message)![1]!.toLowerCase(),
      times: events.filter(({ name }) => name === last!.name).reduce((sum, { count }) => sum + count, 0),
    },
    seen: events.map(({ quote }) => quote),
    count: events.reduce((sum, { count }) => sum + count, 0),
    ...spanOf(events),
    ...aboutPod(last!.name),
  };
}
