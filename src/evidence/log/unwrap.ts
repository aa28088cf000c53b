import { headOf } from './head.ts';
import { fromLayout, jsonFields, messageIn } from './json-layout.ts';
import { beginsTrace } from './thrown.ts';

// What container runtimes and log shippers put around a line of Flink's log.

/** At most so many wrappers lie around each other: `kubectl logs --prefix --timestamps` has two. */
const deepest = 3;

const prefixes = [
  // kubectl logs --prefix
  /^\[pod\/[^\]\s]{1,200}\] /,
  // containerd and CRI-O, /var/log/pods
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{1,9}(?:Z|[+-]\d\d:\d\d) (?:stdout|stderr) [FP] /,
  // kubectl logs --timestamps, docker logs --timestamps; not the time of a layout that goes on with the level
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6,9}(?:Z|[+-]\d\d:\d\d) (?!\[?(?:TRACE|DEBUG|INFO|WARN|ERROR|FATAL)\b)/,
  // docker compose
  /^[\w.-]{1,80} {1,40}\| /,
  // journald and syslog
  /^[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d [\w.-]{1,80} [\w./-]{1,80}(?:\[\d{1,9}\])?: /,
  // journalctl -o short-iso, rsyslog
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d) [\w.-]{1,80} [\w./-]{1,80}\[\d{1,9}\]: /,
  // The prompt of the SQL client and the statement, where a file of them is run
  /^(?:Flink SQL)?> .{0,2000}?(?=\[(?:INFO|WARN|ERROR)\] [A-Z])/,
  // Airflow
  /^\[\d{4}-\d\d-\d\d,? \d\d:\d\d:\d\d(?:[.,]\d{3})?(?: UTC| [+-]\d{4})?\] \{[^}]{1,80}\} [A-Z]{4,8} - /,
];

/** As a terminal gets them, and as pagers and JSON write them. */
export const color = new RegExp(
  `(?:${String.fromCharCode(27)}|\\^\\[|\\\\(?:u001b|x1b|033|e))\\[[0-9;]{0,20}m`,
  'gi',
);

/** The lines that Flink wrote, of one line of a file: several where a JSON object, or the line itself, holds a stack trace. */
export function unwrapLine(line: string): string[] {
  return unwrapped(
    line
      .replace(/^\ufeff/, '')
      .replace(color, '')
      .replace(/\r$/, ''),
    deepest,
  );
}

function unwrapped(line: string, deeper: number): string[] {
  if (line.startsWith('{') && line.trimEnd().endsWith('}')) return fromJson(line) ?? [line];
  const prefix = deeper > 0 ? prefixes.find((candidate) => candidate.test(line)) : undefined;
  return prefix ? unwrapped(line.replace(prefix, ''), deeper - 1) : folded(line);
}

/** What is known to stand before a line. */
export function knownBefore(line: string): string {
  let rest = line;
  for (let deeper = deepest; deeper > 0; deeper--) {
    const prefix = prefixes.find((candidate) => candidate.test(rest));
    if (!prefix) break;
    rest = rest.replace(prefix, '');
  }
  return line.slice(0, line.length - rest.length);
}

/** A stack trace that was folded into one line: with its line ends escaped, or as blanks. */
function folded(line: string): string[] {
  if (line.includes('\\n\\tat ')) return line.replaceAll('\\t', '\t').split(/(?:\\r)?\\n/);
  if (!severalFrames.test(line)) return [line];
  return line.slice(0, longestFolded).split(/\s{1,40}(?=at [\w.$<>]{3,300}\(|Caused by: [\w.$]{3,300}[:\s])/);
}

/** Two frames in a row, with the jars they came from or without. */
const severalFrames =
  /\sat [\w.$<>/]{3,300}\([^()]{0,200}\)(?: ~?\[[^\]]{0,200}\])?\s{1,40}at [\w.$<>/]{3,300}\(/;
const longestFolded = 64 * 1024;

/** Docker's json-file, and what fluent-bit makes of it; else a JSON layout. */
function fromJson(line: string): string[] | null {
  const fields = jsonFields(line);
  if (!fields) return null;
  const docker = fields.get('log');
  if (docker !== undefined && (fields.has('stream') || !fields.has('message')))
    return unwrapped(docker.replace(/\r?\n$/, ''), deepest - 1);
  const message = messageIn(fields);
  if (message !== undefined && (isHead(message) || (!fields.has('level') && isPartOfTrace(message))))
    return unwrapped(message, deepest - 1).flatMap(linesIn);
  return fromLayout(fields, message);
}

/** What was shipped is a part of a stack trace: nothing of what stands beside it is Flink's. */
const isPartOfTrace = (message: string) =>
  /^\s{1,40}at [\w.$/<>]{3,300}\(|^Caused by: |^\s{1,40}\.\.\. \d{1,6} (?:more|common)/.test(message) ||
  beginsTrace(message.split('\n', 1)[0]!);

/** Or a line that Flink wrote whole. */
function isHead(message: string): boolean {
  const head = headOf(message.slice(0, 400));
  return head?.at != null && head.level !== null;
}

const linesIn = (text: string) => text.trimEnd().split(/\r?\n/);
