// The jars of Flink's releases, and the options that stand in jars.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { installedFlink } from '../../rig/flink.ts';
import { type Option, readOptions } from './config-keys.ts';
import { printedBy } from './java.ts';

/** The last release of each minor version, oldest first. */
export const releases = new Map(
  '1.13.6 1.14.6 1.15.4 1.16.3 1.17.2 1.18.1 1.19.3 1.20.5 2.0.2 2.1.3 2.2.1 2.3.0'
    .split(' ')
    .map((release) => [release.split('.', 2).join('.'), release]),
);

/** Their options are those of tables: no configuration has them. */
const formats = /flink-(?:csv|json|connector-files)-/;

/** The jars of a release as it is installed. */
export function allJarsOf(release: string): string[] {
  const { home } = installedFlink(release);
  return ['lib', 'opt', 'plugins'].flatMap((folder) =>
    readdirSync(join(home, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.jar'))
      .sort()
      .map((name) => join(home, folder, name)),
  );
}

/** Those whose options configure clusters and jobs. */
export const jarsOf = (release: string): string[] => allJarsOf(release).filter((name) => !formats.test(name));

/** The options of some jars, under a name of their own; what was read is kept, since a release never changes. `beside` are jars that their classes need. */
export function optionsIn(name: string, jars: () => string[], beside: () => string[] = () => []): Option[] {
  return readOptions(printedBy('ConfigKeys', `options-${name}`, () => [...jars(), '--', ...beside()]));
}
