import { code, text } from '../../blocks/blocks.ts';
import { aboutPod, isLongAgo } from '../kubernetes-events.ts';
import { rule, sentence } from '../rule.ts';

/** The kernel kills with SIGKILL: 128 + 9. */
const killed = 137;

/** A container that the kernel killed because it used more memory than it may. One that has run for a day since is well. */
export const killedForMemory = rule({
  id: 'kubernetes-killed-for-memory',
  needs: 'kubernetes',
  finds: {
    'container-killed-for-memory': sentence<{ container: string; pod: string; others: number }>({
      en: ({ container, pod, others }) =>
        text`Container ${code(container)} of pod ${code(pod)} was killed for memory (OOMKilled, exit code 137)${others === 0 ? '' : `, and ${others} more ${others === 1 ? 'time' : 'times'} here or in other containers`}.`,
      zh: ({ container, pod, others }) =>
        text`Pod ${code(pod)} 的容器 ${code(container)} 因内存超限被杀（OOMKilled，exit code 137）${others === 0 ? '' : `，这个或别的容器另有 ${others} 次`}。`,
    }),
  },
  judge: (objects, found) => {
    const all = objects.pods.flatMap((pod) =>
      pod.containers.flatMap((container) =>
        container.ends
          .filter(({ reason, exitCode }) => reason === 'OOMKilled' && exitCode === killed)
          .filter(({ at }) => !(container.running && isLongAgo(at, objects)))
          .map((end) => ({ pod, container, end, at: end.at })),
      ),
    );
    const [last] = all.sort((a, b) => (b.at ?? 0) - (a.at ?? 0));
    if (!last) return [];
    return [
      found('container-killed-for-memory', {
        severity: all.every(({ container }) => container.running) ? 'warning' : 'critical',
        shows: 'cause',
        facts: { container: last.container.name, pod: last.pod.name, others: all.length - 1 },
        seen: all.map(({ end }) => end.quote),
        count: all.length,
        firstAt: all.at(-1)!.at,
        lastAt: last.at,
        ...aboutPod(last.pod.name),
      }),
    ];
  },
});
