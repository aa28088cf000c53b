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

describe.each([[[]], [['--help']], [['help', 'triage']]])('the help that %s asks for', (typed) => {
  const help = async (rows: number, pager: string, ...flags: string[]) => {
    const fake = fakeIo({ terminal: true, env: { PAGER: pager, PATH: process.env.PATH } });
    fake.stdout.rows = rows;
    return { exitCode: await run([...typed, ...flags], fake.io), printed: fake.stdout.written };
  };

  it('goes through $PAGER, whole, where it is longer than the terminal', async () => {
    const file = join(folder, 'help');
    expect(await help(10, `cat > '${file}'`)).toEqual({ exitCode: 0, printed: '' });
    expect(readFileSync(file, 'utf8')).toMatch(/^Usage: flinkdoc/);
  });

  it('is printed where it fits', async () => {
    expect((await help(1000, 'cat > /dev/null')).printed).toMatch(/^Usage: flinkdoc/);
  });
});

it('help is not paged with --no-pager, nor in a pipe', async () => {
  const typed = async (terminal: boolean, ...argv: string[]) => {
    const fake = fakeIo({ terminal, env: { PAGER: 'cat > /dev/null', PATH: process.env.PATH } });
    fake.stdout.rows = 10;
    await run(argv, fake.io);
    return fake.stdout.written;
  };
  expect(await typed(true, '--help')).toBe('');
  expect(await typed(true, '--no-pager', '--help')).toMatch(/^Usage: flinkdoc/);
  expect(await typed(false, '--help')).toMatch(/^Usage: flinkdoc/);
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
