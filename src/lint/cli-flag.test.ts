import { expect, it } from 'vitest';
import { clean, cleanFolder, seeded } from '../../test/lint-folder.ts';

const page = 'en/playbooks/sink-slow.md';
const ofTwo = clean[page]!.replace('flink: ">=1.13"', 'flink: ">=2.0"');

seeded('cli-flag-unknown', [page, '- It is fast.', '- `flink stop --savepoint $DIR $JOB` is fast.', 44]);

seeded('cli-flag-newer', [page, '- It is fast.', '- `flink stop --type native $JOB` is fast.', 44]);

seeded('cli-flag-removed', [
  page,
  clean[page]!.slice(clean[page]!.indexOf('flink:')),
  ofTwo.slice(ofTwo.indexOf('flink:')).replace('- It is fast.', '- `flink run -yd job.jar` is fast.'),
  44,
]);

const { write, found } = cleanFolder();

it.each([
  ['with one dash', '`flink run -d -s $DIR -allowNonRestoredState job.jar`', 0],
  ['of the program itself', '`flink run -d job.jar --orders 12 -x`', 0],
  ['of a program in Python', '`flink run -py job.py --orders 12`', 0],
  [
    'of a setting',
    '`./bin/flink run-application -t yarn-application -Dstate.backend.type=rocksdb job.jar`',
    0,
  ],
  ['before the program', '```sh\n/opt/flink/bin/flink run --detach job.jar\n```', 1],
  ['behind another command', '```sh\necho $JOB | xargs flink cancel --now\n```', 1],
  ['of a script', '`sql-client.sh -f orders.sql --jars orders.jar`', 1],
  ['of help', '`kubernetes-session.sh --help`', 0],
  ['of a tool of Kafka', '`kafka-topics.sh --bootstrap-server $BROKER --describe --topics orders`', 1],
  [
    'of Kafka that only newer releases have',
    '`kafka-topics.sh --bootstrap-server $BROKER --only-in-future`',
    0,
  ],
  ['of a script of its own', '`our-flink run --orders`', 0],
  ['of an action that does not exist', '`flink orders --all`', 0],
  ['with its version', '- Since 1.15: `flink stop --type native $JOB`', 0],
])('a flag %s', (_, text, faults) => {
  write({ [page]: clean[page]!.replace('- It is fast.', text) });
  expect(found().filter((one) => one.includes('cli-flag'))).toHaveLength(faults);
});
