import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { flinkdoc } from '../../test/fake-io.ts';
import { temporaryFolder } from '../../test/library/team.ts';
import { formats } from '../render/render.ts';

const cwd = temporaryFolder('hostile-incident');
const at = '2026-11-22T03:15:00.000Z';
const whole = JSON.stringify({ at, what: 'opened', page: 'data-skew', tree: false, sections: [] });

async function shown(text: string | Buffer, ...words: string[]) {
  writeFileSync(join(cwd, 'incident.jsonl'), text);
  return flinkdoc(['incident', 'show', '--incident', 'incident.jsonl', ...words], { cwd });
}

describe('a file that is no incident is told as such', () => {
  it.each([
    ['noise', Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256))],
    ['another JSON', '{"hits":[]}\n'],
    ['a list', '[1,2,3]'],
    ['brackets without an end', '['.repeat(1_000_000)],
    ['brackets of one depth', `${'['.repeat(100_000)}${']'.repeat(100_000)}\n`],
    ['more than a night', `${whole}\n`.repeat(60_000)],
    ['a log', '2026-11-22 03:00:01,123 INFO Starting\n'.repeat(100)],
  ])('%s', async (_, text) => {
    for (const lang of ['en', 'zh']) {
      const { stdout, stderr, exitCode } = await shown(text, '--lang', lang);
      expect([stdout, exitCode]).toEqual(['', 2]);
      expect(stderr).toMatch(/^flinkdoc: .*incident\.jsonl.*\n.+\n$/);
      // Nobody is kept from asking, nor from keeping more.
      writeFileSync(join(cwd, 'incident.jsonl'), text);
      expect((await flinkdoc(['diagnose', '--incident', 'incident.jsonl'], { cwd })).stderr).toBe('');
    }
  });

  it.skipIf(process.platform === 'win32')('a pipe that nobody writes to', async () => {
    execFileSync('mkfifo', [join(cwd, 'pipe')]);
    const { stderr, exitCode } = await flinkdoc(['incident', 'show', '--incident', 'pipe'], { cwd });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('"pipe" is not an incident');
  });
});

it.each([
  ['a time that is none', { at: 'yesterday' }],
  ['a day that no month has', { at: '2026-13-40T99:99:99.000Z' }],
  ['no time', { at: undefined }],
  ['an id that is a command', { page: '$(reboot)' }],
  ['an id with dots', { page: '../../etc/passwd' }],
  ['a kind of tomorrow', { what: 'dreamt' }],
  ['the name of what all objects have', { what: 'constructor' }],
  ['a text that has no end', { sections: ['x'.repeat(100_000)] }],
  ['sections that are no list', { sections: 'fix' }],
])('%s: the line is left out, and counted', async (_, changed) => {
  const { stdout, exitCode } = await shown(
    `${whole}\n${JSON.stringify({ ...JSON.parse(whole), ...changed })}\n`,
  );
  expect(exitCode).toBe(0);
  expect(stdout).toContain('Left out, because it could not be read: 1 line of the file.');
});

it.each(formats)('what acts on a terminal, or on a page, does not come through as %s', async (format) => {
  const nasty = '\u001b]0;owned\u0007\u202e<script>alert(1)</script> <!channel> {noformat}';
  const lines = [
    { at, what: 'searched', query: nasty, fits: true, pages: [] },
    { at, what: 'read', by: 'triage', files: [nasty], more: 0 },
    { at, what: 'opened', page: 'data-skew', tree: false, sections: [nasty] },
    { at, what: 'verdict', by: 'triage', says: nasty, severity: null, pages: ['of-nobody'], tree: null },
  ];
  const { stdout, exitCode } = await shown(
    lines.map((line) => `${JSON.stringify(line)}\n`).join(''),
    '--format',
    format,
  );
  expect(exitCode).toBe(0);
  expect(stdout).not.toMatch(/[\u001b\u0007\u202e]/);
  if (format === 'html') expect(stdout).not.toContain('<script>alert');
  if (format === 'slack') expect(stdout).not.toContain('<!channel>');
});

it('the last of a great many events are told, in the order they happened', async () => {
  const lines = Array.from({ length: 2000 }, (_, minute) =>
    JSON.stringify({
      ...JSON.parse(whole),
      at: new Date(Date.parse(at) + ((minute * 7) % 2000) * 60_000).toISOString(),
    }),
  );
  const { stdout } = await shown(lines.join('\n'), '--format', 'json');
  const { events, earlier } = JSON.parse(stdout);
  expect([events.length, earlier]).toEqual([500, 1500]);
  const times = events.map((event: { at: string }) => event.at);
  expect(times).toEqual([...times].sort());
  expect(times.at(-1)).toBe(new Date(Date.parse(at) + 1999 * 60_000).toISOString());
});
