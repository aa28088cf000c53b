// Writes data/config-keys.tsv from the released jars of Flink, and prints what moved: npm run facts -- [--operator <clone of flink-kubernetes-operator>]
// With --check it writes nothing, and also tells how many log lines of our pages have their literal in a released jar, and which do not.
// For developers: it needs Java 17, pip and Maven, and fetches about 300 MB a release, once. Without a clone the rows of the operator stay as they are.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { cache, installedFlink, jarsIn } from '../rig/flink.ts';
import { isLater } from '../src/configuration/version.ts';
import { type Option, type Row, readOptions, readRows, rowsOf, tableOf } from './facts/config-keys.ts';
import { linesOf, notFound } from './facts/literals.ts';
import { modulesOf } from './facts/maven.ts';
import { operatorRows } from './facts/operator-keys.ts';
import { withPatches } from './facts/patches.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const table = `${root}/data/config-keys.tsv`;
const { values } = parseArgs({ options: { operator: { type: 'string' }, check: { type: 'boolean' } } });

/** The last release of each minor version, oldest first. */
const releases = new Map(
  '1.13.6 1.14.6 1.15.4 1.16.3 1.17.2 1.18.1 1.19.3 1.20.5 2.0.2 2.1.3 2.2.1 2.3.0'
    .split(' ')
    .map((release) => [release.split('.', 2).join('.'), release]),
);

/** Their options are those of tables: no configuration has them. */
const formats = /flink-(?:csv|json|connector-files)-/;

/** The jars of a release as it is installed. */
const jarsOf = (release: string) => {
  const { home } = installedFlink(release);
  return ['lib', 'opt', 'plugins'].flatMap((folder) =>
    readdirSync(join(home, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.jar') && !formats.test(name))
      .sort()
      .map((name) => join(home, folder, name)),
  );
};

const reader = `${root}/scripts/facts/ConfigKeys.java`;
const version = createHash('sha256').update(readFileSync(reader)).digest('hex').slice(0, 8);

/** What the reader prints of some jars; kept, since a release never changes. */
function printed(name: string, jars: () => string[]): Option[] {
  const kept = join(cache, `options-${name}-${version}.tsv`);
  if (!existsSync(kept))
    writeFileSync(
      kept,
      execFileSync('java', [reader, ...jars()], {
        maxBuffer: 64 * 1024 * 1024,
        // Classes that need Hadoop cannot be loaded; none of them declares options of its own.
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
    );
  return readOptions(readFileSync(kept, 'utf8'));
}

const options = new Map<string, Option[]>();
for (const [minor, release] of releases) {
  options.set(
    minor,
    printed(release, () => jarsOf(release)),
  );
  console.log(`${release}: ${options.get(minor)!.length} options`);
}

/** The options of the modules of any release; what they need beside is taken from the last release of its minor version. */
const optionsOf = (release: string): Option[] =>
  printed(`modules-${release}`, () => {
    const last = releases.get(release.split('.', 2).join('.'))!;
    return [...modulesOf(release), '--', ...jarsOf(last)];
  });

const ofFlink = rowsOf(options).map((row) =>
  withPatches(
    row,
    new Map([...releases].filter(([minor]) => isLater(minor, '1.18'))),
    (minor) => options.get(minor)!.find(({ key }) => key === row.key)?.of,
    optionsOf,
  ),
);
const before = readRows(readFileSync(table, 'utf8'));
const ofOperator: Row[] = values.operator
  ? operatorRows(values.operator)
  : before.filter(({ of }) => of === 'operator');
const made = tableOf([...ofFlink, ...ofOperator]);
const is = new Set(readFileSync(table, 'utf8').split('\n'));
const moved = made.split('\n').filter((line) => !is.has(line));
const will = new Set(made.split('\n'));
for (const line of is) if (!will.has(line)) console.log(`- ${line.split('\t').slice(0, 8).join('  ')}`);
for (const line of moved) console.log(`+ ${line.split('\t').slice(0, 8).join('  ')}`);
if (!values.check) writeFileSync(table, made);
else {
  const lines = linesOf(`${root}/content`);
  const missing = notFound(lines, `${root}/scripts/facts/Literals.java`, [
    ...[...releases.values()].reverse().flatMap(jarsOf),
    ...jarsIn(join(cache, 'maven')),
  ]);
  for (const { page, id, text } of missing) console.log(`not in a jar of Flink: ${page} ${id}: ${text}`);
  const found = lines.length - missing.length;
  console.log(
    `${found} of ${lines.length} log lines have their literal in a released jar (${Math.round((100 * found) / lines.length)} %)`,
  );
}
