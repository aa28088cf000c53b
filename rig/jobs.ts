// The Java sources, compiled against one version of Flink: the jobs, and a file system that is slow or full.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { cache, type Flink } from './flink.ts';

/** The jar of the jobs lacks a class: the fault `missing` needs it. */
export const jobsJar = (flink: Flink) => jar(flink, 'jobs', 'com/example/orders/Trouble$Missing.class');

/** Belongs on the class path of the cluster. */
export const storageJar = (flink: Flink) => jar(flink, 'storage');

function jar({ version, lib }: Flink, name: string, lacks?: string): string {
  const folder = join(import.meta.dirname, name);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file));
  const result = join(cache, `${name}-${version}.jar`);
  const newest = Math.max(...files.map((file) => statSync(file).mtimeMs));
  if (existsSync(result) && statSync(result).mtimeMs > newest) return result;
  const classes = join(cache, `${name}-${version}`);
  rmSync(classes, { recursive: true, force: true });
  mkdirSync(classes, { recursive: true });
  const java = files.filter((file) => file.endsWith('.java'));
  const options = { stdio: 'inherit', timeout: 120_000 } as const;
  execFileSync(
    'javac',
    ['--release', '17', '-nowarn', '-d', classes, '-cp', lib.join(':'), ...java],
    options,
  );
  if (lacks) rmSync(join(classes, lacks));
  if (existsSync(join(folder, 'META-INF')))
    cpSync(join(folder, 'META-INF'), join(classes, 'META-INF'), { recursive: true });
  execFileSync('jar', ['cf', result, '-C', classes, '.'], options);
  return result;
}
