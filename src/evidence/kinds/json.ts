import { alertsOf } from '../alerts/decode.ts';
import { isObject, type Json, type JsonObject, jsonDocuments, jsonText } from '../threads/json-values.ts';
import { isLogLine } from './log-lines.ts';
import { isRestAnswer } from './rest.ts';

/** An object or a list; a line of a log may begin with `[INFO]`. */
const begins = /^\s*(?:\{\s*["}]|\[\s*[[{"\]])/;

/** A long answer is known by its first keys. */
const tellingPart = 4096;

/** What JSON that begins like this is; null for what is no JSON. */
export function kindOfJson(start: string): 'rest' | 'kubernetes' | 'alerts' | 'log' | 'other' | null {
  if (!begins.test(start)) return null;
  const [head, ...more] = jsonDocuments(start.slice(0, tellingPart));
  if (more.length === 0 && head !== undefined && isRestAnswer(head)) return 'rest';
  const documents = jsonDocuments(start);
  const [first] = documents;
  if (documents.length === 1 && isRestAnswer(first!)) return 'rest';
  if (isKubernetesObject(first)) return 'kubernetes';
  if (alertsOf(first) !== null) return 'alerts';
  if (documents.some((document) => holdsEntry(document))) return 'log';
  // JSON that is followed by something else is a part of it.
  return documents.every((document) => typeof document === 'object' && document !== null) ? 'other' : null;
}

const isKubernetesObject = (value: Json | undefined) =>
  isObject(value) &&
  value.fields.has('apiVersion') &&
  // `kubectl` sorts the keys: of a long list the kind comes last.
  (value.fields.has('kind') || value.fields.has('items'));

/** Where exports of logs keep what a line says, best first. */
export const messageFields = [
  'message',
  'msg',
  'log',
  'textPayload',
  'line',
  '@message',
  '_raw',
  'body',
  'MESSAGE',
  'content',
  'LogEntry',
  'LogMessage',
  'Message',
  'text',
  'stringValue',
];
const beside =
  /^(?:@?timestamp|TimeGenerated|time|ts|timeMillis|instant|date|level|severity|log\.level|levelname|severityText|messageType|stream|PRIORITY|__REALTIME_TIMESTAMP|_time|logger|throwableInformation)$/;

const deepest = 8;

/** Whether an entry of a log stands somewhere in a value. */
export function holdsEntry(value: Json, depth = 0): boolean {
  if (depth > deepest || typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value))
    return (
      isEntryOf(namedCells(value)) ||
      isTimedLine(value) ||
      isRow(value) ||
      value.some((one) => holdsEntry(one, depth + 1))
    );
  return isEntry(value) || [...value.fields.values()].some((one) => holdsEntry(one, depth + 1));
}

/** Whether an object is an entry of a log: it says something, and when, how bad it is, who says it, or with which exception. */
export function isEntry({ fields }: JsonObject): boolean {
  const text = messageFields.map((name) => jsonText(fields.get(name))).find((one) => one !== null);
  if (text === undefined) return false;
  return [...fields.keys()].some((key) => beside.test(key)) || text!.split('\n', 50).some(isLogLine);
}

const isEntryOf = (object: JsonObject | null) => object !== null && isEntry(object);

/** A row of named cells, `[{ "field": "@message", "value": "a line" }]`, as one object; null for any other list. */
export function namedCells(list: Json[]): JsonObject | null {
  const cells = list.filter(isObject).flatMap((cell): [string, Json][] => {
    const name = cell.fields.get('field');
    return typeof name === 'string' ? [[name, cell.fields.get('value') ?? null]] : [];
  });
  if (cells.length === 0 || cells.length < list.length) return null;
  return { line: list.filter(isObject)[0]!.line, fields: new Map(cells) };
}

/** `["1715000000000000000", "a line"]`, as Loki answers. */
export const isTimedLine = ([time, line, ...more]: Json[]) =>
  more.length === 0 && typeof line === 'string' && typeof time === 'string' && /^\d{10,19}$/.test(time);

/** A row of a table, with a line of a log in one of its cells. */
export const isRow = (cells: Json[]) =>
  cells.length > 1 &&
  cells.every((cell) => typeof cell !== 'object' || cell === null) &&
  cells.some((cell) => typeof cell === 'string' && isLogLine(cell.slice(0, 2000)));
