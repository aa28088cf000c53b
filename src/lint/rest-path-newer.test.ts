import { expect, it } from 'vitest';
import { clean, cleanFolder, seeded } from '../../test/lint-folder.ts';

const page = 'en/playbooks/sink-slow.md';

seeded('rest-path-newer', [page, '- It is fast.', '- `curl -s $JM/jobmanager/environment` is short.', 44]);

const { write, found } = cleanFolder();

it.each([
  ['with its version', '- Since 1.16: `curl -s $JM/jobmanager/environment`', 0],
  [
    'with its version above the block of code',
    '1. In 1.16:\n\n   ```sh\n   curl -s $JM/jobmanager/environment\n   ```',
    0,
  ],
  ['with its version in another step', '- In 1.16.\n- `curl -s $JM/jobmanager/environment`', 1],
  ['on a page of versions that all have it', '- `curl -s $JM/jobmanager/environment`', 0, '>=1.16'],
  ['that one version has by another method', '- `curl -s $JM/jobs/$JOB/savepoints`', 0],
])('a path %s', (_, text, faults, flink = '>=1.13') => {
  write({ [page]: clean[page]!.replace('- It is fast.', text).replace('>=1.13', flink) });
  expect(found().filter((one) => one.endsWith('rest-path-newer'))).toHaveLength(faults);
});
