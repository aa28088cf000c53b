import { expect, it } from 'vitest';
import { clean, cleanFolder, seeded } from '../../test/lint-folder.ts';

const page = 'en/playbooks/sink-slow.md';

seeded('quote-newer', [page, '- It is fast.', '- `AsyncSinkWriter` is in no thread.', 44]);

seeded('quote-removed', [page, '- It is fast.', '- There is no `IterativeStream`.', 44]);

const { write, found } = cleanFolder();

it.each([
  ['with its version', '- `AsyncSinkWriter` (1.15+) is in no thread.', 0],
  ['once with its version', '- `AsyncSinkWriter` (1.15+).\n- `AsyncSinkWriter` again.', 0],
  ['with a longer number', '- `AsyncSinkWriter` took 21.15 s.', 1],
  ['on a page of versions that all have it', '- `AsyncSinkWriter` is in no thread.', 0, '>=1.15'],
  ['with its package', '- `org.apache.flink.connector.base.sink.writer.AsyncSinkWriter` is in no thread.', 1],
  ['of another package', '- `shop.orders.AsyncSinkWriter` is in no thread.', 0],
  ['that goes, with the last versions', '- Up to 1.x: `IterativeStream`.', 0],
  ['that goes, with the first version without it', '- Before 2.0: `IterativeStream`.', 0],
  ['that goes, with an earlier end', '- Before 1.18: `IterativeStream`.', 0],
  ['that goes, with an earlier end in Chinese', '- 1.18 之前: `IterativeStream`.', 0],
  ['that goes, with another version', '- Since 1.18: `IterativeStream`.', 1],
  ['that all versions have', '- `CheckpointCoordinator` is in no thread.', 0],
  ['of a member', '- `AsyncDataStream.unorderedWaitWithRetry` is in no thread.', 1],
  ['of the others', '- `AsyncDataStream.unorderedWait` is in no thread.', 0],
  ['as a text with what differs', '- No `Memory usage [97%] is too high`.', 1],
  ['as a text with what differs left out', '- No `Memory usage [...%] is too high`.', 1],
  ['in a block of code', "```sh\ngrep 'Memory usage .* is too high' taskmanager.log\n```", 1],
  ['beside another', "```sh\ngrep -E 'orders are late|Memory usage .* is too high' taskmanager.log\n```", 0],
  ['in a text that says more', '- No `AsyncSinkWriter says that the orders are late`.', 0],
])('what Flink says, %s', (_, text, faults, flink = '>=1.13') => {
  write({ [page]: clean[page]!.replace('- It is fast.', text).replace('>=1.13', flink) });
  expect(found().filter((one) => one.includes('quote-'))).toHaveLength(faults);
});
