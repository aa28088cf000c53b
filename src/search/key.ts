import type { Entry } from '../types.ts';

/** What tells pages apart: a tree and a playbook may share an id. */
export function keyOf({ kind, id }: Pick<Entry, 'kind' | 'id'>): string {
  return `${kind === 'tree' ? 'trees' : 'playbooks'}/${id}`;
}
