import { assignments } from './assignments.ts';
import { cloudKeys } from './cloud-keys.ts';
import { headers } from './headers.ts';
import { naming } from './names/naming.ts';
import { rename } from './names/rename.ts';
import { privateKeys } from './private-keys.ts';
import { urls } from './urls.ts';

/** Kinds of secrets, in the order they are looked for: what has a form of its own comes before what only has a key. */
const secrets: ((text: string) => string)[] = [privateKeys, urls, headers, cloudKeys, assignments];

/**
 * Takes out of evidence what must not be in a ticket: secrets; with `all` also names of hosts, users, topics, tables and
 * buckets. A name has the same token in all texts that one redactor sees. What is taken out once is not changed again.
 */
export function redactor(level: 'secrets' | 'all'): (text: string) => string {
  const names = naming();
  return (text) => {
    const without = secrets.reduce((result, replace) => replace(result), text);
    return level === 'all' ? rename(without, names) : without;
  };
}
