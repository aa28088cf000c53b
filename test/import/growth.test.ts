import { expect, inject, it } from 'vitest';
import { draftsOf } from '../../src/import/drafts.ts';
import { openLibrary } from '../../src/library/open.ts';
import { search } from '../../src/search/search.ts';
import { stems } from '../../src/search/tokenize.ts';
import { cpuClock } from '../cpu-time.ts';

// What nearly fits a pattern, long: a pattern that is not linear takes minutes for it.

const long = (text: string, end = 'x') => text.repeat(100_000 / text.length) + end;

const nearMisses: [name: string, text: string][] = [
  ['dashes, which may become an arrow or a box', long('-')],
  ['equals signs', long('=')],
  ['pluses and dashes', long('+-')],
  ['a rule', long('- ')],
  ['the line below the head of a table', `|\n${long('-')}`],
  ['blanks', long(' ')],
  ['tabs', long('\t')],
  ['blank lines', long('\n')],
  ['a link with stops', `https://${long('.')}`],
  ['links', long('http://')],
  ['the end of links in Markdown', long('](')],
  ['pictures', long('![[')],
  ['escaped line ends', long('\\n')],
  ['front matter', `---\n${long('a')}\n${long('title')}\n---`],
  ['a title in quotes', `---\ntitle: "${long('"')}\n---`],
  ['a label', long('注意')],
  ['numbers', long('1')],
  ['numbers of steps', long('1、')],
  ['closing marks', `# A ${long('#')}`],
  ['backquotes', long('`')],
  ['a package of Java', long('a.')],
  ['a name in capitals', long('A', 'a')],
];

const library = openLibrary(inject('library'), 'en');

it.each(nearMisses)('%s', async (_, text) => {
  const spent = cpuClock();
  await draftsOf(`# A\n\n${text}\n\n## B\n\n${text}\n\ntext\n`, 'notes', library);
  await draftsOf(text, 'notes', library);
  stems(text);
  search(library.index(), library.entry, `${text.slice(0, 64 * 1024)}\nCaused by: a`, { limit: 5 });
  expect(spent()).toBeLessThan(5_000);
});
