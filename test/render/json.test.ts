import { expect, it } from 'vitest';
import { flinkdoc } from '../fake-io.ts';
import { temporaryFolder } from '../library/team.ts';
import { valid } from '../transcript.ts';

const folder = temporaryFolder('json');

it.each([
  ['search', 'checkpoint slow'],
  ['search', 'chekpoint'],
  ['search', 'nothing found qqqq'],
  ['show', 'checkpoint-expired'],
  ['show', 'checkpoint-expired --section fix'],
  ['show', 'rolling-window-aggregation'],
  ['show', 'jstack-and-flame-graphs'],
  ['show', 'backpressure'],
  ['list', ''],
  ['list', '--tag checkpoint'],
  ['lint', 'src/commands/lint/transcripts/faulty'],
  ['triage', 'src/commands/triage/transcripts/evidence'],
  ['diagnose', 'backpressure'],
  ['diagnose', 'backpressure --answer 1 --answer 1 --answer 2'],
] as const)('%s %s prints JSON in the shape of its schema', async (command, args) => {
  const { stdout } = await flinkdoc([command, ...args.split(' ').filter(Boolean), '--format', 'json']);
  expect(valid(command, JSON.parse(stdout))).toBe(true);
});

it.each([
  ['import', 'README.md --output out'],
  ['import', 'README.md --output out --check'],
  ['new', 'tree here --content out'],
] as const)('%s %s prints JSON in the shape of its schema', async (command, args) => {
  const argv = args.split(' ').map((word) => (word === 'out' ? folder : word));
  const { stdout } = await flinkdoc([command, ...argv, '--format', 'json']);
  expect(valid(command, JSON.parse(stdout))).toBe(true);
});

it('no sign a terminal acts on stands in JSON as it is', async () => {
  const query = 'a\u001b[31m b\u0085 c\u202e d\u009b';
  const { stdout } = await flinkdoc(['search', query, '--format', 'json']);
  expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  expect(JSON.parse(stdout).query).toBe(query);
});
