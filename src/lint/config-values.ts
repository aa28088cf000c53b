// Whether a value that a page tells in words is one of a table.
import { bytesOf, durationOf, numberOf } from '../configuration/values.ts';

/** Units in Chinese, and what they are for Flink. */
const units: [RegExp, string][] = [
  [/天$/, 'd'],
  [/小时$/, 'h'],
  [/分钟?$/, 'min'],
  [/毫秒$/, 'ms'],
  [/秒$/, 's'],
  [/字节$/, 'b'],
];

/** Null where nobody can tell: the page has words where the table has a number, or the other way round. */
export function isSameValue(told: string, real: string, type: string): boolean | null {
  if (told.toLowerCase() === real.toLowerCase()) return true;
  if (real === '(none)' || real === '') return null;
  if (type === 'Boolean' || type.startsWith('Enum(')) return isSameWord(told, real);
  const text = inUnits(told);
  // A duration whose key ends in `-ms`, or a size in bytes, may be told with another unit.
  for (const read of [durationOf, bytesOf]) {
    const [one, other] = [read(text), read(real)];
    if (
      one !== null &&
      other !== null &&
      (one === other || type === (read === bytesOf ? 'MemorySize' : 'Duration'))
    )
      return one === other;
  }
  const [one, other] = [numberOf(text), numberOf(real)];
  return one === null || other === null ? null : one === other;
}

/** `child-first` is `CHILD_FIRST`; a sentence is no value. */
function isSameWord(told: string, real: string): boolean | null {
  const word = /^[A-Za-z][\w-]{1,40}$/;
  const plain = (text: string) => text.toUpperCase().replaceAll('-', '_');
  return word.test(told) &&
    word.test(real) &&
    /^(?:true|false)$/i.test(told) === /^(?:true|false)$/i.test(real)
    ? plain(told) === plain(real)
    : null;
}

/** `30 s` of `30 秒`; what explains a value, as in `0: off`, is left out. */
function inUnits(told: string): string {
  const amount = told.replace(/[:：].*$/, '').trim();
  const unit = units.find(([chinese]) => chinese.test(amount));
  return unit ? amount.replace(unit[0], unit[1]) : amount;
}
