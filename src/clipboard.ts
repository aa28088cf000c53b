import { spawn } from 'node:child_process';
import { FlinkdocError } from './errors.ts';
import { isOverSsh, isTerminal } from './screen.ts';
import type { Io } from './types.ts';
import { tell } from './write.ts';

/** Where a text was copied to: a clipboard, that of tmux, or that of the terminal, which does not say whether it took it. */
export type Clipboard = 'system' | 'tmux' | 'terminal';

/** Terminals take sequences of 100,000 bytes: so many of the text, in base64. */
const mostOfTerminal = 74_994;

/**
 * Puts a text on the clipboard. Over ssh that of the machine is not the person's: there the terminal is asked (OSC 52), and tmux, which
 * asks its terminal. Throws FlinkdocError where there is none.
 */
export async function copyToClipboard(text: string, io: Pick<Io, 'env' | 'stderr'>): Promise<Clipboard> {
  const { env, stderr } = io;
  for (const program of isOverSsh(env) ? [] : programsOf(env))
    if (await takes(program, text, env)) return 'system';
  if (env.TMUX && (await takes(['tmux', 'load-buffer', '-w', '-'], text, env))) return 'tmux';
  if (!isTerminal(stderr, env)) throw noClipboard;
  const base64 = Buffer.from(text).toString('base64');
  if (Buffer.byteLength(text) > mostOfTerminal) throw tooLong;
  tell(stderr, `\u001b]52;c;${base64}\u0007`);
  return 'terminal';
}

/** The programs that may have the clipboard of this machine, the most likely first. */
function programsOf({
  WAYLAND_DISPLAY,
  DISPLAY,
  WSL_DISTRO_NAME,
  TERMUX_VERSION,
}: NodeJS.ProcessEnv): string[][] {
  if (process.platform === 'darwin') return [['pbcopy']];
  if (process.platform === 'win32' || WSL_DISTRO_NAME) return [['clip.exe']];
  return [
    ...(WAYLAND_DISPLAY ? [['wl-copy']] : []),
    ...(DISPLAY
      ? [
          ['xclip', '-selection', 'clipboard'],
          ['xsel', '--clipboard', '--input'],
        ]
      : []),
    ...(TERMUX_VERSION ? [['termux-clipboard-set']] : []),
  ];
}

/** Milliseconds. One that has no display to talk to may wait for it. */
const longest = 3000;

function takes([program = '', ...words]: string[], text: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, words, {
      stdio: ['pipe', 'ignore', 'ignore'],
      timeout: longest,
      env: { LC_CTYPE: 'UTF-8', ...env },
    });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
    child.stdin.on('error', () => {});
    // Windows takes UTF-16 with its mark, or whatever code page its shell has.
    child.stdin.end(program === 'clip.exe' ? Buffer.from(`\ufeff${text}`, 'utf16le') : text);
  });
}

const noClipboard = new FlinkdocError({
  en: [
    'Nothing was copied: there is no clipboard here.',
    'On Linux install xclip or wl-clipboard; elsewhere write it into a file: flinkdoc ... > ticket.md',
  ],
  zh: [
    '没有复制：这里没有剪贴板。',
    'Linux 上请安装 xclip 或 wl-clipboard；否则写进文件：flinkdoc …… > ticket.md',
  ],
});

const tooLong = new FlinkdocError({
  en: [
    `Nothing was copied: a terminal takes ${mostOfTerminal} bytes at most, and this is more.`,
    'Copy a part of it, or write it into a file: flinkdoc ... > ticket.md',
  ],
  zh: [
    `没有复制：终端最多接受 ${mostOfTerminal} 字节，内容超出了。`,
    '只复制一部分，或者写进文件：flinkdoc …… > ticket.md',
  ],
});
