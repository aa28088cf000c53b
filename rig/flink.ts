// Flink as PyPI has it: lib/, opt/, plugins/, no scripts. Fetched once, into the cache.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

export const cache = process.env.FLINKDOC_RIG_CACHE ?? join(homedir(), '.cache/flinkdoc-rig');

/** The last release of a minor version that PyPI has as apache-flink-libraries. */
const releases = new Map([
  ['1.20', '1.20.5'],
  ['2.2', '2.2.1'],
  ['2.3', '2.3.0'],
]);

export const minorVersions = [...releases.keys()];

/** `version` is a minor version, or any release. */
export const releaseOf = (version: string) => releases.get(version) ?? version;

export interface Flink {
  version: string;
  home: string;
  /** The jars of lib/. */
  lib: string[];
}

/** `version` as in `releaseOf`. */
export function installedFlink(version: string): Flink {
  const release = releaseOf(version);
  const name = `apache_flink_libraries-${release}`;
  if (!existsSync(join(cache, name))) {
    console.error(`Fetching Flink ${release} from PyPI (about 300 MB), once`);
    mkdirSync(cache, { recursive: true });
    const aside = mkdtempSync(join(cache, 'fetch-'));
    const pip = ['download', `apache-flink-libraries==${release}`, '--no-deps', '--no-binary', ':all:', '-q'];
    execFileSync('pip', pip, { cwd: aside, stdio: 'inherit', timeout: 900_000 });
    // Older releases are packed with dashes in their names.
    const archive = readdirSync(aside).find((file) => file.endsWith('.tar.gz'))!;
    mkdirSync(join(aside, name));
    execFileSync('tar', ['xzf', archive, '-C', name, '--strip-components=1'], {
      cwd: aside,
      timeout: 120_000,
    });
    renameSync(join(aside, name), join(cache, name));
    rmSync(aside, { recursive: true });
  }
  const home = join(cache, name, 'deps');
  return { version: release, home, lib: jarsIn(join(home, 'lib')) };
}

export const jarsIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.jar'))
    .sort()
    .map((name) => join(folder, name));
