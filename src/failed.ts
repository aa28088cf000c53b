import { escapeControls } from './control-characters.ts';
import { exitCodes, FlinkdocError, type Said } from './errors.ts';
import { inEachLanguage, type Lang } from './language.ts';
import { languageToSpeak } from './language-choice.ts';
import type { Io } from './types.ts';
import { tell } from './write.ts';

/** Tells what is the user's to mend, in two lines on stderr. A bug is thrown on. */
export async function failed(error: unknown, argv: string[], io: Io): Promise<number> {
  if (!(error instanceof FlinkdocError)) throw error;
  const [message, hint] = await saidBy(error, languageToSpeak(argv, io.env));
  tell(io.stderr, escapeControls(`flinkdoc: ${message}\n${hint}\n`));
  return exitCodes.unusable;
}

async function saidBy(error: FlinkdocError, lang: Lang): Promise<Said> {
  const [message, hint] = error.says[lang];
  if (!error.typo) return [message, hint];
  const { closest } = await import('./search/spelling.ts');
  const near = await closest(error.typo.typed.toLowerCase(), error.typo.names, 3);
  return [message, near.length > 0 ? wasMeant[lang](near.map(({ name }) => name)) : hint];
}

export const wasMeant = inEachLanguage({
  en: (names: string[]) => `Did you mean ${names.map((name) => `"${name}"`).join(' or ')}?`,
  zh: (names) => `是不是想找 ${names.join('、')}？`,
});
