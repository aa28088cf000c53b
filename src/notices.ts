import type { Watcher } from './library/watcher.ts';
import { harmless } from './render/harmless.ts';
import { isTerminal } from './screen.ts';
import type { Io, Lang } from './types.ts';
import { noticeWords } from './words/notices.ts';

/** So many pages that are left out are named. */
const named = 5;

/** A folder with fewer pages is read before anybody wonders. */
const many = 500;

/** Tells on stderr, in a language, what happens while the pages are opened. */
export function notices(io: Io, lang: Lang): Watcher {
  const words = noticeWords[lang];
  const tell = (text: string) => io.stderr.write(harmless(`flinkdoc: ${text}\n`));
  return {
    missing: (folder) => tell(words.missing(folder)),
    reading: ({ shown }, done, total) => {
      if (total < many || (done % 100 !== 0 && done !== total) || !isTerminal(io.stderr, io.env)) return;
      const line = harmless(words.reading(shown, done, total));
      io.stderr.write(done === total ? '\r\u001b[K' : `\r${line}`);
    },
    leftOut: ({ shown }, findings) => {
      for (const { file, line, message } of findings.slice(0, named))
        tell(words.leftOut(`${shown}/${file}`, line, message));
      tell(words.mend(findings.length - named, `flinkdoc lint ${shown}`));
    },
  };
}

/** So many bytes are read before anybody wonders. */
const large = 64 * 1024 * 1024;

/** Tells how far a long file has been read, on a terminal alone. */
export function readingNotices(
  io: Io,
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
    io.stderr.write(done === total ? '\r\u001b[K' : `\r${harmless(noticeWords[lang].evidence(file, share))}`);
  };
}
