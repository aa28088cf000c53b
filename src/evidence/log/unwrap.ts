// What container runtimes and log shippers put around a line of Flink's log.

/** At most so many wrappers lie around each other: `kubectl logs --prefix --timestamps` has two. */
const deepest = 3;

const prefixes = [
  // kubectl logs --prefix
  /^\[pod\/[^\]\s]{1,200}\] /,
  // containerd and CRI-O, /var/log/pods
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{1,9}(?:Z|[+-]\d\d:\d\d) (?:stdout|stderr) [FP] /,
  // kubectl logs --timestamps, docker logs --timestamps
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6,9}(?:Z|[+-]\d\d:\d\d) /,
  // docker compose
  /^[\w.-]{1,80} {1,40}\| /,
  // journald and syslog
  /^[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d [\w.-]{1,80} [\w./-]{1,80}(?:\[\d{1,9}\])?: /,
];

const color = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]{0,20}m`, 'g');

/** The lines that Flink wrote, of one line of a file: several where a JSON object, or the line itself, holds a stack trace. */
export function unwrap(line: string): string[] {
  return unwrapped(line.replace(color, '').replace(/\r$/, ''), deepest);
}

function unwrapped(line: string, deeper: number): string[] {
  if (line.startsWith('{') && line.trimEnd().endsWith('}')) return fromJson(line) ?? [line];
  const prefix = deeper > 0 ? prefixes.find((candidate) => candidate.test(line)) : undefined;
  return prefix ? unwrapped(line.replace(prefix, ''), deeper - 1) : folded(line);
}

/** A stack trace that was folded into one line: with its line ends escaped, or as blanks. */
function folded(line: string): string[] {
  if (line.includes('\\n\\tat ')) return line.replaceAll('\\t', '\t').split(/\\r?\\n/);
  if (!severalFrames.test(line)) return [line];
  return line.slice(0, longestFolded).split(/\s+(?=at [\w.$<>]{3,300}\(|Caused by: [\w.$]{3,300}[:\s])/);
}

const severalFrames = /\sat [\w.$<>/]{3,300}\([^()]{0,200}\)\s+at [\w.$<>/]{3,300}\(/;
const longestFolded = 64 * 1024;

/** Docker's json-file, JSON layouts of log4j and logback, the REST answer with a job's exceptions. */
function fromJson(line: string): string[] | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    return null;
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return null;
  const fields = new Map(flat(parsed as Record<string, unknown>));
  const docker = fields.get('log');
  if (docker !== undefined && fields.has('stream'))
    return unwrapped(docker.replace(/\r?\n$/, ''), deepest - 1);
  return layout(fields);
}

const named = {
  time: ['@timestamp', 'timestamp', 'time', 'instant.epochSecond', 'timeMillis', 'ts'],
  level: ['level', 'log.level', 'severity', 'levelname'],
  logger: ['logger', 'log.logger', 'logger_name', 'loggerName', 'class', 'source'],
  message: ['message', 'msg', 'event.message'],
};

function layout(fields: Map<string, string>): string[] | null {
  const of = (names: string[]) => names.map((name) => fields.get(name)).find((value) => value !== undefined);
  const message = of(named.message);
  const traces = [...fields.values()].filter((value) => /\n\s*at /.test(value) && value !== message);
  if (message === undefined && traces.length === 0) return null;
  const time = of(named.time);
  const head = [time && clock(time), of(named.level), of(named.logger), '-', message]
    .filter(Boolean)
    .join(' ');
  return [head, ...traces].flatMap((text) => text.split(/\r?\n/));
}

/** Seconds or milliseconds since 1970 as a timestamp. */
function clock(time: string): string {
  if (!/^\d{10,13}$/.test(time)) return time;
  return new Date(Number(time) * (time.length === 10 ? 1000 : 1)).toISOString();
}

/** The texts of an object and of the objects in it, by their path: `error.stack_trace`. */
function flat(object: Record<string, unknown>, path = '', depth = 0): [string, string][] {
  return Object.entries(object).flatMap(([key, value]): [string, string][] => {
    if (typeof value === 'string' || typeof value === 'number') return [[path + key, String(value)]];
    if (typeof value !== 'object' || value === null || depth > 4) return [];
    return flat(value as Record<string, unknown>, `${path}${key}.`, depth + 1);
  });
}
