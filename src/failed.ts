import { escapeControls } from './control-characters.ts';
import { type ErrorLines, exitCodes, FlinkdocError } from './errors.ts';
import { inEachLanguage, type Lang } from './language.ts';
import { languageToSpeak } from './language-choice.ts';
import { isTerminal } from './screen.ts';
import type { Io } from './types.ts';
import { tell } from './write.ts';

/** Tells what is the user's to mend, in two lines on stderr. A bug is thrown on. */
export async function failed(error: unknown, argv: string[], io: Io): Promise<number> {
  if (!(error instanceof FlinkdocError)) throw error;
  const [message, hint] = await saidBy(error, languageToSpeak(argv, io.env));
  const said = escapeControls(`flinkdoc: ${message}\n${hint}`);
  tell(io.stderr, `${isTerminal(io.stderr, io.env) ? await wrapped(said, io.stderr.columns) : said}\n`);
  return exitCodes.unusable;
}

/** In lines of a terminal, which would break a name in its middle. */
async function wrapped(text: string, width = 80): Promise<string> {
  const { wrap } = await import('./render/terminal/wrap.ts');
  return wrap(text, width).join('\n');
}

/** What an error says, with the names that may have been meant. */
export async function saidBy(error: FlinkdocError, lang: Lang): Promise<ErrorLines> {
  const [message, hint] = error.says[lang];
  if (!error.typo) return [message, hint];
  const { meantBy } = await import('./meant.ts');
  const names = await meantBy(error.typo.typed, error.typo.names, error.typo.found ?? []);
  return [message, names.length > 0 ? wasMeant[lang](names) : hint];
}

export const wasMeant = inEachLanguage({
  en: (names: string[]) => `Did you mean ${names.map((name) => `"${name}"`).join(' or ')}?`,
  zh: (names) => `是不是想找 ${names.join('、')}？`,
});
