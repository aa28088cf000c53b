import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createContext, Script } from 'node:vm';
import { parseSync } from 'rolldown/utils';
import { expect, it, vi } from 'vitest';
import { cpuClock } from './cpu-time.ts';

// Every pattern in src/ is tried on long texts that nearly match: whoever reads what others wrote must not be made to wait.

const length = 32 * 1024;

/** In milliseconds: a sixth of what a text of this length takes a pattern in time that grows with its square, on this machine. For a linear one a hundred times enough. */
const patience = Math.ceil(squareTime() / 6);

function squareTime(): number {
  const passed = cpuClock();
  '\n'.repeat(length).replace(/\n*;/g, '');
  return passed();
}

/** Patterns that only see short texts, and what sees to that. */
const short = new Map([
  ['commands/man/roff.ts (.{50,78}) ', 'the help of our own commands'],
  [
    String.raw`lint/ways.ts \\(?:k<\w+>|u[\da-fA-F]{4}|x[\da-fA-F]{2}|\d+|[\s\S])|\[(?:\\[\s\S]|[^\]\\])*\]|\((?:\?(?:<?[=!]|:|<\w+>))?|\{\d+(?:,\d*)?\}\??|[*+?]\??|[\s\S]`,
    'patterns that compile: each of their brackets is closed',
  ],
  [
    String.raw`lint/ways.ts ^\{(\d+)(,)?(\d*)\}`,
    'one sign of a pattern that compiles, of which the brace is closed',
  ],
]);

interface Pattern {
  file: string;
  source: string;
  flags: string;
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !/\.(?:test|d)\.ts$/.test(file),
);

/** Those that are written as such. */
function literals(): Pattern[] {
  return files.flatMap((file) => {
    const found: Pattern[] = [];
    const { program, errors } = parseSync(file, readFileSync(`src/${file}`, 'utf8'));
    expect(errors).toEqual([]);
    JSON.stringify(program, (_, node) => {
      if (node?.regex) found.push({ file, source: node.regex.pattern, flags: node.regex.flags });
      return node;
    });
    return found;
  });
}

/** Those that are put together when a file is loaded. */
async function composed(): Promise<Pattern[]> {
  const found: Pattern[] = [];
  const Original = RegExp;
  let current = '';
  vi.resetModules();
  globalThis.RegExp = new Proxy(Original, {
    construct(target, [source, flags]) {
      const pattern = new target(source, flags);
      if (current !== '') found.push({ file: current, source: pattern.source, flags: pattern.flags });
      return pattern;
    },
  });
  try {
    for (const file of files.filter((name) => readFileSync(`src/${name}`, 'utf8').includes('new RegExp('))) {
      current = file;
      await import(resolve('src', file));
    }
  } finally {
    globalThis.RegExp = Original;
  }
  return found;
}

