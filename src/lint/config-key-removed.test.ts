import { expect, it } from 'vitest';
import { clean, cleanFolder, seeded } from '../../test/lint-folder.ts';

const page = 'en/playbooks/sink-slow.md';
const ofTwo = clean[page]!.replace('flink: ">=1.13"', 'flink: ">=2.0"');

seeded('config-key-removed', [
  page,
  clean[page]!.slice(clean[page]!.indexOf('flink:')),
  ofTwo.slice(ofTwo.indexOf('flink:')).replace('- It is fast.', '- `akka.watch.threshold` is 12.'),
  44,
]);

const { write, found } = cleanFolder();

it.each([
  ['in a block of code', '```yaml\nakka.watch.threshold: 12\n```', 1],
  ['by a name that is no longer read', '`state.backend.rocksdb.checkpointdir` is long.', 1],
  ['with the versions that have it', '`akka.watch.threshold` (before 2.0) is 12.', 0],
  ['of a page of older versions as well', '`akka.watch.threshold` is 12.', 0, '>=1.20'],
])('a key that is gone, %s', (_, text, faults, flink = '>=2.0') => {
  const body = clean[page]!.replace('- It is fast.', text).replace('>=1.13', flink);
  write({ [page]: body });
  expect(found().filter((one) => one.endsWith('config-key-removed'))).toHaveLength(faults);
});
