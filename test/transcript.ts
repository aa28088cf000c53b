import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
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

/**
 * Each command line with all it prints, in a file to read: `transcripts/` beside the test. `npx vitest -u` writes them anew.
 * An error is told in Chinese too. `world` is where they run.
 */
export function transcripts(
  test: string,
  all: [name: string, ...argv: string[]][],
  world: Parameters<typeof fakeIo>[0] = {},
): void {
  const folder = fileURLToPath(new URL('transcripts', test));
  it.each(all)('%s', async (name, ...words) => {
    await expect(await transcript(words, world)).toMatchFileSnapshot(`${folder}/${name}.txt`);
  });

  const errors = all.filter(([name]) => name.startsWith('error-'));
  it.each(errors)('%s is told in Chinese too', async (_, ...argv) => {
    const { stderr, exitCode } = await flinkdoc(argv, { ...world, env: { LANG: 'zh_CN.UTF-8' } });
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^flinkdoc: .*\p{Script=Han}.*\n.*\p{Script=Han}.*\n$/u);
  });
}
