import type { Clipboard } from './clipboard.ts';
import { escapeControls } from './control-characters.ts';
import { inEachLanguage } from './language.ts';
import type { Watcher } from './library/folders.ts';
import type { Format } from './render/render.ts';
import { isTerminal } from './screen.ts';
import type { Io, Lang } from './types.ts';
import { tell } from './write.ts';

/** What is told on stderr while a command runs. Plain text. */
export const messages = inEachLanguage({
  en: {
    waiting: 'Paste an error line or a stack trace, then press Enter and Ctrl-D.',
    missing: (folder: string) => `FLINKDOC_PATH names "${folder}", and there is no such folder.`,
    reading: (folder: string, done: number, total: number) => `Reading ${folder}: ${done} of ${total} pages`,
    untrusted: (folder: string) =>
      `"${folder}" belongs to another user and is not read. If you trust it: --content ${folder}, or name it in FLINKDOC_PATH.`,
    unread: (file: string, why: string) => `"${file}" cannot be read: ${why}`,
    moreUnread: (files: number) => `${files} more cannot be read`,
    /** `share` is how much of a log has been read. */
    evidence: (file: string, share: string) => `Reading ${file}: ${share}`,
    notKept: (file: string, why: string) => `The incident is not kept: "${file}" cannot be written: ${why}.`,
    copied: {
      system: (format: string) => `Copied to the clipboard, as ${format}.`,
      tmux: (format: string) => `Copied to the clipboard of tmux and of its terminal, as ${format}.`,
      terminal: (format: string) =>
        `Sent to the clipboard of the terminal, as ${format}. A terminal does not say whether it took it.`,
    },
    round: (round: number, rounds: number) => `Reading the cluster: round ${round} of ${rounds}`,
    leftOut: (file: string, line: number, why: string) => `left out ${file}, line ${line}: ${why}`,
    /** `more` pages are left out and not named. */
    mend: (more: number, command: string) =>
      `${more > 0 ? `${more} more are left out. ` : ''}How to mend: ${command}`,
  },
  zh: {
    waiting: '把报错行或堆栈贴进来，再按回车和 Ctrl-D。',
    missing: (folder) => `FLINKDOC_PATH 里的目录“${folder}”不存在。`,
    reading: (folder, done, total) => `正在读取 ${folder}：${done}/${total} 页`,
    untrusted: (folder) =>
      `“${folder}”属于别的用户，没有读取。如果信任它：--content ${folder}，或写进 FLINKDOC_PATH。`,
    unread: (file, why) => `读不了“${file}”：${why}`,
    moreUnread: (files) => `另有 ${files} 个文件也读不了`,
    evidence: (file, share) => `正在读取 ${file}：${share}`,
    notKept: (file, why) => `没有记录事故：写不了“${file}”：${why}。`,
    copied: {
      system: (format) => `已复制到剪贴板，格式为 ${format}。`,
      tmux: (format) => `已复制到 tmux 和终端的剪贴板，格式为 ${format}。`,
      terminal: (format) => `已发给终端的剪贴板，格式为 ${format}。终端不会告知是否收下。`,
    },
    round: (round, rounds) => `正在读取集群：第 ${round} 轮，共 ${rounds} 轮`,
    leftOut: (file, line, why) => `跳过 ${file}：第 ${line} 行，${why}`,
    mend: (more, command) => `${more > 0 ? `还有 ${more} 处也被跳过。` : ''}怎么改：${command}`,
  },
});

/** So many pages that are left out, and files that cannot be read, are named. */
const named = 5;

/** A folder with fewer pages is read before anybody wonders. */
const many = 500;

/** Tells what happens while the pages are opened. */
export function openingMessages(io: Io, lang: Lang): Watcher {
  const words = messages[lang];
  const say = (text: string) => tell(io.stderr, escapeControls(`flinkdoc: ${text}\n`));
  return {
    missing: (folder) => say(words.missing(folder)),
    untrusted: ({ shown }) => say(words.untrusted(shown)),
    reading: ({ shown }, done, total) => {
      if (total < many || (done % 100 !== 0 && done !== total) || !isTerminal(io.stderr, io.env)) return;
      const line = escapeControls(words.reading(shown, done, total));
      tell(io.stderr, done === total ? '\r\u001b[K' : `\r${line}`);
    },
    leftOut: ({ shown }, findings) => {
      for (const { file, line, message } of findings.slice(0, named))
        say(words.leftOut(`${shown}/${file}`, line, message));
      say(words.mend(findings.length - named, `flinkdoc lint ${shown}`));
    },
  };
}

/** Tells that a text is waited for. */
export function waitingMessage(io: Pick<Io, 'stderr'>, lang: Lang): void {
  tell(io.stderr, `flinkdoc: ${messages[lang].waiting}\n`);
}

/** Tells which files of the evidence cannot be read. */
export function unreadMessages(
  io: Pick<Io, 'stderr'>,
  lang: Lang,
  files: { file: string; why: string }[],
): void {
  const words = messages[lang];
  const lines = files.slice(0, named).map(({ file, why }) => words.unread(file, why));
  if (files.length > named) lines.push(words.moreUnread(files.length - named));
  for (const line of lines) tell(io.stderr, escapeControls(`flinkdoc: ${line}\n`));
}

/** Tells that what happens is not kept. */
export function notKeptMessage(io: Pick<Io, 'stderr'>, lang: Lang, file: string, why: string): void {
  tell(io.stderr, escapeControls(`flinkdoc: ${messages[lang].notKept(file, why)}\n`));
}

/** Tells that a text was copied, and where to. */
export function copiedMessage(io: Pick<Io, 'stderr'>, lang: Lang, to: Clipboard, format: Format): void {
  tell(io.stderr, `flinkdoc: ${messages[lang].copied[to](format)}\n`);
}

/** Tells which round of a cluster is read, on a terminal alone. */
export function roundMessages(
  io: Pick<Io, 'env' | 'stderr'>,
  lang: Lang,
  rounds: number,
): (round: number | 'done') => void {
  return (round) => {
    if (!isTerminal(io.stderr, io.env)) return;
    tell(io.stderr, round === 'done' ? '\r\u001b[K' : `\r${messages[lang].round(round, rounds)}`);
  };
}

/** So many bytes are read before anybody wonders. */
const large = 64 * 1024 * 1024;

/** Tells how far a long file has been read, on a terminal alone. */
export function readingMessages(
  io: Pick<Io, 'env' | 'stderr'>,
  lang: Lang,
): (file: string, done: number, total: number | null) => void {
  let told = 0;
  return (file, done, total) => {
    if (done < told) told = 0;
    if (!isTerminal(io.stderr, io.env) || (done - told < large && done !== total)) return;
    if (told === 0 && done === total) return;
    told = done;
    const share =
      total === null ? `${Math.round(done / 1024 / 1024)} MB` : `${Math.round((100 * done) / total)} %`;
    tell(
      io.stderr,
      done === total ? '\r\u001b[K' : `\r${escapeControls(messages[lang].evidence(file, share))}`,
    );
  };
}
