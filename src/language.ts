import { FlinkdocError } from './errors.ts';
import type { Lang } from './types.ts';

export const languages: Lang[] = ['en', 'zh'];

/** The language to answer in: `--lang`, else `FLINKDOC_LANG`, else what the environment speaks. */
export function languageOf(choice: Lang | undefined, env: NodeJS.ProcessEnv): Lang {
  if (choice) return choice;
  const own = env.FLINKDOC_LANG;
  if (own) {
    const known = languages.find((lang) => lang === own);
    if (known) return known;
    throw new FlinkdocError((words) => words.environmentLanguage(own, languages));
  }
  return ofLocale(env);
}

/** The language to speak while the command line is not parsed yet. A name of no language of ours is passed over. */
export function languageToSpeak(argv: string[], env: NodeJS.ProcessEnv): Lang {
  const known = (name: string | undefined) => languages.find((lang) => lang === name);
  return known(named(argv)) ?? known(env.FLINKDOC_LANG) ?? ofLocale(env);
}

/** The value of the last `--lang` on a command line. */
function named(argv: string[]): string | undefined {
  const end = argv.indexOf('--');
  const flags = end < 0 ? argv : argv.slice(0, end);
  const at = flags.findLastIndex((word) => /^--lang(=|$)/.test(word));
  if (at < 0) return undefined;
  return flags[at]!.includes('=') ? flags[at]!.slice('--lang='.length) : flags[at + 1];
}

function ofLocale(env: NodeJS.ProcessEnv): Lang {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^zh/i.test(locale) ? 'zh' : 'en';
}
