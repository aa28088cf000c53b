import { FlinkdocError } from './errors.ts';

/**
 * The languages flinkdoc speaks, the first one being the one every page is there in. A new language is a row here; the
 * compiler then asks for its sentences, and a test for its pages.
 */
export const languages = {
  en: {
    locale: /^en/i,
    /** The title of a page, and the command that opens it. */
    linkAsCommand: (title: string, command: string) => `${title} (${command})`,
  },
  zh: {
    locale: /^zh/i,
    // Chinese has no spaces around words: marks tell the title from the sentence.
    linkAsCommand: (title: string, command: string) => `「${title}」（${command}）`,
  },
} as const;

export type Lang = keyof typeof languages;

export const langs = Object.keys(languages) as Lang[];

/** The language that every page is there in. */
export const firstLanguage = 'en' satisfies Lang;

/** What is said in each language. */
export type InEachLanguage<Words> = Record<Lang, Words>;

/** Sentences in each language, all of the same shape: one that a language lacks, or has under another name, does not compile. */
export function inEachLanguage<Words>(
  table: { en: Words } & Record<Lang, NoInfer<Words>>,
): InEachLanguage<Words> {
  return table;
}

/** The language to answer in: `--lang`, else `FLINKDOC_LANG`, else what the environment speaks. */
export function languageOf(choice: Lang | undefined, env: NodeJS.ProcessEnv): Lang {
  if (choice) return choice;
  const own = env.FLINKDOC_LANG;
  if (own) {
    const lang = named(own);
    if (lang) return lang;
    throw new FlinkdocError((words) => words.environmentLanguage(own, langs));
  }
  return ofLocale(env);
}

/** The language to speak while the command line is not parsed yet. A name of no language of ours is passed over. */
export function languageToSpeak(argv: string[], env: NodeJS.ProcessEnv): Lang {
  return named(lastChoice(argv)) ?? named(env.FLINKDOC_LANG) ?? ofLocale(env);
}

const named = (name: string | undefined) => langs.find((lang) => lang === name);

/** The value of the last `--lang` on a command line. */
function lastChoice(argv: string[]): string | undefined {
  const end = argv.indexOf('--');
  const flags = end < 0 ? argv : argv.slice(0, end);
  const at = flags.findLastIndex((word) => /^--lang(=|$)/.test(word));
  if (at < 0) return undefined;
  return flags[at]!.includes('=') ? flags[at]!.slice('--lang='.length) : flags[at + 1];
}

function ofLocale(env: NodeJS.ProcessEnv): Lang {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return langs.find((lang) => languages[lang].locale.test(locale)) ?? firstLanguage;
}
