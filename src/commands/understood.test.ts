import { expect, it } from 'vitest';
import { flinkdoc } from '../../test/fake-io.ts';
import { understood } from './understood.ts';

const commands = ['search', 'show', 'triage', 'lint', '__complete'];

it.each<[string, string]>([
  ['search x', 'search x'],
  ['checkpoints keep failing', 'search checkpoints keep failing'],
  ['反压 怎么办 --lang zh', 'search 反压 怎么办 --lang zh'],
  ['--no-pager search x', 'search --no-pager x'],
  ['--format json -c pages show x', 'show --format json -c pages x'],
  ['--lang=zh lag grows', 'search --lang=zh lag grows'],
  ['http://jobmanager:8081 --quick', 'triage http://jobmanager:8081 --quick'],
  ['test/cpu-time.ts', 'triage test/cpu-time.ts'],
  // A folder of that name is no evidence.
  ['docs', 'search docs'],
  // Nearly a command: it is asked for.
  ['serch x', 'serch x'],
  // Words of pages are no slips, nor is what is short.
  ['slow checkpoint', 'search slow checkpoint'],
  ['in the log', 'search in the log'],
  ['find kafka lag', 'search kafka lag'],
  ['analyze jobmanager.log', 'triage jobmanager.log'],
  ['help find', 'help search'],
  ['--version', '--version'],
  ['--nosuch search x', '--nosuch search x'],
  ['--format', '--format'],
  ['help show', 'help show'],
  ['__complete 1 --no-pager sh', '__complete 1 --no-pager sh'],
  ['', ''],
])('%s is %s', async (typed, meant) => {
  const isKnown = async (word: string) => ['lost', 'slow'].includes(word);
  expect((await understood(typed.split(' ').filter(Boolean), commands, isKnown)).join(' ')).toBe(meant);
});

it('words without a command are searched for', async () => {
  expect((await flinkdoc(['checkpoint', 'slow'])).stdout).toBe(
    (await flinkdoc(['search', 'checkpoint', 'slow'])).stdout,
  );
});

it.each(['slow', 'lost', 'size', 'oom'])(
  '%s is a word of pages, though it is nearly a command',
  async (word) => {
    expect((await flinkdoc([word, 'checkpoint'])).stdout).toContain(`# Search: \`${word} checkpoint\``);
  },
);

it('a flag of all commands may stand in front', async () => {
  const { stdout, exitCode } = await flinkdoc(['--format', 'json', 'list']);
  expect([exitCode, JSON.parse(stdout).schemaVersion]).toEqual([0, 1]);
});
