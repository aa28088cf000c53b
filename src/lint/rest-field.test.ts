import { expect, it } from 'vitest';
import { clean, cleanFolder, seeded } from '../../test/lint-folder.ts';

const page = 'en/playbooks/sink-slow.md';

seeded('rest-field-unknown', [
  page,
  '- It is fast.',
  "- `curl -s $JM/jobs/$JOB/checkpoints | jq '.counts.complete'` grows.",
  44,
]);

seeded('rest-field-newer', [
  page,
  '- It is fast.',
  "- `curl -s $JM/jobs/$JOB/exceptions | jq '.exceptionHistory.entries[].taskManagerId'` is short.",
  44,
]);

const { write, found } = cleanFolder();

it.each([
  ['of each kind', '$JM/jobs/overview | jq -r \'.jobs[] | "\\(.jid) \\(.state) \\(.name[0:40])"\'', 0],
  ['in a text, misspelt', '$JM/jobs/overview | jq -r \'.jobs[] | "\\(.id)"\'', 1],
  [
    'made by the filter',
    "$JM/jobs/$JOB/checkpoints | jq '.history | map({id, took: .end_to_end_duration}) | .[].took'",
    0,
  ],
  ['given without its name, misspelt', "$JM/jobs/$JOB/checkpoints | jq '.history[] | {id, state}'", 1],
  ['in brackets', '$JM/taskmanagers | jq \'.taskmanagers[] | {id, "slots": ."slotsNumber"}\'', 0],
  ['of entries', "$JM/jobs/$JOB | jq '.vertices[].tasks | to_entries[] | select(.value > 0) | .key'", 0],
  ['below one that nobody can list', "$JM/jobs/$JOB/checkpoints/details/1 | jq '.tasks[].orders'", 0],
  ['of a condition', "$JM/jobs/$JOB/checkpoints | jq '.latest.completed | if . then .id else null end'", 0],
  ['of another answer', "$JM/orders/all | jq '.orders'", 0],
  ['of what is sent', "-X POST $JM/jobs/$JOB/savepoints -d @f | jq '.orders'", 0],
  ['of a variable', '$JM/jobs/overview | jq --arg n "$NAME" \'.jobs[] | select(.name == $n) | .jid\'', 0],
  [
    'that older versions call otherwise',
    "$JM/jobs/$JOB/exceptions | jq '.entries[] | .endpoint // .location'",
    0,
  ],
  [
    'that is newer, and has a number in its place',
    "$JM/jobs/$JOB/exceptions | jq '.entries[] | .endpoint // 0'",
    1,
  ],
  ['of a program that comes later', "$JM/jobs/overview | grep orders | jq '.orders'", 0],
])('a field %s', (_, text, faults) => {
  write({ [page]: clean[page]!.replace('- It is fast.', `\`\`\`sh\ncurl -s ${text}\n\`\`\``) });
  expect(found().filter((one) => one.includes('rest-field'))).toHaveLength(faults);
});
