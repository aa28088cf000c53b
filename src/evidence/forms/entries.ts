import {
  holdsEntry,
  isEntry,
  isRow,
  isTimedLine,
  kindOfJson,
  messageFields,
  namedCells,
} from '../kinds/json.ts';
import { isLogLine } from '../kinds/log-lines.ts';
import { isObject, type Json, type JsonObject, jsonDocuments, jsonText } from '../threads/json-values.ts';
import { type FileLine, type Stage, split, wholeText } from './line.ts';

/**
 * Entries of a log in a JSON document: a list, or an answer of what keeps logs. Each becomes a line of JSON, as if it had been shipped so;
 * of `["1715000000000000000", "a line"]` the line.
 */
export const fromExport: Stage = (lines) => {
  const text = wholeText(lines);
  if (!/^\s*[[{]/.test(text) || kindOfJson(text.slice(0, 64 * 1024)) !== 'log') return null;
  if (isJsonLines(lines)) return severalInOne(lines);
  return jsonDocuments(text).flatMap((value) => entriesIn(value, 1));
};

/** An object a line needs nothing. */
export const isJsonLines = (lines: FileLine[]) => {
  const said = lines.filter(({ text }) => text.trim() !== '');
  return (
    said.every(({ text }) => /^\{.*\}$/.test(text.trim())) && (said.length > 1 || isOneEntry(said[0]!.text))
  );
};

const isOneEntry = (text: string) => {
  const [value] = jsonDocuments(text);
  return isObject(value) && isEntry(value);
};

/** A line end, and the time that begins a line of a log, as JSON has them. */
const nextHead = /\\n[[(]?(?:\d{2,4}[-/.]\d\d[-/.]\d\d[T ])?\d\d:\d\d:\d\d/;

/** Objects a line each, of which some hold many lines of a log. */
function severalInOne(lines: FileLine[]): FileLine[] | null {
  if (!lines.some(({ text }) => nextHead.test(text))) return null;
  return lines.flatMap((one) => (nextHead.test(one.text) ? (wholeLines(one) ?? [one]) : [one]));
}

function wholeLines({ line, text }: FileLine): FileLine[] | null {
  const [value] = jsonDocuments(text);
  const whole = isObject(value) ? wholeIn(value) : null;
  return whole === null ? null : split(line, whole);
}

function entriesIn(value: Json, line: number): FileLine[] {
  if (Array.isArray(value)) {
    if (isTimedLine(value)) return split(line, String(value[1]));
    const named = namedCells(value);
    if (named) return entriesIn(named, named.line);
    return isRow(value) ? split(line, lineOf(value)) : value.flatMap((one) => entriesIn(one, line));
  }
  if (!isObject(value) || !holdsEntry(value)) return [];
  if (isOutermost(value)) {
    const whole = wholeIn(value);
    return whole !== null
      ? split(value.line, whole)
      : [{ line: value.line, text: JSON.stringify(plain(value)) }];
  }
  return [...value.fields.values()].flatMap((one) => entriesIn(one, value.line));
}

/** Lines as Flink wrote them, head and all, in an entry or in what it holds; nothing of what stands beside them is of the log. */
function wholeIn({ fields }: JsonObject): string | null {
  const texts = messageFields.flatMap((name) => jsonText(fields.get(name)) ?? []);
  const whole = texts.find((text) => isLogLine(text.replace(/^\s*`{3}/, '').split('\n', 1)[0]!));
  if (whole !== undefined) return whole;
  return (
    [...fields.values()]
      .filter(isObject)
      .map(wholeIn)
      .find((one) => one !== null) ?? null
  );
}

/** The cell of a row that comes out of a log. */
const lineOf = (cells: Json[]) => {
  const texts = cells.filter((cell) => typeof cell === 'string');
  return texts.filter((cell) => !/^\S{8,40}$/.test(cell)).find(isLogLine) ?? texts.find(isLogLine) ?? '';
};

/** An entry, or what has one in it and says when: `{ "timestamp", "jsonPayload": { "message" } }`. */
function isOutermost(value: JsonObject): boolean {
  if (isEntry(value)) return true;
  const inner = [...value.fields.values()].filter(isObject);
  return value.fields.size > 1 && inner.filter((one) => isEntry(one)).length === 1 && !hasLists(value);
}

const hasLists = ({ fields }: JsonObject) =>
  [...fields.values()].some((one) => Array.isArray(one) && one.some(isObject));

function plain(value: Json): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (!isObject(value)) return value;
  return Object.fromEntries([...value.fields].map(([key, one]) => [key, plain(one)]));
}

const pair = /([\w.@-]{1,80})=(?:"((?:[^"\\]|\\.){0,65536})"|(\S{0,1000}))/g;
const begins = /^[\w.@-]{1,80}=/;
const behind = /^(?:[^{]|\{\}){1,200}(?=\{"[^{}]{0,200}":)/;
const closing = /(?<=\})[\])]{1,4}$/;

const fewest = 0.8;
const mostOthers = (lines: FileLine[], are: (text: string) => boolean) => {
  const said = lines.filter(({ text }) => text.trim() !== '').slice(0, 200);
  return said.length > 0 && said.filter(({ text }) => are(text)).length >= fewest * said.length;
};

/** Lines of fields, `level=warn msg="it fails"`, become lines of JSON; what stands below one goes on with it. */
export const fromFields: Stage = (lines) => {
  const entries = lines.filter(({ text }) => isOfFields(text));
  if (entries.length === 0 || !isOfFields(lines.find(({ text }) => text.trim() !== '')!.text)) return null;
  const asJson = lines.map(({ line, text }) => ({ line, text: isOfFields(text) ? jsonOf(text) : text }));
  return severalInOne(asJson) ?? asJson;
};

const isOfFields = (text: string) =>
  begins.test(text) &&
  /\blevel="?[a-zA-Z]{4,8}\b/.test(text.slice(0, 1000)) &&
  /\b(?:msg|message)=/.test(text);

const signs = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
]);

const jsonOf = (text: string) =>
  JSON.stringify(
    Object.fromEntries(
      [...text.matchAll(pair)].map(([, name, quoted, bare]) => [
        name,
        quoted?.replace(/\\(["\\ntr])/g, (_, sign) => signs.get(sign) ?? sign) ?? bare,
      ]),
    ),
  );

/** Lines of JSON, of which somebody told when and whose they are before them. */
export const withoutBeforeJson: Stage = (lines) => {
  const is = (text: string) => {
    const [before] = behind.exec(text.slice(0, 600)) ?? [];
    return (
      before !== undefined &&
      jsonDocuments(text.slice(before.length, 4000)).some((value) => holdsEntry(value))
    );
  };
  if (!mostOthers(lines, is)) return null;
  return lines.map(({ line, text }) => ({ line, text: text.replace(behind, '').replace(closing, '') }));
};
