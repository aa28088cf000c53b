import { code, text } from '../../blocks/blocks.ts';
import type { Container, ContainerEnd, KubernetesObjects, Pod } from '../../evidence/objects.ts';
import { meanings } from '../exit-codes.ts';
import { aboutPod, isLongAgo, spanOf, unresolved } from '../kubernetes-events.ts';
import { rule, sentence } from '../rule.ts';

type Ended = { container: string; pod: string; exitCode: number; others: number };
type Loops = { pod: string; exitCode: number | null; restarts: number; others: number };

const killed = 137;
/** What a process answers that was told to end: SIGTERM. */
const told = 143;

/** A process that ended though nobody told it to. Its own log says why. */
export const endedContainer = rule({
  id: 'kubernetes-ended',
  needs: 'kubernetes',
  finds: {
    'container-in-crash-loop': sentence<Loops>({
      en: ({ pod, exitCode, restarts, others }) =>
        text`Pod ${code(pod)} ends again and again (CrashLoopBackOff${exitCode === null ? '' : `, exit code ${exitCode}${meanings.en[exitCode] ?? ''}`}${restarts === 0 ? '' : `, ${restarts} ${restarts === 1 ? 'restart' : 'restarts'}`})${others === 0 ? '' : `; so do ${others} more`}.`,
      zh: ({ pod, exitCode, restarts, others }) =>
        text`Pod ${code(pod)} 反复退出（CrashLoopBackOff${exitCode === null ? '' : `，exit code ${exitCode}${meanings.zh[exitCode] ?? ''}`}${restarts === 0 ? '' : `，已重启 ${restarts} 次`}）${others === 0 ? '' : `，另有 ${others} 个也一样`}。`,
    }),
    'process-killed-hard': sentence<Ended>({
      en: ({ container, pod, others }) =>
        text`Container ${code(container)} of pod ${code(pod)} was killed (exit code 137, SIGKILL), and not for its own memory limit as far as Kubernetes knows${others === 0 ? '' : `; so were ${others} more`}.`,
      zh: ({ container, pod, others }) =>
        text`Pod ${code(pod)} 的容器 ${code(container)} 被强制杀掉（exit code 137，SIGKILL），就 Kubernetes 所知不是因为它自己的内存上限${others === 0 ? '' : `，另有 ${others} 个也一样`}。`,
    }),
    'process-ended-itself': sentence<Ended>({
      en: ({ container, pod, exitCode, others }) =>
        text`The process in container ${code(container)} of pod ${code(pod)} ended by itself (exit code ${exitCode}${meanings.en[exitCode] ?? ''})${others === 0 ? '' : `; so did ${others} more`}: its log ends with the reason.`,
      zh: ({ container, pod, exitCode, others }) =>
        text`Pod ${code(pod)} 的容器 ${code(container)} 里的进程自己退出了（exit code ${exitCode}${meanings.zh[exitCode] ?? ''}）${others === 0 ? '' : `，另有 ${others} 个也一样`}：原因在它日志的末尾。`,
    }),
  },
  judge: (objects, found) => {
    const loops = loopsIn(objects);
    const ends = endsIn(objects);
    const hard = ends.filter(({ end }) => end.exitCode === killed);
    const itself = ends.filter(({ end }) => end.exitCode !== killed);
    const sightOf = (all: Found[]) => ({
      severity: all.every(({ container }) => container.running)
        ? ('warning' as const)
        : ('critical' as const),
      shows: 'symptom' as const,
      facts: {
        container: all[0]!.container.name,
        pod: all[0]!.pod.name,
        exitCode: all[0]!.end.exitCode,
        others: all.length - 1,
      },
      seen: all.map(({ end }) => end.quote),
      count: all.length,
      firstAt: all.at(-1)!.end.at,
      lastAt: all[0]!.end.at,
      ...aboutPod(all[0]!.pod.name),
    });
    return [
      ...(loops ? [found('container-in-crash-loop', loops)] : []),
      ...(hard.length > 0 ? [found('process-killed-hard', sightOf(hard))] : []),
      ...(itself.length > 0 ? [found('process-ended-itself', sightOf(itself))] : []),
    ];
  },
});

interface Found {
  pod: Pod;
  container: Container;
  end: ContainerEnd;
}

const isLoop = ({ waiting }: Container) => waiting?.reason === 'CrashLoopBackOff';

/** How each container ended last, the latest first. What others tell better, or what is over, is left out. */
function endsIn(objects: KubernetesObjects): Found[] {
  const { pods, events } = objects;
  const byProbe = new Set(events.filter(({ reason }) => reason === 'Unhealthy').map(({ name }) => name));
  return pods
    .filter(({ deleted, evicted, name }) => !deleted && !evicted && !byProbe.has(name))
    .flatMap((pod) => pod.containers.map((container) => ({ pod, container, end: container.ends[0]! })))
    .filter(({ container, end }) => end && !isLoop(container) && isOwnEnd(end))
    .filter(({ container, end }) => !(container.running && isLongAgo(end.at, objects)))
    .sort((a, b) => (b.end.at ?? 0) - (a.end.at ?? 0));
}

const isOwnEnd = ({ reason, exitCode }: ContainerEnd) =>
  reason !== 'OOMKilled' && Number.isInteger(exitCode) && exitCode !== 0 && exitCode !== told;

/** The kubelet waits longer and longer before it starts a container again. Of a pod that is not listed, events tell: three are no start that failed once. */
function loopsIn(objects: KubernetesObjects) {
  const listed = objects.pods
    .filter(({ deleted }) => !deleted)
    .flatMap((pod) =>
      pod.containers
        .filter((one) => isLoop(one) && one.ends[0]?.reason !== 'OOMKilled')
        .map((container) => ({ pod, container })),
    );
  const told = unresolved(
    objects,
    ({ reason, message, count }) =>
      reason === 'BackOff' && message.startsWith('Back-off restarting failed container') && count >= 3,
    [],
  );
  const [first] = listed;
  const all = listed.length + told.length;
  if (all === 0) return null;
  const exitCode = first?.container.ends[0]?.exitCode ?? Number.NaN;
  return {
    severity: 'critical' as const,
    shows: 'symptom' as const,
    facts: {
      pod: first?.pod.name ?? told[0]!.name,
      exitCode: Number.isInteger(exitCode) ? exitCode : null,
      restarts: first?.container.restarts ?? 0,
      others: all - 1,
    },
    seen: [...listed.map(({ container }) => container.waiting!.quote), ...told.map(({ quote }) => quote)],
    count: all,
    ...spanOf(told),
  };
}
