// Writes data/config-keys.tsv from the released jars of Flink, as PyPI has them: npm run facts
// For developers: it needs Java 17 and pip, and fetches about 300 MB a release, once.
import { execFileSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installedFlink } from '../rig/flink.ts';
import { type Option, readOptions, tableOf } from './facts/config-keys.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The last release of each minor version, oldest first. */
const releases = '1.13.6 1.14.6 1.15.4 1.16.3 1.17.2 1.18.1 1.19.3 1.20.5 2.0.2 2.1.3 2.2.1 2.3.0'.split(' ');

/** Their options are those of tables: no configuration has them. */
const formats = /flink-(?:csv|json|cep|connector-files)-/;

const options = new Map<string, Option[]>();
for (const release of releases) {
  const { home } = installedFlink(release);
  const jars = ['lib', 'opt', 'plugins'].flatMap((folder) =>
    readdirSync(join(home, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.jar') && !formats.test(name))
      .sort()
      .map((name) => join(home, folder, name)),
  );
  const printed = execFileSync('java', [`${root}/scripts/facts/ConfigKeys.java`, ...jars], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    // Classes that need Hadoop cannot be loaded; none of them declares options of its own.
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const found = readOptions(printed);
  options.set(release.split('.', 2).join('.'), found);
  console.log(`${release}: ${found.length} options`);
}
writeFileSync(`${root}/data/config-keys.tsv`, tableOf(options));
