import { text } from '../../blocks/blocks.ts';
import { tasksAndFrame } from '../followed/in-one-place.ts';
import { type Counted, en, method, zh } from '../followed/phrases.ts';
import { clientOf } from '../followed/stack.ts';
import { groupsOf, ofAllOr, shownBy, type ThreadWitness, witnessesIn } from '../followed/witness.ts';
import { rule, sentence } from '../rule.ts';

type Call = Counted & { tasks: string; taskCount: number; client: string | null; frame: string };

/** Task threads wait for an answer of an external system, one finding for each client. */
export const externalCall = rule({
  id: 'threads-external-call',
  needs: 'threads',
  finds: {
    'lookup-waiting-for-external-system': sentence<Call>({
      en: (facts) =>
        text`Make the lookup async or cache it: ${en.threadsOfTasks(facts)} ${en.they(facts, 'wait')} for ${en.system(facts.client)} in ${method(facts.frame)}${en.dumps(facts)}.`,
      zh: (facts) =>
        text`把 lookup 改成异步或加缓存：${zh.threadsOfTasks(facts)}在等${zh.system(facts.client)}返回，停在 ${method(facts.frame)}${zh.dumps(facts)}。`,
    }),
    'task-thread-in-external-call': sentence<Call>({
      en: (facts) =>
        text`${en.threadsOfTasks(facts)} ${en.they(facts, 'wait')} for ${en.system(facts.client)} in ${method(facts.frame)}${en.dumps(facts)}${facts.taskCount > 1 ? ': the tasks share that system' : ''}.`,
      zh: (facts) =>
        text`${zh.threadsOfTasks(facts)}在等${zh.system(facts.client)}返回，停在 ${method(facts.frame)}${zh.dumps(facts)}${facts.taskCount > 1 ? '：这几个 task 用的是同一个系统' : ''}。`,
    }),
  },
  judge: (threads, found) => {
    const witnesses = witnessesIn(threads, ['task'], ({ activity }) => activity === 'external-call');
    return [...groupsOf(witnesses, (witness) => `${idOf(witness)} ${clientIn(witness)}`).values()].map(
      (group) => {
        const taskCount = new Set(group.map(({ followed }) => followed.subtask?.task)).size;
        const facts = { ...tasksAndFrame(group), taskCount, client: clientIn(group[0]!) };
        return found(
          idOf(group[0]!),
          shownBy(group, { severity: 'warning', shows: ofAllOr('cause', group, threads), facts }),
        );
      },
    );
  },
});

/** Lookup joins of SQL, and what they call; a class of the user may have any name. */
const lookup =
  /^(?:org\.apache\.flink\.table\.(?:runtime\.operators\.join\.lookup|functions\.(?:Async)?LookupFunction)\b|(?:Async)?LookupFunction\$\d)/;

function idOf({ seen }: ThreadWitness) {
  const isLookup = seen[0]!.thread.frames.some((frame) => lookup.test(frame));
  return isLookup ? 'lookup-waiting-for-external-system' : 'task-thread-in-external-call';
}

const clientIn = ({ seen }: ThreadWitness) => clientOf(seen[0]!.thread);
