import { expect, it } from 'vitest';
import { clean, cleanFolder, seeded } from '../../test/lint-folder.ts';

const page = 'en/playbooks/sink-slow.md';
const ofTwo = clean[page]!.replace('flink: ">=1.13"', 'flink: ">=2.0"');

seeded('metric-removed', [
  page,
  clean[page]!.slice(clean[page]!.indexOf('flink:')),
  ofTwo.slice(ofTwo.indexOf('flink:')).replace('- It is fast.', '- `buffers.outPoolUsage` is low.'),
  44,
]);

seeded('metric-newer', [page, '- It is fast.', '- `initializationTime` is short.', 44]);

const { write, found } = cleanFolder();

it.each([
  ['with its version', '- `initializationTime` (1.18+) is short.', 0],
  ['once with its version', '- `initializationTime` (1.18+) is short.\n- `initializationTime` again.', 0],
  [
    'beside the version of something else',
    '- `initializationTime` is short, `jobmanager.log` (1.19+) too.',
    1,
  ],
  ['on a page of versions that all have it', '- `initializationTime` is short.', 0, '>=1.18'],
  ['by the name of its present group', '- `Shuffle.Netty.Output.Buffers.outPoolUsage` is low.', 0, '>=2.0'],
  ['of a group that is gone, with its version', '- Up to 1.20 `buffers.outPoolUsage` is low.', 0, '>=2.0'],
  ['of a group that newer versions do not have', '- `buffers.outPoolUsage` is low.', 1, '>=1.20'],
  ['of a group that is gone, with the last version', '- In 1.20 `buffers.outPoolUsage` is low.', 0, '>=1.20'],
  ['of its own', '- `ordersWaitingPerSecond` is low.', 0, '>=2.0'],
])('a metric %s', (_, text, faults, flink = '>=1.13') => {
  write({ [page]: clean[page]!.replace('- It is fast.', text).replace('>=1.13', flink) });
  expect(found().filter((one) => /metric-(?:removed|newer)$/.test(one))).toHaveLength(faults);
});
