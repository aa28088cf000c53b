import { expect, it } from 'vitest';
import { clean, cleanFolder, seeded } from '../../test/lint-folder.ts';

const page = 'en/playbooks/sink-slow.md';

seeded('config-default-wrong', [
  page,
  '- It is fast.',
  '- `execution.checkpointing.timeout` (default 20 min) is long.',
  44,
]);

seeded('config-default-changed', [page, '- It is fast.', '- `env.log.max` (default 10) files are kept.', 44]);

const { write, found } = cleanFolder();

it.each([
  ['in another unit', '`client.timeout` (default 60 s)', 0],
  ['with what it means', '`table.exec.state.ttl` (default 0: never expires)', 0],
  ['in code marks, and it is wrong', '`taskmanager.numberOfTaskSlots` (default `4`)', 1],
  ['in Chinese', '`slot.request.timeout`（默认 5 分钟）', 0],
  ['in Chinese, and it is wrong', '`slot.request.timeout`（默认 50 秒）', 1],
  ['beside a value that is set', '`slot.request.timeout: 10 min` (default 5 min)', 0],
  ['as a word where nothing is set by default', '`taskmanager.memory.process.size` (default none)', 0],
  ['of one connector of several', "`'sink.max-retries'` (default 3)", 0],
  ['of a key of its own', '`orders.batch.size` (default 12)', 0],
  ['of before, with its version', '`env.log.max` (default 10, before 1.17: 5)', 0],
  ['of before on a page of later versions', '`env.log.max` (default 10)', 0, '>=1.17'],
  ['as a sentence', '`classloader.resolve-order` (default is what most need)', 0],
  ['of an enum', '`table.exec.sink.not-null-enforcer` (default drop)', 1],
])('a default told %s', (_, text, faults, flink = '>=1.13') => {
  write({ [page]: clean[page]!.replace('- It is fast.', text).replace('>=1.13', flink) });
  expect(found().filter((one) => one.includes('config-default'))).toHaveLength(faults);
});
