import { faultKind } from '../content/fault.ts';
import { proseLines } from '../content/source.ts';
import { isMisspelt } from '../edits.ts';
import type { Check } from './check.ts';

const unknown = faultKind<{ name: string; meant: string[] }>({
  code: 'class-unknown',
  severity: 'warning',
  en: {
    says: ({ name, meant }) =>
      `No release of Flink has the class "${name}"${meant.length > 0 ? `; there is "${meant.join('", "')}"` : ''}.`,
    mend: 'Spell the class as Flink does, with its package.',
  },
  zh: {
    says: ({ name, meant }) =>
      `任何版本的 Flink 都没有类“${name}”${meant.length > 0 ? `，有的是“${meant.join('”“')}”` : ''}。`,
    mend: '照 Flink 的写法写类名和包名。',
  },
});

/** A class of Flink with its package, as logs print it; a package of Flink may be another's as well, where nobody has a list of its classes. */
const whole = /\b(org\.apache\.flink(?:\.[a-z]\w{0,60}){1,12})\.([A-Z]\w{0,100})\b/g;

/** A name alone between code marks. */
const alone = /`([A-Z][A-Za-z]{11,100})`/g;

/** What the names in the table end in. */
const listed = /(?:Exception|Error|Coordinator|Executor|Backend|Scheduler|Committer|Enumerator|Entrypoint)$/;

/** Classes of Flink are some that a release has. A name without its package is somebody's own, unless it is one letter away from one of Flink. */
export const classUnknown: Check = {
  kinds: [unknown],
  find: ({ sources }, { flink: { classes } }) => {
    const names = new Set([...classes.values()].flatMap((all) => [...all]));
    const packagesOf = (name: string) =>
      [...classes].filter(([, all]) => all.has(name)).map(([of]) => `${of}.${name}`);
    const corrections = new Map<string, string[]>();
    const correctionOf = (name: string) => {
      if (!corrections.has(name))
        corrections.set(
          name,
          [...names].filter((one) => isMisspelt(name, one)),
        );
      return corrections.get(name)!;
    };
    return sources.flatMap((source) => [
      ...source.lines.flatMap((text, at) =>
        Array.from(text.matchAll(whole)).flatMap(([name, of = '', simple = '']) =>
          !listed.test(simple) || !classes.has(of) || classes.get(of)!.has(simple)
            ? []
            : [unknown.at(source.file, at + 1, { name, meant: packagesOf(simple) })],
        ),
      ),
      ...proseLines(source).flatMap(({ line, text }) =>
        Array.from(text.matchAll(alone), ([, name]) => name!)
          .filter((name) => !names.has(name))
          .map((name) => ({ name, meant: correctionOf(name) }))
          .filter(({ meant }) => meant.length > 0)
          .map((facts) => unknown.at(source.file, line, facts)),
      ),
    ]);
  },
};
