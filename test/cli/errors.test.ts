import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

// Errors stand where they are thrown, in each language: `en: [message, hint], zh: [message, hint]`.

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => ({ file, text: readFileSync(join('src', file), 'utf8') }));

/** The strings of each `zh:` of an error. */
const chinese = sources.flatMap(({ file, text }) =>
  Array.from(text.matchAll(/\bzh: \[([\s\S]*?)\],?\n/g), ([, said]) => ({ file, said: said! })),
);

it('errors were found', () => {
  expect(chinese.length).toBeGreaterThan(20);
});

it.each(chinese)('$file: $said is Chinese, with Chinese punctuation', ({ said }) => {
  expect(said).toMatch(/\p{Script=Han}/u);
  expect(said).not.toMatch(/\p{Script=Han}[,:;?!()]|[,;?!()]\p{Script=Han}/u);
});
