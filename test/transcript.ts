import { shellWord } from '../src/commands/shared/text.ts';
import { type fakeIo, flinkdoc } from './fake-io.ts';

/** A command line with all it prints. A first word like `LANG=zh_CN.UTF-8` is set in the environment. */
export async function transcript(
  words: string[],
  { env, ...world }: Parameters<typeof fakeIo>[0] = {},
): Promise<string> {
  const [, variable, value] = /^([A-Z_]+)=(.*)$/.exec(words[0] ?? '') ?? [];
  const set = variable ? [words[0]!] : [];
  const argv = words.slice(set.length);
  const ran = await flinkdoc(argv, { ...world, env: { ...env, ...(variable ? { [variable]: value } : {}) } });
  return [
    `$ ${[...set, 'flinkdoc', ...argv].map(shellWord).join(' ')}`,
    ...(ran.stdout ? ['----- stdout', ran.stdout.trimEnd()] : []),
    ...(ran.stderr ? ['----- stderr', ran.stderr.trimEnd()] : []),
    `----- exit code ${ran.exitCode}\n`,
  ].join('\n');
}