const token =
  /\\(?:k<\w+>|u[\da-fA-F]{4}|u\{[\da-fA-F]+\}|x[\da-fA-F]{2}|[pP]\{[^}]*\}|\d+|[\s\S])|\[(?:\\[\s\S]|[^\]\\])*\]|\((?:\?(?:<?[=!]|:|<\w+>))?|\{\d+(?:,\d*)?\}\??|[*+?]\??|[\s\S]/g;
const isQuantifier = (sign = '') => /^(?:[*+?]\??|\{\d.*)$/.test(sign);

const signs = [
  ...'a1A .-_:/"\'\\(){}[]<>=,;@#$%&*+|~`!?^\t\n中é',
  '\u0000',
  '\u001b',
  '\ufeff',
  '，',
  '\u0300',
];

/** A sign that a token of a pattern takes. */
function signFor(sign: string, flags: string): string {
  if (sign === ')' || /^(?:\\[bBk]|\^|\$)/.test(sign)) return '';
  const one = new RegExp(`^(?:${sign})$`, flags.replace(/[dgy]/g, ''));
  return (
    [...signs, ...'bcdefghijklmnopqrstuvwxyzBCDEFGHIJKLMNOPQRSTUVWXYZ023456789'].find((it) => one.test(it)) ??
    ''
  );
}

/** Where the group that begins at a place ends. */
function endOf(tokens: string[], from: number): number {
  let depth = 0;
  for (let at = from; at < tokens.length; at += 1) {
    if (tokens[at]!.startsWith('(')) depth += 1;
    if (tokens[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return tokens.length;
}

/** A text that tokens match: of alternatives the first one, of repetitions as few as there must be. */
function sample(tokens: string[], flags: string): string {
  let text = '';
  for (let at = 0; at < tokens.length; at += 1) {
    const sign = tokens[at]!;
    const end = sign.startsWith('(') ? endOf(tokens, at) : at;
    const least = Number(/^\{(\d+)/.exec(tokens[end + 1] ?? '')?.[1] ?? 1);
    if (sign.startsWith('(')) {
      if (!/^\(\?<?[=!]/.test(sign)) text += sample(tokens.slice(at + 1, end), flags).repeat(least);
      at = end;
    } else if (sign === '|') return text;
    else if (!isQuantifier(sign)) text += signFor(sign, flags).repeat(least);
  }
  return text;
}

/** What a pattern repeats, behind a beginning that it matches up to there. */
function repeated({ source, flags }: Pattern): [beginning: string, pump: string][] {
  const tokens = source.match(token) ?? [];
  return tokens.flatMap((sign, at): [string, string][] => {
    if (!/^(?:[*+]|\{\d+,)/.test(sign) || at === 0) return [];
    let from = at - 1;
    if (tokens[from] === ')')
      for (let depth = 0; from >= 0; from -= 1) {
        if (tokens[from] === ')') depth += 1;
        if (tokens[from]!.startsWith('(')) depth -= 1;
        if (depth === 0) break;
      }
    // Of the groups around it, what stands before it in its own alternative.
    const before = tokens.slice(0, from);
    const open = before.lastIndexOf('|');
    const beginnings = [sample(before, flags), sample(before.slice(open + 1), flags)];
    return beginnings.map((beginning) => [beginning, sample(tokens.slice(from, at), flags)]);
  });
}

const common = [
  ' ',
  '\n',
  '\t',
  'a',
  '1',
  '.',
  '-',
  '"',
  '\\',
  '\\n',
  '](',
  '[',
  '(',
  '<',
  '`',
  '*',
  '中',
  'a ',
  'a.',
  ' \n',
  '# ',
];

function texts(pattern: Pattern): string[] {
  const own = repeated(pattern).filter(([, pump]) => pump !== '');
  const pumps: [string, string][] = [
    ...own,
    ...own.map(([beginning, pump]): [string, string] => ['', beginning + pump]),
    ...common.map((pump): [string, string] => ['', pump]),
  ];
  const unique = new Map(
    pumps.map(([beginning, pump]) => [`${beginning}\u0000${pump}`, [beginning, pump] as const]),
  );
  return [...unique.values()].flatMap(([beginning, pump]) =>
    ['', '\u0001'].map((end) => beginning + pump.repeat(Math.ceil(length / pump.length)) + end),
  );
}

const context = createContext({});
const script = new Script('work()');

/** Whether a pattern is through with texts in time, where it matches and where it does not. */
function ends(pattern: RegExp, texts: string[], time: number): boolean {
  context.work = () => {
    for (const text of texts) text.replace(pattern, '');
  };
  try {
    script.runInContext(context, { timeout: time });
    return true;
  } catch {
    return false;
  }
}

/** Whether time grows with the square of a text. All texts are tried at once; of one that was late the processor's time decides: the machine may be busy. */
function grows(pattern: Pattern): boolean {
  const regexp = new RegExp(pattern.source, `${pattern.flags.replace(/[dgy]/g, '')}g`);
  const all = texts(pattern);
  if (ends(regexp, all, patience)) return false;
  return all.some((text) => !ends(regexp, [text], patience) && takesLong(regexp, text));
}

/** Whether a text takes a pattern four times the patience, of the processor's time. */
function takesLong(pattern: RegExp, text: string): boolean {
  for (let time = 5 * patience; ; time *= 2) {
    const passed = cpuClock();
    const ended = ends(pattern, [text], time);
    if (passed() > 4 * patience) return true;
    if (ended) return false;
  }
}

it('patterns are found', async () => {
  expect(literals().length).toBeGreaterThan(300);
  expect((await composed()).length).toBeGreaterThan(20);
});

it('a pattern that grows with the square of a text is found out', () => {
  const found = (source: string) => grows({ file: '', source, flags: '' });
  expect(['\\s+$', 'a.*b', '(a|a)*b', '\\n*;', '\\[([^\\]]+)\\]\\('].map(found)).toEqual(Array(5).fill(true));
  expect(['\\s', '^a.*b', 'x\\d+', '\\[([^[\\]]+)\\]\\('].map(found)).toEqual(Array(4).fill(false));
});

it('each is linear, or sees short texts alone', async () => {
  const all = [...literals(), ...(await composed())];
  const name = ({ file, source }: Pattern) => `${file} ${source}`;
  expect(all.filter((pattern) => !short.has(name(pattern)) && grows(pattern)).map(name)).toEqual([]);
  expect([...short.keys()].filter((known) => !all.map(name).includes(known))).toEqual([]);
}, 300_000);
