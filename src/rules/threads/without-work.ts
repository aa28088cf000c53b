import { code, text } from '../../blocks/blocks.ts';
import { type Counted, en, name, zh } from '../followed/phrases.ts';
import { shownBy, tasksOf, witnessesIn } from '../followed/witness.ts';
import { rule, sentence } from '../rule.ts';

const softly = code('softBackPressuredTimeMsPerSecond');
const idle = code('idleTimeMsPerSecond');

/** All task threads wait in the mailbox loop: for input or for a buffer, which looks the same. */
export const withoutWork = rule({
  id: 'threads-without-work',
  needs: 'threads',
  finds: {
    'task-threads-without-work': sentence<Counted & { tasks: string }>({
      en: (facts) =>
        text`All threads of ${name(facts.tasks)} are idle or softly backpressured${en.dumps(facts)}: the stacks are the same. ${softly} and ${idle} tell which.`,
      zh: (facts) =>
        text`${name(facts.tasks)} 的线程全都空闲或软反压${zh.dumps(facts)}：两者的栈一样，要看 ${softly} 和 ${idle}。`,
    }),
  },
  judge: (threads, found) => {
    const tasks = threads.filter(({ role }) => role === 'task');
    const witnesses = witnessesIn(tasks, ['task'], ({ activity }) => activity === 'waiting-for-work');
    if (witnesses.length === 0 || witnesses.length < tasks.length) return [];
    const facts = { tasks: tasksOf(witnesses) };
    return [
      found('task-threads-without-work', shownBy(witnesses, { severity: 'notice', shows: 'benign', facts })),
    ];
  },
});
