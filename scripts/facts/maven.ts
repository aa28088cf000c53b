// Single jars of a release, from Maven; the cache keeps them.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache } from '../../rig/flink.ts';

/** The modules that declare options of jobs, under the names they have since 1.15. */
const modules = ['flink-core', 'flink-runtime', 'flink-streaming-java', 'flink-table-api-java'];

/** Their jars in one release, such as 1.20.1. */
export function modulesOf(release: string): string[] {
  const folder = join(cache, 'maven');
  const jars = modules.map((module) => join(folder, `${module}-${release}.jar`));
  if (jars.every((jar) => existsSync(jar))) return jars;
  mkdirSync(folder, { recursive: true });
  const pom = join(folder, `${release}.xml`);
  writeFileSync(pom, pomOf(release));
  const copy = ['-q', '-f', pom, 'dependency:copy-dependencies', `-DoutputDirectory=${folder}`];
  execFileSync('mvn', copy, { cwd: folder, stdio: 'inherit', timeout: 600_000 });
  return jars;
}

/** A project that needs these jars, and not what they need. */
const pomOf = (release: string) => `<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>facts</groupId><artifactId>facts</artifactId><version>1</version>
  <dependencies>${modules
    .map(
      (module) => `
    <dependency>
      <groupId>org.apache.flink</groupId><artifactId>${module}</artifactId><version>${release}</version>
      <exclusions><exclusion><groupId>*</groupId><artifactId>*</artifactId></exclusion></exclusions>
    </dependency>`,
    )
    .join('')}
  </dependencies>
</project>
`;
