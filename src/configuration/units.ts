import { code, text, type Words } from '../blocks/blocks.ts';
import { inEachLanguage } from '../language.ts';
import { type ConfigKey, unitSince } from './config-keys.ts';
import { type Said, saying } from './said.ts';
import { durationOf, hasTimeUnit } from './values.ts';
import { isLater } from './version.ts';

interface UnitWords {
  says: (key: Words, value: Words, since: string, flink: string) => Words;
  instead: (value: Words) => Words;
}

export const unitWords = inEachLanguage<UnitWords>({
  en: {
    says: (key, value, since, flink) =>
      text`Flink ${flink} reads ${key} as a plain number of milliseconds, and fails on ${value} with ${code('Could not parse value')}. Units came with ${since}.`,
    instead: (value) => text`Write ${value}.`,
  },
  zh: {
    says: (key, value, since, flink) =>
      text`Flink ${flink} 的 ${key} 只认毫秒数，写成 ${value} 会报 ${code('Could not parse value')}。${since} 起才能带单位。`,
    instead: (value) => text`写成 ${value}。`,
  },
});

export const unitFinding = 'config-unit-early';

const said = saying(unitWords);

/** What is said of a duration with a unit that the version cannot read (`Configuration.getLong`); null where it can. */
export function unitSentences(
  entry: ConfigKey | undefined,
  value: string,
  flink: string | null,
): Said<typeof unitFinding> | null {
  const since = entry === undefined ? '' : unitSince(entry);
  if (since === '' || flink === null || !isLater(since, flink) || !hasTimeUnit(value)) return null;
  return said(
    unitFinding,
    'critical',
    (words) => words.says(code(entry!.key), code(value.trim()), since, flink),
    (words) => words.instead(code(String(durationOf(value)))),
  );
}
