import { expect, it } from 'vitest';
import { clean, cleanFolder, seeded } from '../../test/lint-folder.ts';

const page = 'en/playbooks/sink-slow.md';
const front = clean[page]!.slice(clean[page]!.indexOf('flink:'));

seeded('config-key-newer', [
  page,
  front,
  front.replace('- It is fast.', '- `table.exec.async-lookup.output-mode` is ORDERED.'),
  44,
]);

const { write, found } = cleanFolder();
const key = '`table.exec.async-lookup.output-mode`';

it.each([
  ['in a block of code', '```yaml\ntable.exec.async-lookup.output-mode: ORDERED\n```', 1],
  ['that is set in SQL', "```sql\nSET 'table.exec.async-lookup.output-mode' = 'ORDERED';\n```", 1],
  ['that is set in a line of SQL', "- `SET 'table.exec.async-lookup.output-mode' = 'ORDERED'`.", 1],
  ['with quotes', "- `'table.exec.async-lookup.output-mode'` is ORDERED.", 1],
  ['with its version', `- ${key} (1.16+) is ORDERED.`, 0],
  ['with its version in another step', `- ${key} is ORDERED.\n- ${key} is of 1.16 and later.`, 0],
  ['beside the version of something else', `- Since 1.15, ${key} is ORDERED.`, 1],
  ['of a page of newer versions', `- ${key} is ORDERED.`, 0, '>=1.16'],
  ['that all versions of the page have', '- `taskmanager.numberOfTaskSlots` is 4.', 0],
  [
    'that patch releases brought, with the minor version of one of them',
    '- `execution.buffer-timeout.enabled` (from 1.17 on) is true.',
    0,
  ],
  ['that patch releases brought, and nothing says so', '- `execution.buffer-timeout.enabled` is true.', 1],
  [
    'that patch releases brought, with one of them',
    '- `execution.buffer-timeout.enabled` (1.17.2+) is true.',
    0,
  ],
  [
    'that had another name before',
    '- `execution.checkpointing.incremental` (else `state.backend.incremental`) is on.',
    0,
  ],
  [
    'of the operator, whose versions are others',
    '- `kubernetes.operator.job.submission.timeout` is 10 min.',
    0,
  ],
])('a key of newer versions, %s', (_, text, faults, flink = '>=1.13') => {
  write({ [page]: clean[page]!.replace('- It is fast.', text).replace('>=1.13', flink) });
  expect(found().filter((one) => one.endsWith('config-key-newer'))).toHaveLength(faults);
});
