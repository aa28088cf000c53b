// What the REST API answers to, in each minor version: the classes of its headers are asked.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cache, installedFlink } from '../../rig/flink.ts';
import { releases } from './jars.ts';

const reader = fileURLToPath(new URL('RestPaths.java', import.meta.url));

/** `GET /jobs/:jobid`, of one release; what was read is kept, since a release never changes. */
function pathsIn(release: string): string[] {
  const kept = join(cache, `rest-paths-${release}.txt`);
  if (!existsSync(kept)) {
    const jars = installedFlink(release).lib.filter((jar) => /\/(?:flink-dist|log4j)[^/]*$/.test(jar));
    writeFileSync(kept, execFileSync('java', [reader, ...jars], { stdio: ['ignore', 'pipe', 'ignore'] }));
  }
  return readFileSync(kept, 'utf8').trim().split('\n');
}

/** The table of `data/`: method, path, the minor version it came with (empty for 1.13 and before), and the one it is gone from. */
export function restPathsTable(): string {
  const versions = [...releases.keys()];
  const found = Array.from(releases.values(), (release) => new Set(pathsIn(release)));
  const all = [...new Set(found.flatMap((paths) => [...paths]))].sort();
  const rows = all.map((path) => {
    const first = found.findIndex((paths) => paths.has(path));
    const last = found.findLastIndex((paths) => paths.has(path));
    return [...path.split(' '), first === 0 ? '' : versions[first], versions[last + 1] ?? ''];
  });
  return `${[['method', 'path', 'since', 'removed'], ...rows].map((cells) => cells.join('\t')).join('\n')}\n`;
}
