import { type Words, withCode } from '../blocks/blocks.ts';
import type { InEachLanguage } from '../language.ts';
import type { Facts, Severity } from '../report.ts';
import type { Settings } from './settings.ts';

/** One thing that can be wrong with a configuration: what it is, why it matters, what to set instead, and where that is written. */
export interface ConfigRule<F extends Facts = Facts> {
  id: string;
  severity: Severity;
  /** The keys it is about, by their present names: where they are set is shown. */
  keys: string[];
  /** The minor versions it holds for: from, and before. */
  from?: string;
  before?: string;
  /** What the sentence needs; null where nothing is wrong. */
  sees: (settings: Settings) => F | null;
  /** What is wrong, and what follows. */
  says: InEachLanguage<(facts: F) => Words>;
  /** What to set. */
  instead: InEachLanguage<Words>;
  /** A page of Flink's documentation below docs/, of the operator's, or a class. */
  source: string;
  /** It is what engineers do, and written down nowhere. */
  ofThumb?: true;
  /** A configuration in which it is wrong, and one that looks like it and is right. */
  bad: string;
  fine: string;
}

/** Rules whose sentences agree with what they see on the facts, or do not compile. */
export function configRule<F extends Facts>(rule: ConfigRule<F>): ConfigRule {
  return rule as unknown as ConfigRule;
}

/** What is seen and has no facts. */
export const seenIf = (wrong: boolean): Record<string, never> | null => (wrong ? {} : null);

/** What is wrong, and what to set; keys stand in code marks. */
type Said = [says: string, instead: string];

/** A rule whose sentences need no facts. */
export const row = (
  rule: Omit<ConfigRule, 'sees' | 'says' | 'instead'> & {
    sees: (settings: Settings) => boolean;
    en: Said;
    zh: Said;
  },
): ConfigRule => {
  const { sees, en, zh, ...rest } = rule;
  return configRule({
    ...rest,
    sees: (settings) => seenIf(sees(settings)),
    says: { en: () => withCode(en[0]), zh: () => withCode(zh[0]) },
    instead: { en: withCode(en[1]), zh: withCode(zh[1]) },
  });
};

/** A setting that one value makes dangerous, whatever else is set. */
interface Switch {
  id: string;
  severity: Severity;
  key: string;
  wrong: string[];
  fine: string;
  en: Said;
  zh: Said;
  source: string;
  ofThumb?: true;
}

/** A field of a resource stands in one. */
const sample = (key: string, value: string) =>
  key.startsWith('spec.job.')
    ? `apiVersion: flink.apache.org/v1beta1\nkind: FlinkDeployment\nspec:\n  job:\n    ${key.slice('spec.job.'.length)}: ${value}`
    : `${key}: ${value}`;

/** The rule about a switch. */
export function switched({ id, severity, key, wrong, fine, en, zh, source, ofThumb }: Switch): ConfigRule {
  return row({
    id,
    severity,
    keys: [key],
    sees: (settings) => settings.is(key, ...wrong),
    en,
    zh,
    source,
    ...(ofThumb ? { ofThumb } : {}),
    bad: sample(key, wrong[0]!),
    fine: sample(key, fine),
  });
}
