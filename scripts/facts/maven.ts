// Single jars from Maven; the cache keeps them.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache } from '../../rig/flink.ts';

/** What is kept of a list of jars is kept under a name of its own: another list, another name. */
export const keyOf = (jars: string[]): string =>
  createHash('sha256').update(jars.join('\n')).digest('hex').slice(0, 8);

/** `jars` are written `group:artifact:version`. Returns where they are, in the same order. */
export function mavenJars(jars: string[]): string[] {
  const folder = join(cache, 'maven');
  const wanted = jars.map((jar) => {
    const [group = '', artifact = '', version = ''] = jar.split(':');
    return { group, artifact, version, file: join(folder, `${artifact}-${version}.jar`) };
  });
  const missing = wanted.filter(({ file }) => !existsSync(file));
  if (missing.length > 0) fetch(missing, folder);
  return wanted.map(({ file }) => file);
}

interface Jar {
  group: string;
  artifact: string;
  version: string;
}

/** One run of Maven fetches them all, and nothing that they need. */
function fetch(jars: Jar[], folder: string): void {
  mkdirSync(folder, { recursive: true });
  const pom = join(folder, `${process.pid}.xml`);
  const items = jars.map(
    ({ group, artifact, version }) =>
      `<artifactItem><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version></artifactItem>`,
  );
  writeFileSync(
    pom,
    `<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>facts</groupId><artifactId>facts</artifactId><version>1</version>
  <build><plugins><plugin>
    <groupId>org.apache.maven.plugins</groupId><artifactId>maven-dependency-plugin</artifactId>
    <configuration>
      <outputDirectory>${folder}</outputDirectory>
      <artifactItems>
        ${items.join('\n        ')}
      </artifactItems>
    </configuration>
  </plugin></plugins></build>
</project>
`,
  );
  const copy = ['-q', '-f', pom, 'dependency:copy'];
  execFileSync('mvn', copy, { cwd: folder, stdio: 'inherit', timeout: 1_800_000 });
  rmSync(pom);
}
