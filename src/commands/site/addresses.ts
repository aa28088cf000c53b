import type { Entry } from '../../types.ts';

/** Whether there is a page of a kind with that id. */
export type Has = (kind: 'playbook' | 'tree', id: string) => boolean;

/** The file of a page in the folder of its language: as `show` does, an id names the playbook before the tree. */
export const fileOf = ({ kind, id }: Pick<Entry, 'kind' | 'id'>, has: Has): string =>
  kind === 'tree' && has('playbook', id) ? `${id}.tree.html` : `${id}.html`;

const command = /^flinkdoc (show|diagnose) ([\w.-]{1,200})( --tree)?(?: --section ([\w-]{1,100}))?$/;

/** Where a command leads that opens a page, from a page of the same language; null where the site has none. */
export function hrefOf(typed: string, has: Has): string | null {
  if (typed === 'flinkdoc list') return 'index.html';
  const [, verb, id, tree, section] = command.exec(typed) ?? [];
  if (id === undefined) return null;
  const kind = verb === 'diagnose' || tree || !has('playbook', id) ? 'tree' : 'playbook';
  if (!has(kind, id)) return null;
  return `${fileOf({ kind: kind === 'tree' ? 'tree' : 'problem', id }, has)}${section ? `#${section}` : ''}`;
}

/** The same for what a list names a page by: its id, or `diagnose` and the id. */
export const hrefOfName = (name: string, has: Has): string | null =>
  hrefOf(name, has) ?? hrefOf(`flinkdoc ${name}`, has) ?? hrefOf(`flinkdoc show ${name}`, has);
