import { type Inline, inline, type Words } from '../blocks/blocks.ts';
import type { InEachLanguage } from '../language.ts';
import type { Severity } from '../report.ts';

/** What is said of one setting, or of a file, by itself. */
export interface Said<Id extends string = string> {
  id: Id;
  severity: Severity;
  /** What is wrong, and what follows. */
  says: InEachLanguage<Inline[]>;
  /** What to set. */
  instead: InEachLanguage<Inline[]>;
}

/** Says it in the words of each language. */
export const saying =
  <W>(words: InEachLanguage<W>) =>
  <Id extends string>(
    id: Id,
    severity: Severity,
    says: (words: W) => Words,
    instead: (words: W) => Words,
  ): Said<Id> => ({
    id,
    severity,
    says: { en: inline(says(words.en)), zh: inline(says(words.zh)) },
    instead: { en: inline(instead(words.en)), zh: inline(instead(words.zh)) },
  });
