import { expect, it } from 'vitest';
import { clean, cleanFolder, seeded } from '../../test/lint-folder.ts';

const page = 'en/playbooks/sink-slow.md';

seeded('failure-reason-unknown', [
  page,
  '- It is fast.',
  '- `Checkpoint expired before completion.` is gone.',
  44,
]);

const { write, found } = cleanFolder();

it.each([
  ['whole', 'Checkpoint expired before completing.', 0],
  ['without its end', 'Not all required tasks are currently running', 0],
  ['with a word too many', 'Not all of required tasks are currently running', 1],
  ['as the log of the JobManager has it', 'Checkpoint 12 of job 5f expired before completing.', 0],
  ['of a team', 'Orders expired before completing.', 0],
  ['with a word of its own', 'Orders expired before completing them.', 0],
])('a reason %s', (_, text, faults) => {
  write({ [page]: clean[page]!.replace('- It is fast.', `- \`${text}\` is told.`) });
  expect(found().filter((one) => one.endsWith('failure-reason-unknown'))).toHaveLength(faults);
});
