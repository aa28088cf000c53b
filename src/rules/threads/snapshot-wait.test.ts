import { expect, it } from 'vitest';
import { threadCases } from '../../../test/rules/threads/cases.ts';
import { map, times } from '../../../test/rules/threads/dumps.ts';
import * as stacks from '../../../test/rules/threads/stacks.ts';
import { follow } from '../followed/follow.ts';
import { snapshotWait } from './snapshot-wait.ts';

threadCases(snapshotWait, {
  'checkpoint-sync-part-waiting': {
    shows: times(3, map(1, stacks.snapshotWait)),
    looksLike: times(3, map(1, stacks.checkpointSync), map(2, stacks.userWait)),
  },
});

it('is a symptom of what it waits for outside', () => {
  const shows = (stack: string) =>
    snapshotWait.judge(follow(times(3, map(1, stack)))).map((seen) => seen.shows);
  expect(shows(stacks.snapshotWait)).toEqual(['cause']);
  expect(
    shows(
      stacks.snapshotWait.replace(
        /^/,
        'java.lang.Object.wait\norg.apache.kafka.clients.producer.KafkaProducer.flush\n',
      ),
    ),
  ).toEqual(['symptom']);
});
