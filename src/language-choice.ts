import { FlinkdocError } from './errors.ts';
import { firstLanguage, type Lang, langs, languages } from './language.ts';

/** The language to answer in: `--lang`, else `FLINKDOC_LANG`, else what the environment speaks. */
export function languageOf(choice: Lang | undefined, env: NodeJS.ProcessEnv): Lang {
  if (choice) return choice;
  const own = env.FLINKDOC_LANG;
  if (own) {
    const lang = named(own);
    if (lang) return lang;
    throw new FlinkdocError({
      en: [`FLINKDOC_LANG is "${own}".`, `Set it to ${langs.join(' or ')}, or unset it.`],
      zh: [
        `FLINKDOC_LANG 的值是“${own}”，没有这种语言。`,
        `设成 ${langs.join(' 或 ')}，或者 unset FLINKDOC_LANG。`,
      ],
    });
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
