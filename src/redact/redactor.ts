import { assignments } from './assignments.ts';
import { headers, urls } from './credentials.ts';
import { pseudonyms } from './names/pseudonyms.ts';
import { rename } from './names/rename.ts';
import { cloudKeys, privateKeys } from './tokens.ts';

/** Kinds of secrets, in the order they are looked for: what has a form of its own comes before what only has a key. */
const secrets: ((text: string) => string)[] = [privateKeys, urls, headers, cloudKeys, assignments];

/**
 * Takes out of evidence what must not be in a ticket: secrets; with `all` also names of hosts, users, topics, tables and
 * buckets. A name has the same token in all texts that one redactor sees. What is taken out once is not changed again.
 */
export function redactor(level: 'secrets' | 'all'): (text: string) => string {
  const names = pseudonyms();
  return (text) => {
    const without = secrets.reduce((result, replace) => replace(result), text);
    return level === 'all' ? rename(without, names) : without;
  };
}
