import { expect, it } from 'vitest';
import { atoms, stems, stemsOfAtoms, wordsIn } from '../../src/search/tokenize.ts';

it('words are found by their stem, in lower case', () => {
  expect(stems('Checkpoints are failing')).toEqual(['checkpoint', 'ar', 'fail']);
});

it('a compound name is found whole and by its parts', () => {
  expect(wordsIn('NoResourceAvailableException')).toEqual([
    {
      text: 'noresourceavailableexception',
      stem: 'noresourceavailableexcept',
      parts: ['no', 'resourc', 'avail', 'except'],
      stems: ['noresourceavailableexcept', 'no', 'resourc', 'avail', 'except'],
    },
  ]);
  expect(wordsIn('HDFSFile')[0]!.parts).toEqual(['hdf', 'file']);
});

it('dots, dashes and underscores separate, numbers stay', () => {
  expect(stems('execution.checkpointing.timeout: 10')).toEqual(['execut', 'checkpoint', 'timeout', '10']);
  expect(stems('chk-42_metadata')).toEqual(['chk', '42', 'metadata']);
});

it('the package of a Java class is left out', () => {
  expect(stems('Caused by: java.lang.ClassCastException: com.acme.Foo')).toEqual(
    stems('Caused by: ClassCastException: Foo'),
  );
  expect(stems('state.backend.type')).toEqual(['state', 'backend', 'type']);
});

it('Chinese is found by pairs of signs, beside English words', () => {
  expect(stems('数据倾斜')).toEqual(['数据', '据倾', '倾斜']);
  expect(stems('双流join慢')).toEqual(['双流', 'join', '慢']);
});

it('full-width letters are the same letters', () => {
  expect(stems('ＣＨＥＣＫＰＯＩＮＴ')).toEqual(['checkpoint']);
});

it('atoms are single signs and stems, and lead back to the stems', () => {
  expect(atoms('双流 joins')).toEqual(['双', '流', 'join']);
  expect(stemsOfAtoms(['双', '流', 'join', '数', '据'])).toEqual(['双流', 'join', '数据']);
});

it.each(['', '   ', '!!! ???', '\ud800', '👍'])('%j has no words', (text) => {
  expect(wordsIn(text).filter((word) => /\p{L}|\p{N}/u.test(word.text))).toEqual([]);
});
