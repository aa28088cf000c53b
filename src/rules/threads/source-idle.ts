import { text } from '../../blocks/blocks.ts';
import { isAlways } from '../followed/follow.ts';
import { type Counted, en, name, zh } from '../followed/phrases.ts';
import { groupsOf, shownBy, tasksOf, witnessesIn } from '../followed/witness.ts';
import { rule, sentence } from '../rule.ts';

/** A fetcher polls and its task thread has nothing to do: normal without data, telling when there is lag. */
export const sourceIdle = rule({
  id: 'threads-source-idle',
  needs: 'threads',
  finds: {
    'source-fetcher-waiting-for-brokers': sentence<Counted & { tasks: string }>({
      en: (facts) =>
        text`The fetcher of ${name(facts.tasks)} waits for records of the brokers${en.dumps(facts)}. Normal without lag; with lag look at the brokers and the fetch settings.`,
      zh: (facts) =>
        text`${name(facts.tasks)} 的 fetcher 在等 broker 给数据${zh.dumps(facts)}。没有 lag 时正常；有 lag 就看 broker 和 fetch 参数。`,
    }),
  },
  judge: (threads, found) => {
    const several = threads.filter(({ dumps }) => dumps > 1);
    const waiting = new Set(
      several
        .filter((followed) => followed.role === 'task' && isAlways(followed, 'waiting-for-work'))
        .map(({ subtask }) => `${subtask!.task} ${subtask!.subtask}`),
    );
    const fetchers = several.filter(({ subtask }) => waiting.has(`${subtask?.task} ${subtask?.subtask}`));
    const witnesses = witnessesIn(fetchers, ['source-fetcher'], ({ thread }) =>
      thread.frames.some((frame) => /\.KafkaConsumer\.poll\(/.test(frame)),
    );
    return [...groupsOf(witnesses, ({ followed }) => followed.subtask!.task).values()].map((group) =>
      found(
        'source-fetcher-waiting-for-brokers',
        shownBy(group, { severity: 'notice', shows: 'benign', facts: { tasks: tasksOf(group) } }),
      ),
    );
  },
});
