import { code, text } from '../../blocks/blocks.ts';
import type { Scaling } from '../../evidence/objects.ts';
import { rule, sentence } from '../rule.ts';

/** In two hours of ordinary load a vertex is changed once or twice: an engineering rule. */
const within = 2 * 3600_000;

/** A vertex that the autoscaler makes larger and smaller in turns: each step costs a restart. */
export const scaling = rule({
  id: 'kubernetes-scaling',
  needs: 'kubernetes',
  finds: {
    'autoscaler-flaps': sentence<{
      job: string;
      vertex: string;
      steps: string;
      minutes: number;
      others: number;
    }>({
      en: ({ job, vertex, steps, minutes, others }) =>
        text`The autoscaler of ${code(job)} goes up and down: parallelism ${steps} of vertex ${code(vertex)} in ${minutes} min${others === 0 ? '' : `, and of ${others} more`}.`,
      zh: ({ job, vertex, steps, minutes, others }) =>
        text`${code(job)} 的 autoscaler 来回扩缩：vertex ${code(vertex)} 的并行度在 ${minutes} 分钟内 ${steps}${others === 0 ? '' : `，另有 ${others} 个 vertex 也一样`}。`,
    }),
  },
  judge: ({ scalings }, found) => {
    const jobs = new Set(scalings.map(({ name }) => name));
    return [...jobs].flatMap((job) => {
      const flapping = scalings.filter(({ name }) => name === job).flatMap((one) => flaps(one));
      const [first] = flapping;
      if (!first) return [];
      const { steps, vertex } = first;
      const [begin, end] = [steps[0]!, steps.at(-1)!];
      return [
        found('autoscaler-flaps', {
          severity: 'warning',
          shows: 'symptom',
          facts: {
            job,
            vertex: vertex.slice(0, 8),
            steps: [begin.from, ...steps.map(({ to }) => to)].join(' → '),
            minutes: Math.round((end.at - begin.at) / 60_000),
            others: flapping.length - 1,
          },
          seen: flapping.map(({ quote }) => quote),
          count: steps.length,
          firstAt: begin.at,
          lastAt: end.at,
        }),
      ];
    });
  },
});

/** Its last steps, where they turn twice in so short a time. */
function flaps(history: Scaling): Scaling[] {
  const last = history.steps.at(-1);
  const steps = history.steps.filter(({ at }) => last && last.at - at <= within);
  const turns = steps.filter(
    ({ from, to }, at) =>
      at > 0 && Math.sign(to - from) === -Math.sign(steps[at - 1]!.to - steps[at - 1]!.from),
  );
  return turns.length >= 2 ? [{ ...history, steps }] : [];
}
