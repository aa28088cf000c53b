// Labeled evidence to measure with.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Evidence with the pages that answer it, best first; none where nothing is wrong. */
export interface Case {
  id: string;
  paths: string[];
  labels: string[];
  /** The line that shows the cause, or the part of it that does; empty where none does. */
  rootLine: string;
}

/** A folder with index.jsonl: `{ id, file, labels, root_line }` a line; `none` labels what is healthy. */
export function indexed(folder: string): Case[] {
  return readFileSync(`${folder}/index.jsonl`, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .filter(({ file }) => file !== null)
    .map(({ id, file = `${id}.log`, labels, root_line }) => ({
      id,
      paths: [`${folder}/${file}`],
      labels: labels.filter((label: string) => label !== 'none'),
      rootLine: root_line.trim(),
    }));
}

/** Archives of clusters: their logs and thread dumps, with the injected fault in fault.json. */
export function captured(folder: string, unpacked: string): Case[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.tar.gz'))
    .map((name) => {
      execFileSync('tar', ['xzf', join(folder, name), '-C', unpacked]);
      const id = basename(name, '.tar.gz');
      const { labels } = JSON.parse(readFileSync(join(unpacked, id, 'fault.json'), 'utf8'));
      rmSync(join(unpacked, id, 'fault.json'));
      return { id, paths: [join(unpacked, id)], labels, rootLine: '' };
    });
}
