import { text } from '../../blocks/blocks.ts';
import { en, name, type Rounds, size, zh } from '../measured/phrases.ts';
import { shownByProcess } from '../measured/shown.ts';
import { rule, sentence } from '../rule.ts';

/** A process uses this share of its metaspace, and loads more classes still. Measured: 0.3 to 0.4 where nothing is wrong. */
const nearlyFull = 0.9;

/** A TaskManager whose metaspace fills up: that of a healthy one stays as large as its classes are. */
export const metaspace = rule({
  id: 'cluster-metaspace',
  needs: 'cluster',
  finds: {
    'metaspace-fills-up': sentence<
      Rounds & { taskManager: string; used: number; max: number; classes: number }
    >({
      en: (facts) =>
        text`TaskManager ${name(facts.taskManager)} has used ${size(facts.used)} of ${size(facts.max)} metaspace and loads classes still, ${facts.classes} of them between the rounds: find what keeps the class loaders of former jobs (${en.rounds(facts)}).`,
      zh: (facts) =>
        text`TaskManager ${name(facts.taskManager)} 的 metaspace 已用 ${size(facts.used)}，上限 ${size(facts.max)}，取数期间又加载了 ${facts.classes} 个类：找出是谁占着旧作业的 ClassLoader（${zh.rounds(facts)}）。`,
    }),
  },
  unless: {
    'metaspace-fills-up': {
      en: 'Not so, if it stays the same over the next restart of the job: then the limit is just tight.',
      zh: '如果作业下次重启后不再增长，就只是上限偏紧。',
    },
  },
  judge: (cluster, found) =>
    cluster.taskManagers.flatMap((taskManager) => {
      const { metrics } = taskManager;
      const [first, last] = [metrics[0], metrics.at(-1)];
      const isFull = metrics.every(
        (round) =>
          (round.get('Status.JVM.Memory.Metaspace.Used') ?? 0) >=
          nearlyFull * (round.get('Status.JVM.Memory.Metaspace.Max') ?? Number.POSITIVE_INFINITY),
      );
      const classes = (last && first && classesIn(last) - classesIn(first)) ?? 0;
      if (!isFull || !last || !(classes > 0)) return [];
      const used = last.get('Status.JVM.Memory.Metaspace.Used')!;
      const max = last.get('Status.JVM.Memory.Metaspace.Max')!;
      return [
        found(
          'metaspace-fills-up',
          shownByProcess(cluster, taskManager, {
            severity: 'warning',
            shows: 'cause',
            facts: { rounds: metrics.length, taskManager: taskManager.id, used, max, classes },
            numbers: { 'Metaspace.Used': used, 'Metaspace.Max': max, ClassesLoaded: classesIn(last) },
          }),
        ),
      ];
    }),
});

/** Classes that are loaded at the moment; NaN where the process does not say. */
const classesIn = (round: Map<string, number>) =>
  (round.get('Status.JVM.ClassLoader.ClassesLoaded') ?? Number.NaN) -
  (round.get('Status.JVM.ClassLoader.ClassesUnloaded') ?? 0);
