import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shown } from '../../scripts/screens/terminal.ts';
import { inEachLanguage, type Lang, langs } from '../../src/language.ts';
import { flinkdoc } from '../fake-io.ts';

// docs/first-screen.md says what to type in ten incidents, and what to do first: the first screen says the same.

const tables = readFileSync('docs/first-screen.md', 'utf8')
  .split('\n\n')
  .filter((part) => part.startsWith('|'))
  .map((table) =>
    Array.from(
      table.matchAll(/^\| ([^|]+) \| `flinkdoc ([^`|]+)` \| ([^|]+) \|$/gm),
      ([, incident, typed, action]) => [incident!, typed!, action!] as const,
    ),
  );
const incidents = inEachLanguage({ en: tables[0]!, zh: tables[1]! });
const locales = inEachLanguage({ en: 'C.UTF-8', zh: 'zh_CN.UTF-8' });

/** What a terminal of 80 x 24 shows at first, the prompt with it. */
async function firstScreen(typed: string, lang: Lang): Promise<string> {
  const argv = [...typed.split(' '), '--format', 'terminal', '--color', 'always'];
  const { stdout, exitCode } = await flinkdoc(argv, { env: { LANG: locales[lang] } });
  expect(exitCode).toBe(0);
  const rows = shown(`$ flinkdoc ${typed}\n${stdout}`, 80).slice(0, 24);
  return rows.map((row) => row.map(({ sign }) => sign).join('')).join('\n');
}

/** Words however they are wrapped and marked. */
const words = (text: string) => text.replace(/[\s`]/g, '');

describe.each(langs)('in %s', (lang) => {
  it('there are ten incidents', () => {
    expect(incidents[lang]).toHaveLength(10);
  });

  it.each(incidents[lang])('%s: flinkdoc %s', async (_, typed, action) => {
    const screen = await firstScreen(typed, lang);
    expect(words(screen), screen).toContain(words(action));
  });
});
