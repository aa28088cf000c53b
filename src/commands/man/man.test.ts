import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fakeIo } from '../../../test/fake-io.ts';
import { transcripts } from '../../../test/transcript.ts';
import { run } from '../../cli.ts';
import { wholeProgram } from '../whole-program.ts';
import { manual } from './manual.ts';
import { roff } from './roff.ts';

transcripts(import.meta.url, [
  ['help-man', 'man', '--help'],
  ['man', 'man', '--format', 'terminal'],
  ['man-chinese', 'LANG=zh_CN.UTF-8', 'man', '--format', 'terminal'],
  ['error-argument', 'man', 'show'],
]);

const commands = await wholeProgram('en');
const page = roff(manual(commands, 'en'), '1.2.3', '2026-11-22');
const folder = mkdtempSync(join(tmpdir(), 'flinkdoc-man-'));
const file = join(folder, 'flinkdoc.1');
writeFileSync(file, page);
afterAll(() => rmSync(folder, { recursive: true }));

const plain = page.replaceAll('\\-', '-').replaceAll('\\&', '').replaceAll('\n', ' ');

it('every command with every option that its help has stands in the manual', () => {
  const helped = commands
    .createHelp()
    .visibleCommands(commands)
    .filter(({ name }) => name.call(commands) !== '');
  const named = helped.filter((command) => command.name() !== 'help');
  expect(named.length).toBeGreaterThan(6);
  for (const command of named) {
    expect(plain).toContain(`.SS ${command.name()}`);
    for (const { flags } of command.options) expect(plain, command.name()).toContain(`.B ${flags} `);
  }
  expect(plain).not.toContain('__complete');
});

it('no line of text is taken for a request', () => {
  const requests = new Set(['TH', 'SH', 'SS', 'TP', 'B', 'I', 'br', 'nf', 'fi']);
  for (const line of page.split('\n').filter((one) => /^[.']/.test(one)))
    expect(requests).toContain(line.slice(1).split(' ')[0]);
});

const has = (tool: string) => spawnSync('sh', ['-c', `command -v ${tool}`]).status === 0;

it.skipIf(!has('mandoc'))('mandoc finds nothing wrong', () => {
  const { stdout } = spawnSync('mandoc', ['-T', 'lint', '-W', 'style', file], { encoding: 'utf8' });
  expect(
    stdout.replace(/^.*(operating system explicitly specified|referenced manual not found).*$/gm, '').trim(),
  ).toBe('');
});

it.skipIf(!has('man'))('man shows it', () => {
  const { stdout, stderr, status } = spawnSync('man', ['-l', file], {
    encoding: 'utf8',
    env: { ...process.env, MANWIDTH: '80', LC_ALL: 'C', PAGER: 'cat', MANROFFOPT: '-ww' },
  });
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/--answer <choice>/);
});

describe('on a terminal', () => {
  /** Runs `flinkdoc man` where `man` is this script. */
  async function read(script: string | null, env: NodeJS.ProcessEnv = {}, ...flags: string[]) {
    const path = mkdtempSync(join(folder, 'path-'));
    symlinkSync('/bin/cat', join(path, 'cat'));
    if (script !== null) writeFileSync(join(path, 'man'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    const fake = fakeIo({ terminal: true, env: { PATH: path, ...env } });
    const exitCode = await run(['man', ...flags], fake.io);
    return { exitCode, printed: fake.stdout.written };
  }

  it('man shows it', async () => {
    const shown = join(folder, 'shown');
    expect(await read(`echo "$@" > ${shown}; cat >> ${shown}`)).toEqual({ exitCode: 0, printed: '' });
    expect(readFileSync(shown, 'utf8')).toMatch(/^-l -\n\.TH FLINKDOC 1[\s\S]*^\.SS show/m);
  });

  it.each([
    ['there is no man', null, {}, []],
    ['man cannot', 'echo "unknown option -l" >&2; exit 2', {}, []],
    ['a format is asked for', 'cat > /dev/null', {}, ['--format', 'terminal']],
    ['no pager is wanted', 'cat > /dev/null', {}, ['--no-pager']],
    ['it is Chinese, whose lines man does not break', 'cat > /dev/null', { LANG: 'zh_CN.UTF-8' }, []],
  ])('it is a page of ours where %s', async (_, script, env, flags) => {
    const { exitCode, printed } = await read(script, env, ...flags);
    expect(exitCode).toBe(0);
    expect(printed).toMatch(/flinkdoc show \[options\] <id>/);
  });
});
