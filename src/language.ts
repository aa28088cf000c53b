/**
 * The languages flinkdoc speaks, the first one being the one every page is there in. A new language is a row here; the
 * compiler then asks for its sentences, and a test for its pages.
 */
export const languages = {
  en: {
    locale: /^en/i,
    /** What its texts are made of: words, or signs. */
    unit: /[a-z]+/i,
    /** A question that nobody types who reads another one. A log line is in English everywhere. */
    question: /^[a-z']+(?: +[a-z']+){2,}\??$/i,
    /** Between what is told one after another in a line. */
    separator: '; ',
    /** The title of a page, and the command that opens it. */
    linkAsCommand: (title: string, command: string) => `${title} (${command})`,
  },
  zh: {
    locale: /^zh/i,
    unit: /\p{Script=Han}/u,
    question: /\p{Script=Han}/u,
    separator: '；',
    // Chinese has no spaces around words: marks tell the title from the sentence.
    linkAsCommand: (title: string, command: string) => `“${title}”（${command}）`,
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
