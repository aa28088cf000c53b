// The jobs of jobs/, compiled against one version of Flink into one jar.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { cache, type Flink } from './flink.ts';

const sources = join(import.meta.dirname, 'jobs');

export function jarFor({ version, lib }: Flink): string {
  const files = readdirSync(sources).map((name) => join(sources, name));
  const java = files.filter((file) => file.endsWith('.java'));
  const jar = join(cache, `jobs-${version}.jar`);
  const newest = Math.max(...files.map((file) => statSync(file).mtimeMs));
  if (existsSync(jar) && statSync(jar).mtimeMs > newest) return jar;
  const classes = join(cache, `jobs-${version}`);
  rmSync(classes, { recursive: true, force: true });
  mkdirSync(classes, { recursive: true });
  const options = { stdio: 'inherit', timeout: 120_000 } as const;
  execFileSync(
    'javac',
    ['--release', '17', '-nowarn', '-d', classes, '-cp', lib.join(':'), ...java],
    options,
  );
  execFileSync('jar', ['cf', jar, '-C', classes, '.'], options);
  return jar;
}
