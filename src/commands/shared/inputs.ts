import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { isUrl } from '../../cluster/access.ts';
import type { AskOptions } from '../../cluster/ask-cluster.ts';
import { filesOf, type InputSource, sortedByName } from '../../evidence/inputs.ts';
import { unfolded } from '../../evidence/unfold.ts';
import type { Io } from '../../types.ts';

/** What there is to read: files, each once, and what clusters answer, as if it lay in files. */
export async function inputsOf(
  paths: string[],
  asking: AskOptions,
  io: Pick<Io, 'cwd' | 'env' | 'now' | 'sleep'>,
): Promise<InputSource[]> {
  const sources: InputSource[] = [];
  const inFolder = async (files: string[], cwd: string) => unfolded(filesOf(files, cwd), cwd);
  for (const path of new Set(paths)) {
    const folder = resolve(io.cwd, path);
    if (isUrl(path)) sources.push(await answersAt(path, asking, io));
    // A bundle is told by the same names wherever it lies.
    else if (existsSync(resolve(folder, 'manifest.json'))) sources.push(...(await inFolder(['.'], folder)));
    else sources.push(...(await inFolder([path], io.cwd)));
  }
  const named = new Set<string>();
  return sources.filter((source) => {
    if (!Array.isArray(source) || source[0]?.path == null) return true;
    const isNew = !named.has(source[0].path);
    named.add(source[0].path);
    return isNew;
  });
}

async function answersAt(
  url: string,
  asking: AskOptions,
  io: Pick<Io, 'env' | 'now' | 'sleep'>,
): Promise<InputSource> {
  const { askCluster } = await import('../../cluster/ask-cluster.ts');
  const files = await askCluster(url, asking, io);
  return sortedByName(files.map(({ name, bytes }) => ({ name, path: null, bytes })));
}
