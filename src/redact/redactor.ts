import { assignments } from './assignments.ts';
import { cloudKeys } from './cloud-keys.ts';
import { headers } from './headers.ts';
import { privateKeys } from './private-keys.ts';
import { urls } from './urls.ts';

/** Kinds of secrets, in the order they are looked for: what has a form of its own comes before what only has a key. */
const secrets: ((text: string) => string)[] = [privateKeys, urls, headers, cloudKeys, assignments];

/**
 * Takes out of evidence what must not be in a ticket: secrets; names, with `all`, are to come. What is taken out once is not changed again.
 */
export function redactor(_level: 'secrets' | 'all'): (text: string) => string {
  return (text) => secrets.reduce((result, replace) => replace(result), text);
}
