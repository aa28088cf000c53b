import { expect, it } from 'vitest';
import { plainText } from '../../src/blocks/blocks.ts';
import { answeringStep, drawnAlone, firstSentence } from '../../src/content/answering-step.ts';
import { toSection } from '../../src/content/sections.ts';
import type { Playbook } from '../../src/types.ts';

/** A page with two steps to fix it, and a signature that names one. */
function page(step: string | undefined, fix: string, lang: 'en' | 'zh' = 'en'): Playbook {
  const signature = { id: 'driver-missing', text: 'No driver', match: 'No driver', shows: 'cause' as const };
  return {
    ...{
      id: 'jdbc',
      kind: 'problem',
      title: 'T',
      summary: 'S',
      area: 'connectors',
      dataRisk: null,
      flink: null,
    },
    ...{
      tags: [],
      aliases: [],
      symptoms: [],
      explains: [],
      related: [],
      references: [],
      verified: null,
      lang,
    },
    signatures: [{ ...signature, ...(step === undefined ? {} : { step }) }],
    sections: [toSection('Causes', 'causes', '1. One.'), toSection('Fix', 'fix', fix, lang)],
  };
}

const english =
  '1. `safe` Key: declare it.\n2. `restart` Driver: put `a.jar` (4.0.0) into `lib/` at once. Then restart.\n\n   ```sh\n   ls\n   ```';
const told = (one: Playbook) => {
  const step = answeringStep(one, 'driver-missing');
  return step && plainText(firstSentence(step));
};

it('is the step by its number, in every language, told up to its first full stop', () => {
  expect(told(page('fix 2: Driver', english))).toBe('restart Driver: put a.jar (4.0.0) into lib/ at once.');
  const chinese = '1. `safe` key：声明它。\n2. `restart` 驱动：把 `a.jar` 放进 `lib/`。再重启。';
  expect(told(page('fix 2: Driver', chinese, 'zh'))).toBe('会重启 驱动：把 a.jar 放进 lib/。');
});

it('is drawn whole, alone', () => {
  const blocks = drawnAlone(answeringStep(page('fix 2: Driver', english), 'driver-missing')!);
  expect(blocks).toMatchObject([
    { type: 'list', items: [{ tokens: [{ type: 'paragraph' }, { type: 'code', text: 'ls' }] }] },
  ]);
});

it.each([
  ['none is named', undefined],
  ['the section is not there', 'verify 1: Driver'],
  ['the step is not there', 'fix 3: Driver'],
  ['it is named in another way', 'Driver'],
])('null where %s', (_, step) => {
  expect(answeringStep(page(step, english), 'driver-missing')).toBeNull();
});
