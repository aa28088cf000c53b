import { createInterface } from 'node:readline';
import { inEachLanguage, type Lang } from './language.ts';
import type { Io, Signal } from './types.ts';
import { tell } from './write.ts';

export const chooserWords = inEachLanguage({
  en: {
    which: (last: number) => `Open ${last === 1 ? '1' : `1-${last}`}, or Enter to leave: `,
    none: (last: number) => `A number from 1 to ${last}. `,
  },
  zh: {
    which: (last) => `打开 ${last === 1 ? '1' : `1-${last}`}，直接回车退出：`,
    none: (last) => `请输入 1 到 ${last}。`,
  },
});

/** Asks which of some numbered things to open, on stderr, until the person leaves: with Enter, q or Ctrl-D, or by a signal. */
export async function chooseAndOpen(
  io: Io,
  lang: Lang,
  count: number,
  open: (index: number) => Promise<void>,
): Promise<'left' | Signal> {
  let sorry = '';
  for (;;) {
    const answer = await asked(io, sorry + chooserWords[lang].which(count));
    if ('signal' in answer) return answer.signal;
    const typed = answer.typed.trim().toLowerCase();
    if (['', 'q', 'quit', 'exit'].includes(typed)) return 'left';
    const number = /^\d{1,4}$/.test(typed) ? Number(typed) : 0;
    sorry = number >= 1 && number <= count ? '' : chooserWords[lang].none(count);
    if (sorry === '') await open(number - 1);
  }
}

/** A line that is typed; an empty one where the terminal is closed. It is left as it was. */
function asked(io: Io, question: string): Promise<{ typed: string } | { signal: Signal }> {
  const reader = createInterface({ input: io.stdin, output: io.stderr });
  return new Promise((resolve) => {
    const end = (answer: { typed: string } | { signal: Signal }, newLine = true) => {
      silence();
      reader.removeAllListeners('close').close();
      if (newLine) tell(io.stderr, '\n');
      resolve(answer);
    };
    const silence = io.onSignal((signal) => end({ signal }));
    reader.on('SIGINT', () => end({ signal: 'SIGINT' }));
    reader.on('close', () => end({ typed: '' }));
    reader.question(question, (typed) => end({ typed }, false));
  });
}
