import { code, joined, text, type Words } from '../blocks/blocks.ts';
import { inEachLanguage } from '../language.ts';
import type { ConfigKey } from './config-keys.ts';
import { inVersion } from './key-lookup.ts';
import { type Said, saying } from './said.ts';
import { bytesOf, durationOf, flagOf, numberOf } from './values.ts';

/** Whether a value can be read as a type; others than these and enumerations take any text. */
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

/** `Enum(STREAMING,BATCH)` has these values, in whatever case; null of other types. */
const valuesOf = (type: string): string[] | null => /^Enum\((.+)\)$/.exec(type)?.[1]?.split(',') ?? null;

function isReadable(value: string, type: string): boolean {
  const values = valuesOf(type);
  if (values) return values.some((one) => one.toUpperCase() === value.toUpperCase());
  return reads[type]?.(value) ?? true;
}

interface UnreadableWords {
  says: (key: Words, value: Words, type: Words) => Words;
  instead: (type: Words) => Words;
  oneOf: (values: Words) => Words;
  /** By type. */
  types: Record<string, Words>;
}

export const unreadableWords = inEachLanguage<UnreadableWords>({
  en: {
    says: (key, value, type) =>
      text`${key} takes ${type}. What reads ${value} fails with ${code('Could not parse value')}.`,
    instead: (type) => text`Write ${type}.`,
    oneOf: (values) => text`one of ${values}`,
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
    oneOf: (values) => text` ${values} 中的一个`,
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
  // Where no version is named, what any of them reads is right.
  const types =
    flink === null
      ? [entry.type, ...entry.earlierTypes.map(({ type }) => type)]
      : [inVersion(entry, flink).type];
  if (types.some((type) => isReadable(value, type))) return null;
  const values = valuesOf(types[0]!)?.map((one) => code(one));
  const type = (words: UnreadableWords) =>
    values ? words.oneOf(joined(values, ', ')) : words.types[types[0]!]!;
  return said(
    unreadableFinding,
    'critical',
    (words) => words.says(code(entry.key), code(value.slice(0, 60)), type(words)),
    (words) => words.instead(type(words)),
  );
}
