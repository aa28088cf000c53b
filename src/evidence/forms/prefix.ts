import { isFrame } from '../log/thrown.ts';
import { color, unwrapLine } from '../log/unwrap.ts';
import { apart, type Prefixed } from './apart.ts';
import { type Landmark, landmarkIn } from './landmarks.ts';
import type { FileLine, Stage } from './line.ts';

/** So many lines tell what stands before all of them. */
const sampled = 500;
const longest = 200;
const mostTemplates = 20;
const fewestFrames = 3;

/** Words in a row are what a line says, with the time of another one behind it. */
const sentence = /(?:\b[a-z]{2,20} ){5}/i;

/**
 * What stands before each line: numbers, names, quotes, indentation, times of whoever carried it. It is found where lines show in their
 * middle how lines of a log begin, and what they have before that is of one form: the same signs, other numbers and names.
 */
export const withoutPrefix: Stage = (lines) => {
  const texts = lines.slice(0, sampled).map(({ text }) => plain(text));
  if (texts.filter(isJson).length > 0.5 * texts.length) return null;
  const marks = texts.flatMap((text) => landmarkIn(text) ?? []);
  const heads = befores(marks, 'head');
  const plainHeads = heads.length > 0 && heads.every((before) => before === '');
  // What carries a log may begin its lines as logs do: it is told by what stands before frames.
  const below = plainHeads ? texts.flatMap(beforeFrame) : befores(marks, 'below');
  const basis = heads.length > 0 && !plainHeads ? heads : below.map((before) => before.trimEnd());
  const prefixed = basis.filter(
    (before) => before !== '' && before.length <= longest && !sentence.test(before),
  );
  if (prefixed.length < (plainHeads ? fewestFrames : 1) || prefixed.length < 0.9 * basis.length) return null;
  const templates = templatesOf(prefixed, below);
  if (templates === null) return null;
  const everywhere =
    below.filter((before) => templates.test(before)).length >= 0.6 * below.length && below.length > 0;
  if (!everywhere) return lines.map((line) => strippedHead(line, templates));
  const all = lines.map((line) => stripped(line, templates));
  const quoted = prefixed.every((before) => /["']$/.test(before));
  return quoted
    ? withoutQuotes(
        all.map(({ line }) => line),
        lines,
      )
    : (apart(all) ?? all.map(({ line }) => line));
};

const befores = (marks: Landmark[], wanted: Landmark['kind']) =>
  marks.filter(({ kind }) => kind === wanted).map(({ before }) => before);

const isJson = (text: string) => /^\{"[^"]{1,100}":.*\}$/.test(text.trim());

/** What stands before a frame that goes to the end of its line, with a head before it or without. */
const carried = /^(.{1,199}?)\s{1,40}at [\w.$/<>@-]{3,300}\([^()]{0,200}\)(?: ~?\[[^\]]{0,200}\]?)?\s{0,8}$/;
const beforeFrame = (text: string) =>
  isFrame(unwrapLine(text)[0] ?? text) ? [] : (carried.exec(text.slice(0, 1000))?.[1] ?? []);

const plain = (text: string) => text.replace(color, '');

/** What ends the lines of a list in quotes: `",`, `'`, `"}]`. */
const closing = /["'][\])},;]{0,4}$/;

/** Where a prefix ends with a quote, its line ends with another, and what stands between them is escaped. */
function withoutQuotes(stripped: FileLine[], lines: FileLine[]): FileLine[] {
  const had = ({ text }: FileLine, at: number) => text !== plain(lines[at]!.text) && text !== '';
  const quoted = stripped.filter(had);
  if (quoted.filter(({ text }) => closing.test(text)).length < 0.9 * quoted.length) return stripped;
  return stripped.map((one, at) => (had(one, at) ? { line: one.line, text: unquoted(one.text) } : one));
}

const unquoted = (text: string) =>
  text
    .replace(closing, '')
    .replace(/\\(["'])/g, '$1')
    .replace(/^(?:\\t)+/, (tabs) => '\t'.repeat(tabs.length / 2));

function stripped({ line, text }: FileLine, templates: RegExp): Prefixed {
  const said = plain(text);
  // A line that says nothing may have lost the blank at its end.
  const found = templates.exec(said) ?? templates.exec(`${said} `) ?? templates.exec(`${said}\t`);
  const prefix = found?.[0] ?? '';
  return { line: { line, text: said.slice(prefix.length) }, prefix };
}

function strippedHead({ line, text }: FileLine, templates: RegExp): FileLine {
  const said = plain(text);
  const mark = landmarkIn(said);
  const heads = mark?.kind === 'head' && mark.before !== '' && templates.test(mark.before);
  return { line, text: heads ? said.slice(mark.before.length) : said };
}

/** A pattern for prefixes: each form of them is an alternative; null where they have too many. */
function templatesOf(prefixes: string[], below: string[]): RegExp | null {
  const forms = new Map<string, string[]>();
  for (const prefix of prefixes) {
    const form = formOf(prefix);
    forms.set(form, (forms.get(form) ?? []).concat(prefix));
  }
  // What stands before a frame ends where its indentation begins: it is of a form that heads have, but for the sign at its end.
  const bare = new Map([...forms.values()].map(([one]) => [bareForm(one!), one!]));
  for (const prefix of below) {
    const own = prefix.trimEnd();
    const like = bare.get(bareForm(own));
    if (own === '' || like === undefined || formOf(own) === formOf(like.trimEnd())) continue;
    const whole = own + like.slice(like.trimEnd().length);
    forms.set(formOf(whole), (forms.get(formOf(whole)) ?? []).concat(whole));
  }
  if (forms.size > mostTemplates) return null;
  const templates = [...forms.values()].sort((a, b) => b[0]!.length - a[0]!.length).map(templateOf);
  return new RegExp(`^(?:${templates.join('|')})`);
}

/** Words and numbers, blanks, and all other signs as they are. */
const tokens = (prefix: string) => prefix.match(/\w+|[ \t]+|[^\w \t]/g) ?? [];

const isWord = (token: string) => /^\w/.test(token);
const isBlank = (token: string) => /^[ \t]/.test(token);
const formOf = (prefix: string) =>
  tokens(prefix)
    .map((token) => (/^\d+$/.test(token) ? '0' : isWord(token) ? 'a' : isBlank(token) ? ' ' : token))
    .join('');

/** `12-` and `12:` are of one form. */
const bareForm = (prefix: string) => formOf(prefix.trim()).replace(/[^\w]$/, '');

function templateOf(prefixes: string[]): string {
  const all = prefixes.map(tokens);
  return all[0]!
    .map((token, at) => {
      const others = all.map((one) => one[at]!);
      if (isBlank(token)) return blanks(others, at === 0, at === all[0]!.length - 1);
      if (/^\d+$/.test(token)) return '\\d+';
      return others.every((one) => one === token) ? escaped(token) : '\\w+';
    })
    .join('');
}

/** Blanks within a prefix are as wide as the numbers beside them are not; those at its end belong to it as far as all have them. */
function blanks(tokens: string[], first: boolean, last: boolean): string {
  const [shortest = ''] = [...tokens].sort((a, b) => a.length - b.length);
  if (last)
    return tokens.every((one) => one.startsWith(shortest)) ? escaped(shortest) : `[ \\t]{${shortest.length}}`;
  return first ? '[ \\t]*' : '[ \\t]+';
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
