import { expect, it } from 'vitest';
import { flinkdoc } from '../fake-io.ts';
import { transcripts } from '../transcript.ts';

transcripts(import.meta.url, [
  ['no-arguments'],
  ['error-command', 'serch', 'x'],
  ['chinese-help', 'LANG=zh_CN.UTF-8'],
  ['chinese-error-command', 'FLINKDOC_LANG=zh', 'serch', 'x'],
]);

it('a diagnosis is replayed to the byte by the command it ends with', async () => {
  const first = await flinkdoc(['diagnose', 'backpressure', '-a', '1', '-a', '1', '-a', '2']);
  const command = /```sh\n(flinkdoc diagnose backpressure .*)\n```/.exec(first.stdout)![1]!;
  const argv = Array.from(command.matchAll(/'([^']*)'|(\S+)/g), ([, quoted, bare]) => quoted ?? bare!);
  expect((await flinkdoc(argv.slice(1))).stdout).toBe(first.stdout);
});

it.each(['-V', '--version'])('%s prints the version alone', async (flag) => {
  const { stdout, stderr, exitCode } = await flinkdoc([flag]);
  expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect([stderr, exitCode]).toEqual(['', 0]);
});
