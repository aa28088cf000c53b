import { text } from '../../blocks/blocks.ts';
import type { Thread, ThreadDump } from '../../evidence/evidence.ts';
import { type Counted, en, name, zh } from '../followed/phrases.ts';
import { groupsOf, namesOf, shownBy } from '../followed/witness.ts';
import { rule, sentence } from '../rule.ts';

const initializer = /\.<clinit>\(/;

/** Threads that each initialize a class and wait for another to be initialized: in a circle, for ever. */
export const classInitialization = rule({
  id: 'threads-class-initialization',
  needs: 'threads',
  finds: {
    'class-initialization-deadlock': sentence<Counted & { names: string; classes: string }>({
      en: (facts) =>
        text`Load ${name(facts.classes)} in one thread before the others start: ${en.threads(facts)} initialize them and wait for each other for ever, ${name(facts.names)}${en.dumps(facts)}. Restart the process.`,
      zh: (facts) =>
        text`在其他线程启动之前，先用一个线程加载 ${name(facts.classes)}：${zh.threads(facts)}在初始化这些类时互相等，永远等不到，${name(facts.names)}${zh.dumps(facts)}。先重启进程。`,
    }),
  },
  judge: (threads, found) => {
    const stuck = new Map<ThreadDump, Set<Thread>>();
    const stuckOf = (dump: ThreadDump) => {
      const before = stuck.get(dump) ?? stuckIn(dump);
      stuck.set(dump, before);
      return before;
    };
    const witnesses = threads
      .map((followed) => ({
        followed,
        seen: followed.sightings.filter(({ dump, thread }) => stuckOf(dump).has(thread)),
      }))
      .filter(({ seen }) => seen.length > 0);
    return [...groupsOf(witnesses, ({ followed }) => String(followed.process)).values()].map((group) => {
      const facts = {
        names: namesOf(group.map(({ followed }) => followed.name)),
        classes: namesOf(group.map(({ seen }) => initializedBy(seen[0]!.thread))),
      };
      return found(
        'class-initialization-deadlock',
        shownBy(group, { severity: 'critical', shows: 'cause', facts }),
      );
    });
  },
});

/** All that initialize a class, when each of them waits for another class: one that did not would end, and the others then. */
function stuckIn({ threads }: ThreadDump): Set<Thread> {
  const initializing = threads.filter(({ frames }) => frames.some((frame) => initializer.test(frame)));
  const isStuck = ({ waitsFor }: Thread) => {
    const awaited = /^class (.+)$/.exec(waitsFor ?? '')?.[1];
    return awaited !== undefined && (awaited === '?' || initializing.some(initializes(awaited)));
  };
  return new Set(initializing.length > 1 && initializing.every(isStuck) ? initializing : []);
}

const initializes =
  (className: string) =>
  ({ frames }: Thread) =>
    frames.some((frame) => frame.startsWith(`${className}.<clinit>(`));

/** The class whose initializer it is in. */
function initializedBy({ frames }: Thread): string {
  return frames.find((frame) => initializer.test(frame))!.replace(/\.<clinit>\(.*$/, '');
}
