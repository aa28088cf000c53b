import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../src/cli.ts';
import { page } from '../src/pager.ts';
import { fakeIo } from './fake-io.ts';

const folder = mkdtempSync(join(tmpdir(), 'flinkdoc-pager-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Shows a long page on a terminal of so many rows. */
async function show(pager: string, rows: number, ...flags: string[]) {
  const fake = fakeIo({ terminal: true, env: { PAGER: pager, PATH: process.env.PATH } });
  fake.stdout.rows = rows;
  const exitCode = await run(['show', 'data-skew', ...flags], fake.io);
  return { exitCode, printed: fake.stdout.written };
}

describe('a long page on a terminal', () => {
  it('goes through $PAGER, whole and in color', async () => {
    const file = join(folder, 'paged');
    const { exitCode, printed } = await show(`cat > '${file}'`, 24);
    expect([exitCode, printed]).toEqual([0, '']);
    expect(readFileSync(file, 'utf8')).toMatch(/^\u001b\[[\s\S]*Why[\s\S]*Facts checked on/);
  });

  it.each([
    ['fits', 'cat > /dev/null', 1000, []],
    ['is not to be paged', 'cat > /dev/null', 24, ['--no-pager']],
    ['has PAGER=cat', 'cat', 24, []],
    ['has an empty PAGER', '', 24, []],
    ['has a pager that does not exist', 'no-such-pager-here 2>/dev/null', 24, []],
  ])('is printed when it %s', async (_, pager, rows, flags) => {
    const { exitCode, printed } = await show(pager, rows, ...flags);
    expect(exitCode).toBe(0);
    expect(printed).toContain('Facts checked on');
  });

  it('may be left before its end', async () => {
    expect(await show('head -c 10 > /dev/null', 24)).toEqual({ exitCode: 0, printed: '' });
  });
});

it('a pipe is never paged', async () => {
  const fake = fakeIo({ env: { PAGER: 'cat > /dev/null' } });
  fake.stdout.rows = 24;
  await run(['show', 'data-skew'], fake.io);
  expect(fake.stdout.written).toContain('Facts checked on');
});

it('a pager is told that the text is UTF-8, unless the user says otherwise', async () => {
  const charset = async (env: NodeJS.ProcessEnv) => {
    const file = join(folder, 'charset');
    const pager = `cat > /dev/null; printf %s "$LESSCHARSET" > ${file}`;
    expect(await page(fakeIo({ env: { PATH: process.env.PATH, PAGER: pager, ...env } }).io, 'text')).toBe(
      'shown',
    );
    return readFileSync(file, 'utf8');
  };
  expect(await charset({})).toBe('utf-8');
  expect(await charset({ LESSCHARSET: 'latin1' })).toBe('latin1');
});
