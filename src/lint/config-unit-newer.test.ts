import { expect, it } from 'vitest';
import { clean, cleanFolder, seeded } from '../../test/lint-folder.ts';

const page = 'en/playbooks/sink-slow.md';
const front = clean[page]!.slice(clean[page]!.indexOf('flink:'));

seeded('config-unit-newer', [
  page,
  front,
  front.replace('- It is fast.', '- Set `heartbeat.timeout: 180 s`.'),
  44,
]);

const { write, found } = cleanFolder();

it.each([
  ['in a block of code', '```yaml\nheartbeat.timeout: 180 s\n```', 1],
  ['on a command line', '```sh\nflink run -Dheartbeat.timeout=3min job.jar\n```', 1],
  ['in a sentence', '- Raise `heartbeat.timeout` (default 50 s) to 180 s.', 1],
  ['by its default alone', '- It waits for `heartbeat.timeout` (50 s).', 0],
  ['as a number', '- Set `heartbeat.timeout: 180000`.', 0],
  ['with what older versions read', '- Set `heartbeat.timeout: 180 s` (before 1.20: `180000`).', 0],
  ['of a page of newer versions', '- Set `heartbeat.timeout: 180 s`.', 0, '>=1.20'],
  ['that always had units', '- Set `execution.checkpointing.timeout: 30 min`.', 0],
])('a duration with its unit, %s', (_, text, faults, flink = '>=1.13') => {
  write({ [page]: clean[page]!.replace('- It is fast.', text).replace('>=1.13', flink) });
  expect(found().filter((one) => one.endsWith('config-unit-newer'))).toHaveLength(faults);
});
