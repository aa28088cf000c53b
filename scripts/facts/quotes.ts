// In which minor versions Flink says what our pages quote of it.
import { readFolder } from '../../src/content/folder.ts';
import { leftOut, quotesIn } from '../../src/lint/quotes.ts';
import { allJarsOf, releases } from './jars.ts';
import { printedBy, readsClasses } from './java.ts';
import { spansOf, table } from './spans.ts';

/** What the classes of a release are called, what they declare, and the texts in them: see Said.java. */
const saidBy = (release: string) =>
  printedBy('Said', `said-${release}`, () => allJarsOf(release), readsClasses);

/** What is put together when Flink runs, so that no class has it in every release. */
const made = new Set([
  // GlobalConfiguration.logConfiguration hands `Loading` over since 1.16.
  'Loading configuration property',
]);

/** The table of `data/`: what is quoted and not in all versions, the minor version it came with, the one it is gone from. */
export function quotesTable(content: string): string {
  const quotes = new Set(
    readFolder(content)
      .sources.flatMap(quotesIn)
      .map(({ quote }) => quote),
  );
  const found = Array.from(releases.values(), (release) => quotedOf(saidBy(release), [...quotes]));
  const rows = spansOf(found)
    .filter(({ name, since, removed }) => !made.has(name) && (since !== '' || removed !== ''))
    .map(({ name, since, removed }) => [name, since, removed]);
  return table([['quote', 'since', 'removed'], ...rows]);
}

/** Those of some quotes that a release has. */
export function quotedOf(said: string, quotes: string[]): Set<string> {
  const names = new Set(said.split('\n').filter((line) => !line.includes('"')));
  return new Set(quotes.filter((quote) => names.has(quote) || (quote.includes(' ') && isSaid(quote, said))));
}

/** Whether one class has all parts of a text. */
function isSaid(quote: string, said: string): boolean {
  const [first = '', ...more] = quote.split(leftOut);
  return (
    more.reduce(
      (classes, part) => intersection(classes, classesSaying(part, said)),
      classesSaying(first, said),
    ).size > 0
  );
}

const intersection = (one: Set<string>, other: Set<string>) =>
  new Set([...one].filter((name) => other.has(name)));

/** The classes that have a text in one of theirs; each text stands on a line, behind its class. */
function classesSaying(part: string, said: string): Set<string> {
  const found = new Set<string>();
  for (let at = said.indexOf(part); at !== -1; at = said.indexOf(part, at + 1)) {
    const line = said.slice(said.lastIndexOf('\n', at) + 1, at);
    if (line.includes('"')) found.add(line.slice(0, line.indexOf('"')));
  }
  return found;
}
