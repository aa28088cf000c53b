import { expect, it } from 'vitest';
import { clean, cleanFolder, seeded } from '../../test/lint-folder.ts';

const page = 'en/playbooks/sink-slow.md';

seeded('class-unknown', [
  page,
  '- It is fast.',
  '- `org.apache.flink.runtime.checkpoint.CheckpointsCoordinator` is fast.',
  44,
]);

const { write, found } = cleanFolder();

it.each([
  ['with its package', 'org.apache.flink.runtime.checkpoint.CheckpointException', 0],
  ['inside of another', '`org.apache.flink.runtime.checkpoint.CheckpointCoordinator$ScheduledTrigger`', 0],
  ['in another package', 'org.apache.flink.runtime.client.CheckpointException', 1],
  ['alone, misspelt', '`CheckpointCordinator`', 1],
  ['alone', '`CheckpointCoordinator`', 0],
  ['of a team', '`OrdersCheckpointException`', 0],
  ['of a team below the name of Flink', '`org.apache.flink.orders.OrdersException`', 0],
  ['of Java', '`ConcurrentModificationException`', 0],
  ['of no list', '`org.apache.flink.runtime.checkpoint.OrdersHelper`', 0],
])('a class %s', (_, text, faults) => {
  write({ [page]: clean[page]!.replace('- It is fast.', `- ${text} is fast.`) });
  expect(found().filter((one) => one.endsWith('class-unknown'))).toHaveLength(faults);
});
