import { text } from '../../blocks/blocks.ts';
import { collectingIn } from '../followed/collecting.ts';
import { isAlways, type Sighting } from '../followed/follow.ts';
import { type Counted, en, method, zh } from '../followed/phrases.ts';
import { hottestMethod, hottestStack, isGenerated, isOfUser, isRunning } from '../followed/stack.ts';
import {
  groupsOf,
  namesOf,
  ofAllOr,
  shownBy,
  type ThreadWitness,
  tasksOf,
  witnessesIn,
} from '../followed/witness.ts';
import { rule, sentence } from '../rule.ts';

/** Work whose place is worth a finding; running in Flink's own code alone says little. */
const kinds = ['rocksdb', 'heap-state', 'serialization', 'regex', 'generated-code', 'user-code'] as const;
type Kind = (typeof kinds)[number];

type Busy = Counted & {
  tasks: string;
  subtasks: string;
  frame: string;
  stack: string;
  kryo: boolean;
  /** A running thread that uses no processor waits in native code, for a disk perhaps. Null where dumps do not say. */
  cpuPercent: number | null;
};

/** A task thread that is always running, and always in the same method. */
export const busy = rule({
  id: 'threads-busy',
  needs: 'threads',
  finds: {
    'task-thread-busy-in-rocksdb': sentence<Busy>({
      en: (facts) =>
        text`RocksDB state access below ${method(facts.frame)} uses the time of ${en.busy(facts)}.`,
      zh: (facts) => text`${method(facts.frame)} 访问 RocksDB state 占着时间：${zh.busy(facts)}。`,
    }),
    'task-thread-busy-in-heap-state': sentence<Busy>({
      en: (facts) =>
        text`Access to heap state below ${method(facts.frame)} uses the time of ${en.busy(facts)}.`,
      zh: (facts) => text`${method(facts.frame)} 访问 heap state 占着时间：${zh.busy(facts)}。`,
    }),
    'task-thread-busy-in-serialization': sentence<Busy>({
      en: (facts) =>
        facts.kryo
          ? text`Give the type a POJO or its own serializer: Kryo in ${method(facts.frame)} uses the time of ${en.busy(facts)}.`
          : text`Serialization in ${method(facts.frame)} uses the time of ${en.busy(facts)}.`,
      zh: (facts) =>
        facts.kryo
          ? text`别走 Kryo，改用 POJO 或自己的 serializer：${method(facts.frame)} 占着时间，${zh.busy(facts)}。`
          : text`序列化 ${method(facts.frame)} 占着时间：${zh.busy(facts)}。`,
    }),
    'task-thread-busy-in-regex': sentence<Busy>({
      en: (facts) =>
        text`Simplify the regular expression in ${method(facts.frame)}: it uses the time of ${en.busy(facts)}.`,
      zh: (facts) => text`简化 ${method(facts.frame)} 里的正则：${zh.busy(facts)}。`,
    }),
    'task-thread-busy-in-generated-code': sentence<Busy>({
      en: (facts) => text`Generated SQL code ${method(facts.frame)} uses the time of ${en.busy(facts)}.`,
      zh: (facts) => text`SQL 生成的代码 ${method(facts.frame)} 占着时间：${zh.busy(facts)}。`,
    }),
    'task-thread-busy-in-user-code': sentence<Busy>({
      en: (facts) => text`Look at ${method(facts.frame)}: it uses the time of ${en.busy(facts)}.`,
      zh: (facts) => text`看 ${method(facts.frame)}：${zh.busy(facts)}。`,
    }),
  },
  judge: (threads, found) => {
    const witnesses = witnessesIn(
      // One dump of a running thread shows only where it just was.
      threads.filter(({ dumps }) => dumps > 1),
      ['task'],
      ({ thread, activity }) => isRunning(thread) && kinds.some((kind) => kind === activity),
    ).filter((witness) => methodIn(witness) !== null);
    const collecting = new Set(
      [...groupsOf(threads, ({ process }) => String(process)).values()]
        .filter((all) => collectingIn(all) !== null)
        .map(([first]) => first!.process),
    );
    const places = groupsOf(witnesses, (witness) =>
      [kindOf(witness), witness.followed.subtask?.task, methodIn(witness)].join('\n'),
    );
    return [...places.values()].map((group) => {
      const facts = factsOf(group);
      const kind = kindOf(group[0]!);
      // A job that is busy and well runs code of its users too: dumps without times do not tell for how much of the time.
      const isOpen = kind === 'user-code' && facts.cpuPercent === null;
      // A thread that always makes garbage is always busy too.
      const isExcused = isOpen || group.some(({ followed }) => collecting.has(followed.process));
      const shows = isExcused ? 'symptom' : ofAllOr('cause', group, threads);
      const severity = isOpen ? 'notice' : 'warning';
      return found(`task-thread-busy-in-${kind}`, shownBy(group, { severity, shows, facts }));
    });
  },
});

function methodIn(witness: ThreadWitness): string | null {
  return hottestMethod(witness.seen, kindOf(witness) === 'generated-code' ? isGenerated : isOfUser);
}

/** What it is always in; a mixture below the same method is that method's. */
function kindOf({ followed }: ThreadWitness): Kind {
  return kinds.find((kind) => isAlways(followed, kind)) ?? 'user-code';
}

function factsOf(group: ThreadWitness[]) {
  const { seen } = group[0]!;
  return {
    tasks: tasksOf(group),
    subtasks: namesOf(group.map(({ followed }) => String(followed.subtask?.subtask))),
    frame: methodIn(group[0]!)!,
    stack: hottestStack(seen),
    kryo: seen[0]!.thread.frames.some((frame) => /[Kk]ryo/.test(frame)),
    cpuPercent: cpuPercentOf(seen),
  };
}

/** Milliseconds. Shorter times say nothing, as those of dumps are whole seconds. */
const shortest = 2_000;

/** Percent of one processor the thread used between its first and its last sighting. */
function cpuPercentOf(sightings: Sighting[]): number | null {
  const [first, last] = [sightings[0], sightings.at(-1)];
  const from = first?.dump.at ?? null;
  const to = last?.dump.at ?? null;
  const before = first?.thread.cpu ?? null;
  const after = last?.thread.cpu ?? null;
  if (from === null || to === null || before === null || after === null || to - from < shortest) return null;
  return Math.round((100 * (after - before)) / (to - from));
}
