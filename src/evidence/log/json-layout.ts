// ----- lines that are JSON objects: layouts of log4j and logback, and the REST answer with a job's exceptions -----

/** Where layouts keep what a line says. */
const named = {
  time: ['@timestamp', 'timestamp', 'TimeGenerated', 'time', 'timeMillis', 'ts'],
  level: ['level', 'log.level', 'severity', 'levelname', 'severityText', 'messageType', 'status'],
  logger: ['logger', 'log.logger', 'logger_name', 'loggerName', 'class', 'source'],
  message: [
    'message',
    'msg',
    'event.message',
    'textPayload',
    '@message',
    '_raw',
    'line',
    'body',
    'MESSAGE',
    'text',
    'stringValue',
    'LogEntry',
    'LogMessage',
    'Message',
  ],
};

/** The first of some fields, or one of that name further in: `jsonPayload.message`. */
const field = (fields: Map<string, string>, names: string[]) =>
  names.map((name) => fields.get(name)).find((value) => value !== undefined) ??
  names
    .map((name) => [...fields].find(([path]) => path.endsWith(`.${name}`))?.[1])
    .find((value) => value !== undefined);

export const messageIn = (fields: Map<string, string>) => field(fields, named.message);

/** The texts and numbers of a JSON object by their paths; null for what is none. */
export function jsonFields(line: string): Map<string, string> | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    return null;
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return null;
  return new Map(flat(parsed as Record<string, unknown>));
}

/** The lines that a layout of text would have written; null where the fields say nothing. */
export function fromLayout(fields: Map<string, string>, message: string | undefined): string[] | null {
  const of = (names: string[]) => field(fields, names);
  const traces = tracesIn(fields, message);
  if (message === undefined && traces.length === 0) return null;
  const time = instant(fields) ?? of(named.time);
  const level = of(named.level)?.toUpperCase();
  // A head begins with when, or with the thread.
  const begins = time ? clock(time) : level && `[${fields.get('threadName') ?? 'thread'}]`;
  const head = [begins, level, of(named.logger), '-', message].filter(Boolean).join(' ');
  return [head, ...traces].flatMap((text) => text.trimEnd().split(/\r?\n/));
}

/** Each stack trace once; without any, the exceptions by their names. */
function tracesIn(fields: Map<string, string>, message: string | undefined): string[] {
  const traces = [...fields.values()].filter((value) => /\n[ \t]*at /.test(value) && value !== message);
  if (traces.length > 0) return [...new Set(traces)];
  const chain: string[] = [];
  for (let path = 'thrown.'; fields.has(`${path}name`); path += 'cause.') {
    const thrown = [fields.get(`${path}name`), fields.get(`${path}message`)].filter(Boolean).join(': ');
    chain.push(chain.length === 0 ? thrown : `Caused by: ${thrown}`);
  }
  return chain;
}

/** The time of log4j's JsonLayout, in milliseconds. */
function instant(fields: Map<string, string>): string | undefined {
  const seconds = fields.get('instant.epochSecond');
  if (seconds === undefined) return undefined;
  return String(Number(seconds) * 1000 + Math.floor(Number(fields.get('instant.nanoOfSecond') ?? 0) / 1e6));
}

/** Seconds or milliseconds since 1970 as a timestamp. */
function clock(time: string): string {
  if (!/^\d{10}(?:\d{3})?(?:\.\d{1,9})?$/.test(time)) return time;
  const [whole = ''] = time.split('.');
  return new Date(Math.round(Number(time) * (whole.length === 10 ? 1000 : 1))).toISOString();
}

/** The texts of an object and of the objects in it, by their path: `error.stack_trace`. */
function flat(object: Record<string, unknown>, path = '', depth = 0): [string, string][] {
  return Object.entries(object).flatMap(([key, value]): [string, string][] => {
    if (typeof value === 'string' || typeof value === 'number') return [[path + key, String(value)]];
    if (typeof value !== 'object' || value === null || depth > 4) return [];
    return flat(value as Record<string, unknown>, `${path}${key}.`, depth + 1);
  });
}
