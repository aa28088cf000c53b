import { code, text, type Words } from '../blocks/blocks.ts';
import { inEachLanguage } from '../language.ts';
import { type ConfigKey, typesIn } from './config-keys.ts';
import { type Said, saying } from './said.ts';
import { bytesOf, durationOf, flagOf, numberOf } from './values.ts';

/** Whether a value can be read as a type; types that are not here take any text. */
const reads: Record<string, (value: string) => boolean> = {
  Boolean: (value) => flagOf(value) !== null,
  Integer: isWhole,
  Long: isWhole,
  Double: isNumber,
  Float: isNumber,
  Duration: (value) => durationOf(value) !== null || /^p/i.test(value),
  MemorySize: (value) => bytesOf(value) !== null,
};

/** YAML has whole numbers in other bases too. */
function isWhole(value: string): boolean {
  return /^[+-]?\d{1,20}$|^0[xo][\da-f]{1,16}$/i.test(value);
}

function isNumber(value: string): boolean {
  return numberOf(value) !== null;
}

interface UnreadableWords {
  says: (key: Words, value: Words, type: Words) => Words;
  instead: (type: Words) => Words;
  /** By type. */
  types: Record<string, Words>;
}

export const unreadableWords = inEachLanguage<UnreadableWords>({
  en: {
    says: (key, value, type) =>
      text`${key} takes ${type}. What reads ${value} fails with ${code('Could not parse value')}.`,
    instead: (type) => text`Write ${type}.`,
    types: {
      Boolean: text`${code('true')} or ${code('false')}`,
      Integer: 'a whole number',
      Long: 'a whole number',
      Double: 'a number',
      Float: 'a number',
      Duration: text`a time such as ${code('10 s')}`,
      MemorySize: text`a size such as ${code('64mb')}`,
    },
  },
  zh: {
    says: (key, value, type) =>
      text`${key} 要写${type}。写成 ${value}，读它时会报 ${code('Could not parse value')}。`,
    instead: (type) => text`改成${type}。`,
    types: {
      Boolean: text` ${code('true')} 或 ${code('false')}`,
      Integer: '整数',
      Long: '整数',
      Double: '数字',
      Float: '数字',
      Duration: text`带单位的时长，比如 ${code('10 s')}`,
      MemorySize: text`带单位的大小，比如 ${code('64mb')}`,
    },
  },
});

export const unreadableFinding = 'config-value-unreadable';

const said = saying(unreadableWords);

/** Filled in before Flink reads it: `${TIMEOUT}`, `{{ timeout }}`, `<timeout>`, `%TIMEOUT%`. */
const isTemplate = (value: string) => /[${}<>%]/.test(value);

/** What is said of a value that does not fit the type of its key (`ConfigurationUtils.convertValue`); null where it does, or nobody can tell. */
export function unreadableSentences(
  entry: ConfigKey | undefined,
  written: string,
  flink: string | null,
): Said<typeof unreadableFinding> | null {
  const value = written.trim();
  if (entry === undefined || value === '' || isTemplate(value)) return null;
  const types = typesIn(entry, flink);
  if (types.some((type) => reads[type]?.(value) ?? true)) return null;
  const type = (words: UnreadableWords) => words.types[types[0]!]!;
  return said(
    unreadableFinding,
    'critical',
    (words) => words.says(code(entry.key), code(value.slice(0, 60)), type(words)),
    (words) => words.instead(type(words)),
  );
}
