import { assignments } from './assignments.ts';
import { clientCommands, headers, urls } from './credentials.ts';
import { pseudonyms } from './names/pseudonyms.ts';
import { rename } from './names/rename.ts';
import { cloudKeys, privateKeys } from './tokens.ts';

/** Kinds of secrets, in the order they are looked for: what has a form of its own comes before what only has a key. */
const secrets: ((text: string) => string)[] = [
  privateKeys,
  urls,
  headers,
  clientCommands,
  cloudKeys,
  assignments,
];

/**
 * Takes out of evidence what must not be in a ticket: secrets; with `all` also names of hosts, users, topics, tables and
 * buckets. A name has the same token in all texts that one redactor sees. What is taken out once is not changed again.
 */
export function redactor(level: 'secrets' | 'all'): (text: string) => string {
  const names = pseudonyms();
  return (text) => {
    const without = secrets.reduce((result, replace) => replace(result), plain(text));
    return level === 'all' ? rename(without, names) : without;
  };
}

/** Signs within a word that nobody sees: escape codes of colors, joiners of no width. */
const unseen = /\u001b\[[\d;]{0,20}m|[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** Letters, digits and signs of keys in their full width. */
const wide = /[\uff0d\uff10-\uff19\uff1d\uff21-\uff3a\uff3f\uff41-\uff5a]/g;

/** A text in which keys stand as they read. */
function plain(text: string): string {
  return text.replace(unseen, '').replace(wide, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}
