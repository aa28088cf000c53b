import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { shellWord } from '../src/commands/shared/text.ts';
import { type fakeIo, flinkdoc, type Ran } from './fake-io.ts';

/** A command line with all it prints. A first word like `LANG=zh_CN.UTF-8` is set in the environment. */
export async function transcript(
  words: string[],
  { env, ...world }: Parameters<typeof fakeIo>[0] = {},
): Promise<string> {
  const [, variable, value] = /^([A-Z_]+)=(.*)$/.exec(words[0] ?? '') ?? [];
  const set = variable ? [words[0]!] : [];
  const argv = words.slice(set.length);
  const ran = await flinkdoc(argv, { ...world, env: { ...env, ...(variable ? { [variable]: value } : {}) } });
  return written(argv, ran, set);
}

/** What a command line printed, as it stands in a transcript; `set` is what stands before it. */
export function written(argv: string[], ran: Ran, set: string[] = []): string {
  return [
    `$ ${[...set, 'flinkdoc', ...argv].map(shellWord).join(' ')}`,
    ...(ran.stdout ? ['----- stdout', alone(ran.stdout)] : []),
    ...(ran.stderr ? ['----- stderr', alone(ran.stderr)] : []),
    `----- exit code ${ran.exitCode}\n`,
  ].join('\n');
}

/** Without what all pages have a part in, so that a transcript changes with what it shows alone: scores, and the list of all tags. */
const alone = (printed: string) =>
  printed.trimEnd().replace(/(?<="score": )[\d.]+|(?<=^The tags are: ).*$/gm, '…');

/**
 * Each command line with all it prints, in a file to read: `transcripts/` beside the test. `npx vitest -u` writes them anew.
 * An error is told in Chinese too, and a page is JSON as its schema says. `world` is where they run.
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

  const pages = all.filter(([, ...words]) => !words.some((word) => ['help', '--help'].includes(word)));
  it.each(pages)('%s is JSON as its schema says', async (_, ...words) => {
    const argv = words.filter((word) => !/^[A-Z_]+=/.test(word));
    const { stdout, exitCode } = await flinkdoc([...argv, '--format', 'json'], world);
    if (exitCode !== 2) expect(JSON.parse(stdout)).toSatisfy((data) => valid(argv[0]!, data));
  });
}

const ajv = new Ajv2020({ allowUnionTypes: true, validateFormats: false });

/** Whether data are what `docs/schema/` says of a command. */
export function valid(command: string, data: unknown): boolean {
  const schema = JSON.parse(readFileSync(`docs/schema/${command}.schema.json`, 'utf8'));
  const validate = ajv.getSchema(schema.title) ?? ajv.compile({ $id: schema.title, ...schema });
  if (validate(data)) return true;
  throw new Error(`${command}: ${ajv.errorsText(validate.errors)}`);
}
