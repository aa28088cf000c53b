import { expect, it } from 'vitest';
import { clean, cleanFolder, seeded } from '../../test/lint-folder.ts';

const [en, zh] = ['en/playbooks/sink-slow.md', 'zh/playbooks/sink-slow.md'];

seeded(
  'translation-version',
  [zh, '(before 1.17: `state.backend`)', '(or `state.backend`)', 16],
  [],
  ['config-key-renamed'],
);

const { write, found } = cleanFolder();

it.each([
  ['of Flink', 'Batches are there since 1.15.', '1.15 起可以攒批。', 0],
  ['that the translation lacks', 'Batches are there since 1.15.', '可以攒批。', 1],
  ['of something beside Flink', 'Batches (connector 3.1+) are small.', '攒批不多。', 1],
  ['of the operator', 'Up to operator 1.6 there are none.', '没有。', 1],
  [
    'of a patch release where the translation has the minor one',
    'Since 1.20.1 it fails.',
    '1.20 起会失败。',
    1,
  ],
  ['that is a number of something else', 'It takes 1.15 s or 2.5 GB.', '很慢。', 0],
])('a version %s', (_, english, chinese, faults) => {
  write({
    [en]: clean[en]!.replace(
      '1. Look at `busyTimeMsPerSecond`.',
      `1. Look at \`busyTimeMsPerSecond\`. ${english}`,
    ),
    [zh]: clean[zh]!.replace(
      '1. Look at `busyTimeMsPerSecond`.',
      `1. Look at \`busyTimeMsPerSecond\`. ${chinese}`,
    ),
  });
  expect(found().filter((one) => one.endsWith('translation-version'))).toHaveLength(faults);
});

it('a version that stands in another section of the translation is not said where it belongs', () => {
  write({
    [en]: clean[en]!.replace('1. A cause.', '1. A cause since 1.15.'),
    [zh]: clean[zh]!.replace('1. `restart` Do it.', '1. `restart` Do it since 1.15.'),
  });
  expect(found().filter((one) => one.endsWith('translation-version'))).toHaveLength(1);
});
