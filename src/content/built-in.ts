import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry, Library, Playbook, SearchIndex, Tree } from '../types.ts';

/** Opens a compiled library. Each file is read when it is first asked for. */
export function openLibrary(folder: string): Library {
  const read = <T>(...path: string[]) =>
    JSON.parse(readFileSync(`${join(folder, ...path)}.json`, 'utf8')) as T;
  let known: Entry[] | undefined;
  const entries = () => {
    known ??= read<Entry[]>('entries');
    return known;
  };
  // An id is looked up before it becomes a path: nothing outside the folder can be named.
  const isPlaybook = (id: string) => entries().some((entry) => entry.id === id && entry.kind !== 'tree');
  const isTree = (id: string) => entries().some((entry) => entry.id === id && entry.kind === 'tree');
  return {
    entries,
    playbook: (id) => (isPlaybook(id) ? read<Playbook>('playbooks', id) : undefined),
    tree: (id) => (isTree(id) ? read<Tree>('trees', id) : undefined),
    index: () => read<SearchIndex>('index'),
  };
}
