import { text } from '../../blocks/blocks.ts';
import type { FollowedThread, Sighting } from '../followed/follow.ts';
import { type Counted, en, method, name, zh } from '../followed/phrases.ts';
import { attemptOf, taskThreadOf } from '../followed/roles.ts';
import { hottestMethod } from '../followed/stack.ts';
import { groupsOf, namesOf, shownBy, witnessesIn } from '../followed/witness.ts';
import { rule, sentence } from '../rule.ts';

/** Threads of sources whose task is gone, while a later attempt of it runs: nobody ended them. */
export const leftOver = rule({
  id: 'threads-left-over',
  needs: 'threads',
  finds: {
    'task-threads-left-over': sentence<Counted & { names: string; frame: string }>({
      en: (facts) =>
        text`${en.threads(facts)} of older attempts still ${en.they(facts, 'run')}: ${name(facts.names)}, in ${method(facts.frame)}${en.dumps(facts)}. Later attempts run beside ${facts.threads === 1 ? 'it' : 'them'}; the source has to end when it is closed.`,
      zh: (facts) =>
        text`旧的 attempt 留下 ${zh.threads(facts)}还在跑：${name(facts.names)}，停在 ${method(facts.frame)}${zh.dumps(facts)}。新的 attempt 已经在旁边跑；source 关闭时必须让线程退出。`,
    }),
  },
  judge: (threads, found) => {
    const tasks = groupsOf(
      threads.filter(({ role }) => role === 'task'),
      ({ process, subtask }) => `${process} ${subtask!.task} ${subtask!.subtask}`,
    );
    const later = ({ name, process, subtask }: FollowedThread, { dump }: Sighting) => {
      const attempt = attemptOf(name);
      const siblings = tasks.get(`${process} ${subtask?.task} ${subtask?.subtask}`) ?? [];
      const here = siblings.filter(({ sightings }) => sightings.some((one) => one.dump === dump));
      return (
        attempt !== null &&
        here.every((task) => task.name !== taskThreadOf(name)) &&
        here.some((task) => (attemptOf(task.name) ?? -1) > attempt)
      );
    };
    const witnesses = threads
      .filter(({ dumps }) => dumps > 1)
      .flatMap((followed) =>
        witnessesIn([followed], ['legacy-source', 'source-fetcher'], (sighting) => later(followed, sighting)),
      );
    return [...groupsOf(witnesses, ({ followed }) => followed.subtask!.task).values()].map((group) => {
      const facts = {
        names: namesOf(group.map(({ followed }) => followed.name)),
        frame: hottestMethod(group[0]!.seen) ?? '',
      };
      return found(
        'task-threads-left-over',
        shownBy(group, { severity: 'warning', shows: 'symptom', facts }),
      );
    });
  },
});
