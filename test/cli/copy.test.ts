import { chmodSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../src/cli.ts';
import { fakeIo, flinkdoc } from '../fake-io.ts';
import { page, temporaryFolder, write } from '../library/team.ts';

// --copy puts what is printed on the clipboard: of this machine, of tmux, or of the terminal.

const folder = temporaryFolder('copy');
const clipboard = join(folder, 'clipboard');
const words = ['show', 'data-skew', '--section', 'verify'];
const ssh = { SSH_TTY: '/dev/pts/1' };

beforeEach(() => rmSync(clipboard, { force: true }));

/** A folder of programs: each keeps what it is given, and ends with a code. */
function programs(codes: Record<string, number>): string {
  const bin = join(folder, Object.entries(codes).flat().join('-'));
  for (const [name, code] of Object.entries(codes)) {
    const keep = code === 0 ? `(echo "${name} $*"; /bin/cat) > ${clipboard}` : '/bin/cat > /dev/null';
    write(bin, { [name]: `#!/bin/sh\n${keep}\nexit ${code}\n` });
    chmodSync(join(bin, name), 0o755);
  }
  return bin;
}

/** What is copied on a terminal, or in a pipe. */
async function copied(argv: string[], env: NodeJS.ProcessEnv, terminal = false) {
  const { io, stdout, stderr } = fakeIo({ terminal, env: { PATH: '/nowhere', ...env } });
  const exitCode = await run([...argv, '--copy'], io);
  const kept = existsSync(clipboard) ? readFileSync(clipboard, 'utf8') : null;
  return { exitCode, stdout: stdout.written, stderr: stderr.written, kept };
}

/** The text of an OSC 52 sequence. */
const sent = (stderr: string) => {
  const [, base64] = /\u001b\]52;c;([A-Za-z0-9+/=]*)\u0007/.exec(stderr) ?? [];
  return base64 === undefined ? null : Buffer.from(base64, 'base64').toString();
};

describe.runIf(process.platform === 'linux')('the clipboard of this machine', () => {
  it.each([
    ['xclip -selection clipboard', { xclip: 0 }, { DISPLAY: ':0' }],
    ['xsel --clipboard --input', { xclip: 1, xsel: 0 }, { DISPLAY: ':0' }],
    ['wl-copy ', { 'wl-copy': 0, xclip: 0 }, { WAYLAND_DISPLAY: 'wayland-0', DISPLAY: ':0' }],
    ['tmux load-buffer -w -', { xclip: 1, tmux: 0 }, { DISPLAY: ':0', TMUX: 'socket' }],
    ['tmux load-buffer -w -', { tmux: 0, xclip: 0 }, { ...ssh, DISPLAY: ':0', TMUX: 'socket' }],
  ])('%s', async (command, codes, env) => {
    const { exitCode, stdout, stderr, kept } = await copied([...words, '--format', 'jira'], {
      ...env,
      PATH: programs(codes),
    });
    expect(exitCode).toBe(0);
    expect(kept).toBe(`${command}\n${stdout}`);
    expect(stderr).toMatch(/^flinkdoc: Copied to the clipboard.*, as jira\.\n$/);
  });

  it('takes Markdown of what is drawn for a terminal, in the language of the page', async () => {
    const env = { DISPLAY: ':0', PATH: programs({ xclip: 0 }) };
    const { stdout, stderr, kept } = await copied([...words, '--lang', 'zh'], env, true);
    expect(stdout).toContain('\u001b[');
    expect(kept).toBe(`xclip -selection clipboard\n${(await flinkdoc([...words, '--lang', 'zh'])).stdout}`);
    expect(stderr).toBe('flinkdoc: 已复制到剪贴板，格式为 markdown。\n');
  });

  it('that does not read to the end is no bug', async () => {
    const bin = programs({ xclip: 0 });
    write(bin, { xclip: '#!/bin/sh\nexec <&-\nexit 0\n' });
    chmodSync(join(bin, 'xclip'), 0o755);
    const argv = [
      'triage',
      join(import.meta.dirname, '../../src/commands/triage/transcripts/evidence'),
      '--format',
      'html',
    ];
    expect(await copied(argv, { DISPLAY: ':0', PATH: bin })).toMatchObject({ exitCode: 0 });
  });
});

describe('the clipboard of the terminal', () => {
  it.each([
    ['over ssh', ssh],
    ['where nothing else is', {}],
  ])('is asked %s', async (_, env) => {
    const { exitCode, stderr } = await copied(words, env, true);
    expect(exitCode).toBe(0);
    expect(sent(stderr)).toBe((await flinkdoc(words)).stdout);
    expect(stderr).toMatch(
      /Sent to the clipboard of the terminal, as markdown\. A terminal does not say .*\n$/,
    );
  });

  it('takes no more than terminals take', async () => {
    const team = join(folder, 'team');
    write(team, { 'playbooks/long.md': `${page('Long', 'zebra')}\n${'A line of it.\n\n'.repeat(6000)}` });
    for (const [lang, said] of [
      ['en', 'a terminal takes 74994 bytes at most'],
      ['zh', '终端最多接受 74994 字节'],
    ] as const) {
      const { exitCode, stdout, stderr } = await copied(
        ['show', 'long', '--content', team, '--format', 'markdown', '--lang', lang],
        ssh,
        true,
      );
      expect(stdout.length).toBeGreaterThan(74_994);
      expect([sent(stderr), exitCode]).toEqual([null, 2]);
      expect(stderr).toContain(said);
    }
  });
});

it.each([
  ['stderr is a file', {}, false],
  ['the terminal is dumb', { TERM: 'dumb' }, true],
])('where %s and there is no clipboard, it is printed, and an error', async (_, env, terminal) => {
  for (const lang of ['en', 'zh']) {
    const { exitCode, stdout, stderr } = await copied(
      [...words, '--lang', lang, '--format', 'markdown'],
      env,
      terminal,
    );
    expect(stdout).toBe((await flinkdoc([...words, '--lang', lang])).stdout);
    expect([exitCode, sent(stderr)]).toEqual([2, null]);
    expect(stderr).toMatch(
      lang === 'en' ? /^flinkdoc: Nothing was copied: .*\n.+\n$/ : /^flinkdoc: 没有复制：.*\n.+\n$/,
    );
  }
});

it('without --copy nothing is copied', async () => {
  await flinkdoc(words, { env: { DISPLAY: ':0', PATH: programs({ xclip: 0 }) } });
  expect(existsSync(clipboard)).toBe(false);
});
