// Classes of Flink and its connectors whose names people meet in logs and dumps.
import { jarsOf, releases } from './jars.ts';
import { printedBy } from './java.ts';
import { keyOf, mavenJars } from './maven.ts';
import { singleJars } from './single-jars.ts';
import { table } from './spans.ts';

/** What names end in that stand in logs, and that are told to be a class without their package. */
const met =
  'org/apache/flink/(?!.*/shaded/)[\\w/]*/[A-Z]\\w*(?:Exception|Error|Coordinator|Executor|Backend|Scheduler|Committer|Enumerator|Entrypoint)\\.class';

const classesIn = (name: string, jars: () => string[]) =>
  printedBy('ClassNames', `class-names-${name}`, () => [met, ...jars()])
    .split('\n')
    .filter(Boolean);

/** The table of `data/`: package, the names of its classes in any release, or in one of the single jars. */
export function classNamesTable(): string {
  const all = [
    ...Array.from(releases.values(), (release) => classesIn(release, () => jarsOf(release))),
    classesIn(keyOf(singleJars), () => mavenJars(singleJars)),
  ];
  const packages = new Map<string, Set<string>>();
  for (const name of new Set(all.flat())) {
    const [, of = '', simple = ''] = /^(.*)\/(.*)\.class$/.exec(name)!;
    packages.set(of, (packages.get(of) ?? new Set()).add(simple));
  }
  const rows = Array.from(packages, ([of, names]) => [of.replaceAll('/', '.'), [...names].sort().join(' ')]);
  return table([['package', 'classes'], ...rows.sort(([one = ''], [other = '']) => (one < other ? -1 : 1))]);
}
