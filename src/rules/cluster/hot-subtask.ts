import { text } from '../../blocks/blocks.ts';
import { culpritsOf } from '../measured/attribution.ts';
import { inputRates } from '../measured/load.ts';
import { en, name, type Rounds, zh } from '../measured/phrases.ts';
import { shownByCulprit } from '../measured/shown.ts';
import { rule, sentence } from '../rule.ts';

/** A few subtasks that a job waits for: because of what they get, or of where they run. */
export const hotSubtaskOfJob = rule({
  id: 'cluster-hot-subtask',
  needs: 'cluster',
  finds: {
    'subtask-saturated-by-its-records': sentence<
      Rounds & {
        vertex: string;
        subtask: number;
        parallelism: number;
        perSecond: number;
        times: number | null;
      }
    >({
      en: (facts) =>
        text`Split the hot keys of ${name(facts.vertex)}: subtask ${facts.subtask} of ${facts.parallelism} gets ${en.rate(facts.perSecond)}${facts.times === null ? ', the others next to none' : `, ${facts.times} times the median of the others`}, and is busy all the time (${en.rounds(facts)}).`,
      zh: (facts) =>
        text`打散 ${name(facts.vertex)} 的热点 key：第 ${facts.subtask} 个 subtask（共 ${facts.parallelism} 个）收到${zh.rate(facts.perSecond)}${facts.times === null ? '，其他几乎没有' : `，是其他 subtask 中位数的 ${facts.times} 倍`}，一直忙（${zh.rounds(facts)}）。`,
    }),
    'taskmanager-slow': sentence<
      Rounds & { vertex: string; hot: number; parallelism: number; taskManager: string }
    >({
      en: (facts) =>
        text`Look at TaskManager ${name(facts.taskManager)}: the ${facts.hot} of ${facts.parallelism} subtasks of ${name(facts.vertex)} that are busy all the time run there, with no more records than the others (${en.rounds(facts)}).`,
      zh: (facts) =>
        text`检查 TaskManager ${name(facts.taskManager)}：${name(facts.vertex)} 的 ${facts.parallelism} 个 subtask 里一直忙的 ${facts.hot} 个都在它上面，收到的数据却不比别的多（${zh.rounds(facts)}）。`,
    }),
  },
  unless: {
    'subtask-saturated-by-its-records': {
      en: 'Not so, if the records of the subtasks even out over ten minutes: then it is a burst.',
      zh: '如果十分钟内各 subtask 的数据量拉平，就只是一阵突发。',
    },
    'taskmanager-slow': {
      en: 'Not so, if the subtasks stay slow on another host.',
      zh: '如果这些 subtask 换到别的机器上还是慢，就不是机器的问题。',
    },
  },
  judge: (cluster, found) =>
    culpritsOf(cluster).flatMap(({ job, culprit }) => {
      const { vertex, hot, kind, skew } = culprit;
      const common = { rounds: vertex.rounds.length, vertex: vertex.name, parallelism: vertex.parallelism };
      if (kind === 'one-taskmanager') {
        const { taskManager } = vertex.rounds.at(-1)!.subtasks.find(({ index }) => index === hot[0])!;
        const facts = { ...common, hot: hot.length, taskManager: taskManager! };
        const sight = shownByCulprit(cluster, job, culprit, facts);
        return [
          found('taskmanager-slow', { ...sight, about: { ...sight.about, taskManager: taskManager! } }),
        ];
      }
      if (kind !== 'more-records') return [];
      const rates = inputRates(vertex);
      const hottest = hot.reduce((a, b) => ((rates.get(b) ?? 0) > (rates.get(a) ?? 0) ? b : a));
      const facts = {
        ...common,
        subtask: hottest + 1,
        perSecond: rates.get(hottest) ?? 0,
        times: skew === null ? null : Math.round(skew),
      };
      return [found('subtask-saturated-by-its-records', shownByCulprit(cluster, job, culprit, facts))];
    }),
});
