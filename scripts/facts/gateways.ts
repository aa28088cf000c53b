// The SQL Gateway: it is in no package of PyPI, and Maven does not have each release of it.
import type { Option } from './config-keys.ts';
import { jarsOf, optionsIn } from './jars.ts';
import { mavenJars } from './maven.ts';

/** By minor version of Flink. */
const gateways = new Map(
  '1.16.1 1.17.2 1.18.1 2.1.3 2.2.1 2.3.0'
    .split(' ')
    .map((release) => [release.split('.', 2).join('.'), `org.apache.flink:flink-sql-gateway:${release}`]),
);

export const gatewayJars = [...gateways.values()];

/** `release` is the one of Flink that it runs with. */
export function optionsOfGateway(minor: string, release: string): Option[] {
  const jar = gateways.get(minor);
  if (jar === undefined) return [];
  const [, artifact = '', version = ''] = jar.split(':');
  return optionsIn(
    `${artifact}-${version}`,
    () => mavenJars([jar]),
    () => jarsOf(release),
  );
}
