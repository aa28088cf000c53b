// What a program of this folder prints of some jars: it is kept, since a release never changes.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cache } from '../../rig/flink.ts';

/** Runs `<program>.java` with `args`, unless it was run under this name before; `flags` are those of the JVM. */
export function printedBy(program: string, name: string, args: () => string[], flags: string[] = []): string {
  const file = fileURLToPath(new URL(`${program}.java`, import.meta.url));
  const version = createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 8);
  const kept = join(cache, `${name}-${version}.txt`);
  if (!existsSync(kept))
    writeFileSync(
      kept,
      execFileSync('java', [...flags, file, ...args()], {
        maxBuffer: 64 * 1024 * 1024,
        // Classes that need Hadoop or a client cannot be loaded; none of them is asked for more.
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
    );
  return readFileSync(kept, 'utf8');
}

/** A text that a class hands to a method: `org.apache.flink.runtime.Dispatcher`, `gauge`, `numRunningJobs`. */
export interface Call {
  type: string;
  method: string;
  text: string;
}

/** Lets a program read classes as Java itself does. */
export const readsClasses = ['--add-exports', 'java.base/jdk.internal.org.objectweb.asm=ALL-UNNAMED'];

/** What classes whose names begin with `from` (`org/apache/flink`) hand to `methods`. */
export const callArguments = (name: string, methods: string[], from: string, jars: () => string[]): Call[] =>
  printedBy('CallArguments', name, () => [methods.join(','), from, ...jars()], readsClasses)
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [type = '', method = '', text = ''] = line.split('\t');
      return { type, method, text };
    });
