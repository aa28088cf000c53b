// Writes the tables of data/ from released jars, and prints what moved: npm run facts -- [--operator <clone of flink-kubernetes-operator>]
// With --check it writes nothing, and also tells how many log lines of our pages have their literal in a released jar, and which do not.
// With --unclaimed it only prints what those jars log at WARN and ERROR or throw, and no log line of our pages claims.
// For developers: it needs Java 17, pip and Maven, and fetches about 300 MB a release, once. Without a clone the rows of the operator stay as they are.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { installedFlink } from '../rig/flink.ts';
import { readConfigKeys } from '../src/configuration/config-keys.ts';
import { isLater } from '../src/configuration/version.ts';
import { once } from '../src/once.ts';
import { classNamesTable } from './facts/class-names.ts';
import { cliFlagsTable } from './facts/cli-flags.ts';
import { isOfClusters, keysOf, optionsByKey, tableOf } from './facts/config-keys.ts';
import { connectorOptions, connectorVersions, readConnectors } from './facts/connectors.ts';
import { failureReasonsTable } from './facts/failure-reasons.ts';
import { optionsOfGateway } from './facts/gateways.ts';
import { jarsOf, optionsIn, releases } from './facts/jars.ts';
import { linesOf, notFound } from './facts/literals.ts';
import { mavenJars } from './facts/maven.ts';
import { unclaimedMessages } from './facts/messages.ts';
import { metricsTable } from './facts/metrics.ts';
import { operatorKeys } from './facts/operator-keys.ts';
import { withPatches } from './facts/patches.ts';
import { quotesTable } from './facts/quotes.ts';
import { restPathsTable } from './facts/rest-paths.ts';
import { singleJars } from './facts/single-jars.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: { operator: { type: 'string' }, check: { type: 'boolean' }, unclaimed: { type: 'boolean' } },
});

if (values.unclaimed) {
  const messages = unclaimedMessages(linesOf(`${root}/content`));
  for (const { type, by, text } of messages) console.log(`${type}\t${by}\t${text}`);
  process.exit();
}

const options = new Map(
  Array.from(releases, ([minor, release]) => [
    minor,
    [...optionsIn(release, () => jarsOf(release)), ...optionsOfGateway(minor, release)],
  ]),
);
for (const [minor, found] of options) console.log(`${releases.get(minor)}: ${found.length} options`);

/** The modules that declare options of jobs, under the names they have since 1.15. */
const modules = ['flink-core', 'flink-runtime', 'flink-streaming-java', 'flink-table-api-java'];

/** The options of the modules of any release; what they need beside is taken from the last release of its minor version. */
const optionsOf = once((release: string) =>
  optionsByKey(
    optionsIn(
      `modules-${release}`,
      () => mavenJars(modules.map((module) => `org.apache.flink:${module}:${release}`)),
      () => jarsOf(releases.get(release.split('.', 2).join('.'))!),
    ),
  ),
);

const ofClusters = new Map(Array.from(options, ([minor, found]) => [minor, found.filter(isOfClusters)]));
const patched = new Map([...releases].filter(([minor]) => isLater(minor, '1.14')));
const ofFlink = keysOf(ofClusters).map((entry) =>
  withPatches(
    entry,
    patched,
    (minor) => ofClusters.get(minor)!.find(({ key }) => key === entry.key)?.of,
    optionsOf,
  ),
);
const ofOperator = values.operator
  ? operatorKeys(values.operator)
  : readConfigKeys(`${root}/data`).filter(({ of }) => of === 'operator');

/** Prints the rows in which a table is another one than before; writes it where that is asked for. */
function moved(file: string, table: string): void {
  const before = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  const rows = table.split('\n');
  const shown = (row: string) => row.split('\t').slice(0, 9).join('  ');
  for (const row of before) if (!rows.includes(row)) console.log(`- ${shown(row)}`);
  for (const row of rows) if (!before.includes(row)) console.log(`+ ${shown(row)}`);
  if (!values.check) writeFileSync(file, table);
}
moved(`${root}/data/config-keys.tsv`, tableOf([...ofFlink, ...ofOperator]));
const connectors = readConnectors(options);
moved(`${root}/data/connector-options.tsv`, tableOf(connectorOptions(connectors)));
moved(`${root}/data/connector-versions.tsv`, connectorVersions(connectors));
moved(`${root}/data/rest-paths.tsv`, restPathsTable());
moved(`${root}/data/checkpoint-failure-reasons.tsv`, failureReasonsTable());
moved(`${root}/data/cli-flags.tsv`, cliFlagsTable());
moved(`${root}/data/metrics.tsv`, metricsTable());
moved(`${root}/data/quotes.tsv`, quotesTable(`${root}/content`));
moved(`${root}/data/class-names.tsv`, classNamesTable());

if (values.check) {
  const lines = linesOf(`${root}/content`);
  const missing = notFound(lines, `${root}/scripts/facts/Literals.java`, [
    ...[...releases.values()]
      .reverse()
      .flatMap((release) => [
        ...jarsOf(release),
        ...installedFlink(release).lib.filter((jar) => jar.includes('/flink-json-')),
      ]),
    ...mavenJars(singleJars),
  ]);
  const nobodys = missing.filter(({ from }) => from === '');
  for (const { page, id, text } of nobodys) console.log(`not in a released jar: ${page} ${id}: ${text}`);
  const share = (count: number) =>
    `${count} of ${lines.length} (${Math.round((100 * count) / lines.length)} %)`;
  console.log(
    `log lines with their literal in a released jar: ${share(lines.length - missing.length)}; said by others, as their row tells: ${share(missing.length - nobodys.length)}; by nobody: ${nobodys.length}`,
  );
}
