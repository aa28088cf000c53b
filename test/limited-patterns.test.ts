import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { LimitedPatterns } from '../src/limited-patterns.ts';
import { memoryIndex } from '../src/search/build-index.ts';
import { matchSignatures } from '../src/search/pasted.ts';
import type { SearchedSignature } from '../src/types.ts';
import { cpuClock } from './cpu-time.ts';
import { readText } from './evidence/read-text.ts';
import { flinkdoc } from './fake-io.ts';
import { page } from './lint-folder.ts';

const text = 'hostile line';

/** Patterns as a team's page may have them, and a sign that nearly makes a match of each. */
const hostile: [match: string, sign: string][] = [
  ['(a|a)*b', 'a'],
  ['(\\w*a){12}!', 'a'],
  ['\\w*a\\w*a\\w*a!', 'a'],
  ['(x+x+)+y', 'x'],
  ['a{1,5000}a{1,5000}b', 'a'],
];

const signatures = hostile.map(
  ([match], at): SearchedSignature => ({ id: `hostile-${at}`, text, match, shows: 'cause', limited: true }),
);
const good: SearchedSignature = { id: 'good', text, match: `${text} \\w+`, shows: 'cause', limited: true };

/** A log with a record for each sign, and many of them, each of a line of 256 KB. */
const log = Array.from(
  { length: 20 },
  (_, at) => `2026-11-22 03:15:00,123 ERROR a.B - ${text} ${'ax'[at % 2]!.repeat(256 * 1024)}${at}\n`,
).join('');

async function timeOf(work: () => unknown): Promise<number> {
  const spent = cpuClock();
  await work();
  return spent();
}

describe('whatever a pattern of a team and the lines are, little time is lost', () => {
  it.each(hostile)('%s is given up', (match, sign) => {
    const limited = new LimitedPatterns();
    const pattern = new RegExp(match);
    const spent = cpuClock();
    for (let test = 0; test < 1000; test += 1)
      expect(limited.test(pattern, sign.repeat(4000) + test)).toBe(false);
    expect(spent()).toBeLessThan(1500);
    expect(limited.gaveUp).toBe(true);
  });

  it('in a log', async () => {
    const without = await timeOf(() => readText(log));
    const spent = cpuClock();
    const read = await readText(log, [...signatures, good]);
    expect(spent() - without).toBeLessThan(2000);
    expect(read.gaveUp).toBe(true);
    expect((await readText(log, [good])).gaveUp).toBe(false);
    expect((await readText(log, [good])).groups[0]!.first.matches).toMatchObject([{ signature: 'good' }]);
  });

  it('in a search', async () => {
    const many = Array.from({ length: 100 }, () => signatures).flat();
    const index = memoryIndex({
      ...{ docs: [], postings: new Map(), words: [], synonyms: '' },
      signatures: [good, ...many].map((signature) => ({ doc: 0, ...signature })),
    });
    const query = `${text} ${'a'.repeat(1900)}\n${text} ${'x'.repeat(1900)}`;
    const took = await timeOf(() => expect(matchSignatures(index, query)).toMatchObject([{ text }]));
    expect(took).toBeLessThan(2000);
  });
});

describe('a page of a team with all of them', () => {
  const root = mkdtempSync(join(tmpdir(), 'flinkdoc-limited-'));
  afterAll(() => rmSync(root, { recursive: true }));
  const rows = hostile.map(
    ([match], at) =>
      `  - id: hostile-${at}\n    text: ${text}\n    match: '${text} ${match}'\n    shows: cause\n`,
  );
  const team = page.replace('signatures:\n', `signatures:\n${rows.join('')}`).replace('[other]', '[]');
  mkdirSync(join(root, 'pages/playbooks'), { recursive: true });
  writeFileSync(join(root, 'pages/playbooks/sink-slow.md'), team);
  writeFileSync(join(root, 'a.log'), log);
  const withTeam = ['--content', join(root, 'pages')];

  it('costs a triage two seconds at most, and the page says that lines may be missed', async () => {
    const without = await timeOf(() => flinkdoc(['triage', join(root, 'a.log')]));
    const spent = cpuClock();
    const { stdout } = await flinkdoc(['triage', join(root, 'a.log'), ...withTeam]);
    expect(spent() - without).toBeLessThan(2000);
    expect(stdout).toContain('patterns of team pages take too long on it and were given up');
  });

  it('costs a search two seconds at most', async () => {
    const query = `${text} ${'a'.repeat(1900)}\n${text} ${'x'.repeat(1900)}`;
    const without = await timeOf(() => flinkdoc(['search', query]));
    const took = await timeOf(() => flinkdoc(['search', query, ...withTeam]));
    expect(took - without).toBeLessThan(2000);
  });
});

it('a pattern that ends soon is never given up, however often it is tested', () => {
  const limited = new LimitedPatterns();
  for (let test = 0; test < 5000; test += 1) expect(limited.test(/ended \d+/, `ended ${test}`)).toBe(true);
  expect(limited.gaveUp).toBe(false);
});
