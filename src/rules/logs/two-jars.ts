import { code, text } from '../../blocks/blocks.ts';
import type { Quote, RecordGroup, Thrown } from '../../evidence/evidence.ts';
import { rule, sentence } from '../rule.ts';

/** Two jars that hold one library, in one stack: classes of one meet those of the other. */
export const twoJars = rule({
  id: 'two-jars',
  needs: 'logs',
  finds: {
    'library-in-two-jars': sentence<{ first: string; second: string }>({
      en: ({ first, second }) =>
        text`One stack runs through ${code(first)} and ${code(second)}: two copies of one library. Keep one of them`,
      zh: ({ first, second }) =>
        text`同一个栈里既有 ${code(first)} 又有 ${code(second)}：一个库有两份，只留一份`,
    }),
  },
  judge: ({ groups }, found) => {
    const pairs = new Map<string, { first: Frame; second: Frame; group: RecordGroup }>();
    for (const group of groups)
      for (const thrown of group.first.thrown)
        for (const [first, second] of clashesIn(thrown)) {
          const pair = [first.jar, second.jar].sort().join(' ');
          if (!pairs.has(pair)) pairs.set(pair, { first, second, group });
        }
    return [...pairs.values()].map(({ first, second, group }) =>
      found('library-in-two-jars', {
        severity: 'warning',
        shows: 'symptom',
        facts: { first: first.jar, second: second.jar },
        seen: [first.quote, second.quote],
        count: group.count,
        firstAt: group.first.at,
        lastAt: group.lastAt,
      }),
    );
  },
});

interface Frame {
  jar: string;
  /** The name of the jar without its version. */
  library: string;
  /** The package that the class is of: `io.debezium`. */
  root: string;
  quote: Quote;
}

/** log4j and logback write where a class was loaded from: `~[kafka-clients-3.4.0.jar:?]`. */
const loadedFrom = /^(.{1,300}?)\([^()]{0,200}\) ~?\[([\w.-]{1,150}?)-(\d[\w.-]{0,60}?)\.jar:[^\]]{0,60}\]$/;

/** Jars that bring all that a connector needs, under the names that others bring it under too. */
const isWhole = ({ library }: Frame) => /^flink-sql-connector-/.test(library);

function framesOf({ frames }: Thrown): Frame[] {
  return frames.flatMap(({ code, quote }) => {
    const [, , library, version] = loadedFrom.exec(quote.text.trim().slice(0, 600)) ?? [];
    if (library === undefined) return [];
    return [{ jar: `${library}-${version}.jar`, library, root: rootOf(code), quote }];
  });
}

/** Each library of which the stack shows two versions, or two jars that hold it whole. */
function clashesIn(thrown: Thrown): [Frame, Frame][] {
  const frames = framesOf(thrown);
  return frames.flatMap((second, at) => {
    const first = frames.slice(0, at).find((one) => one.jar !== second.jar && isTwice(one, second));
    return first ? [[first, second] as [Frame, Frame]] : [];
  });
}

const isTwice = (one: Frame, other: Frame) =>
  one.library === other.library ||
  (isWhole(one) && isWhole(other) && one.root === other.root && !one.root.startsWith('org.apache'));

const rootOf = (code: string) => code.split('.').slice(0, 2).join('.');
