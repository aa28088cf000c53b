import { resolve } from 'node:path';
import { run } from '../../src/cli.ts';
import { inEachLanguage, type Lang, langs } from '../../src/language.ts';
import { fakeIo } from '../../test/fake-io.ts';
import { svg } from './svg.ts';
import { shown } from './terminal.ts';

/** A command that the README shows, as it is typed. */
interface Shown {
  name: string;
  argv: Record<Lang, string[]>;
  /** Keys that are typed, each once the line with all keys stands there. */
  keys: string[];
  /** Lines that are drawn of it. */
  rows: number;
  cwd?: string;
}

const same = (...argv: string[]) => inEachLanguage({ en: argv, zh: argv });

const commands: Shown[] = [
  {
    name: 'search',
    argv: inEachLanguage({
      en: ['search', 'chekpoint', 'expierd'],
      zh: ['checkpoint', '一直失败'],
    }),
    ...{ keys: [], rows: 32 },
  },
  {
    name: 'diagnose',
    argv: same('diagnose', 'backpressure'),
    ...{ keys: ['1', '1'], rows: 40 },
  },
  {
    name: 'triage',
    argv: same('triage', 'evidence'),
    ...{ keys: [], rows: 34, cwd: 'src/commands/triage/transcripts' },
  },
];

const columns = 80;

/** What the README shows of each command, by the name of its file: a terminal with all that was typed and printed. */
export async function screens(library: string): Promise<Map<string, string>> {
  const drawn = new Map<string, string>();
  for (const lang of langs)
    for (const command of commands)
      drawn.set(`${command.name}-${lang}.svg`, await picture(command, lang, library));
  return drawn;
}

async function picture({ argv, keys, rows, cwd }: Shown, lang: Lang, library: string): Promise<string> {
  const typed = ['flinkdoc', ...argv[lang]].join(' ');
  const written = await session(argv[lang], keys, { lang, library, cwd });
  const lines = shown(`\u001b[1m$ ${typed}\u001b[22m\n\n${written.trimStart()}`, columns);
  const drawn = lines.slice(0, rows);
  while (drawn.at(-1)!.every(({ sign }) => sign === ' ')) drawn.pop();
  const more = lines.length > rows ? shown('\n\u001b[2m…\u001b[22m', columns) : [];
  return svg([...drawn, ...more], columns, typed);
}

const ctrlC = '\u0003';

/** What ends where a key is waited for: the last choice of a question, or the cursor behind a prompt. */
const waits = /(?: q {2}\S+|\u001b\[\d+G)$/;

/** All that a command writes to a terminal until it ends, or waits for a key after those that are typed. */
async function session(
  argv: string[],
  keys: string[],
  { lang, library, cwd }: { lang: Lang; library: string; cwd?: string | undefined },
): Promise<string> {
  const env = { FLINKDOC_LANG: lang, FORCE_COLOR: '1' };
  const { io, stdin, stdout, stderr } = fakeIo({ terminal: true, library, cwd: resolve(cwd ?? '.'), env });
  let written = '';
  for (const stream of [stdout, stderr]) {
    const write = stream.write.bind(stream);
    stream.write = (chunk: unknown, ...rest: unknown[]) => {
      written += String(chunk);
      return write(chunk, ...rest);
    };
  }
  let ended = false;
  const running = run(argv, io).finally(() => {
    ended = true;
  });
  let drawn = '';
  for (const key of [...keys, ctrlC]) {
    while (!ended && (written === drawn || !waits.test(written)))
      await new Promise((done) => setTimeout(done, 10));
    drawn = written;
    stdin.write(key);
  }
  await running;
  return drawn;
}
