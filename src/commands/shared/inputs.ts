import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { isUrl } from '../../cluster/access.ts';
import type { AskOptions } from '../../cluster/ask-cluster.ts';
import { byName, type Input } from '../../evidence/input.ts';
import { filesOf } from '../../evidence/inputs.ts';
import { unfolded } from '../../evidence/unfold.ts';
import type { Io } from '../../types.ts';

/** What there is to read: files, and what clusters answer, as if it lay in files. */
export async function inputsOf(
  paths: string[],
  asking: AskOptions,
  io: Pick<Io, 'cwd' | 'env' | 'now'>,
): Promise<Input[]> {
  const inputs: Input[] = [];
  const inFolder = async (files: string[], cwd: string) => unfolded(filesOf(files, cwd), cwd);
  for (const path of new Set(paths)) {
    const folder = resolve(io.cwd, path);
    if (isUrl(path)) inputs.push(...(await answersAt(path, asking, io)));
    // A bundle is told by the same names wherever it lies.
    else if (existsSync(resolve(folder, 'manifest.json')))
      inputs.push(...byName(await inFolder(['.'], folder)));
    else inputs.push(...(await inFolder([path], io.cwd)));
  }
  const first = new Map([...inputs].reverse().map((input) => [input.path, input]));
  return inputs.filter((input) => input.path === null || first.get(input.path) === input);
}

async function answersAt(
  url: string,
  asking: AskOptions,
  { env, now }: Pick<Io, 'env' | 'now'>,
): Promise<Input[]> {
  const { askCluster } = await import('../../cluster/ask-cluster.ts');
  const files = await askCluster(url, asking, env, now);
  return byName(files.map(({ name, bytes }) => ({ name, path: null, bytes })));
}
