import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { wholeProgram } from '../../src/commands/help.ts';
import { manPage } from '../../src/commands/man.ts';

const commands = await wholeProgram('en');
const page = manPage(commands, '1.2.3', '2026-11-22');
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
