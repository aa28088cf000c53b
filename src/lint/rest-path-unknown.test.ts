import { expect, it } from 'vitest';
import { clean, cleanFolder, seeded } from '../../test/lint-folder.ts';

const page = 'en/playbooks/sink-slow.md';

seeded('rest-path-unknown', [page, '- It is fast.', '- `curl -s $JM/jobs/$JOB/checkpoint` is short.', 44]);

const { write, found } = cleanFolder();

it.each([
  ['with ids and a question', '`curl -s "$JM/jobs/$JOB/vertices/$VERTEX/subtasks/0/metrics?get=a,b"`', 0],
  ['with a version before it', '`curl -s $JM/v1/jobs/overview`', 0],
  ['told with its method', '`GET /jobs/<job id>/checkpoints/config`', 0],
  ['with a word where an id belongs', '`curl -s $JM/jobs/overviews`', 1],
  ['in a block of code', '```sh\ncurl -s $JM/taskmanager/$TM/log\n```', 1],
  ['of a web page', '$JM/#/overviews', 0],
])('a path %s', (_, text, faults) => {
  write({ [page]: clean[page]!.replace('- It is fast.', text) });
  expect(found().filter((one) => one.endsWith('rest-path-unknown'))).toHaveLength(faults);
});
