import type { Level } from '../evidence.ts';

/** The beginning of a log line: when, how bad, who. */
export interface Head {
  /** See LogRecord. */
  at: number | null;
  /** Minutes east of UTC, where the line says so. */
  zone: number | null;
  level: Level | null;
  logger: string | null;
  message: string;
}

const clockTime =
  '(?<hour>\\d{1,2}):(?<minute>\\d\\d):(?<second>\\d\\d)(?:[.,](?<fraction>\\d{1,9}))?(?:\\s?(?<half>[AP]M)\\b)?';

const stamps = [
  // log4j and logback: 2026-11-22 03:15:00,123 and 2026-11-22T03:15:00.123+08:00
  /^[[\s]{0,2}(?<year>\d{4})[-/.](?<month>\d\d)[-/.](?<day>\d\d)[T ](?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d)(?:[.,](?<fraction>\d{1,9}))? ?(?<zone>Z|[+-]\d\d:?\d\d)?/,
  // Hadoop's clients: 26/11/22 03:15:00
  /^(?<year>\d\d)\/(?<month>\d\d)\/(?<day>\d\d) (?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d)(?:[.,](?<fraction>\d{1,9}))?/,
  // the time of day alone
  /^[[\s]{0,2}(?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d)[.,](?<fraction>\d{1,9})/,
  // as Americans write it: 11/22/2026 03:15:00 AM
  new RegExp(`^[[\\s]{0,2}(?<month>\\d{1,2})[-/](?<day>\\d{1,2})[-/](?<year>\\d{4}),? {1,2}${clockTime}`),
  // java.util.logging, Kibana: Nov 22, 2026 3:15:00 AM, Nov 22, 2026 @ 03:15:00.123
  new RegExp(`^[[\\s]{0,2}(?<name>[A-Z][a-z]{2}) (?<day>\\d{1,2}), (?<year>\\d{4}),? (?:@ )?${clockTime}`),
  // Tomcat, and log4j 1 with %d{ABSOLUTE} or %d{DATE}: 22-Nov-2026 03:15:00.123, 22 Nov 2026 03:15:00,123
  new RegExp(`^[[\\s]{0,2}(?<day>\\d{1,2})[- /](?<name>[A-Z][a-z]{2})[- /](?<year>\\d{4})[ :]${clockTime}`),
  // date: Sun Nov 22 03:15:00 UTC 2026
  new RegExp(
    `^[[\\s]{0,2}[A-Z][a-z]{2} (?<name>[A-Z][a-z]{2}) {1,2}(?<day>\\d{1,2}) ${clockTime} (?:[A-Z]{3,4} )?(?<year>\\d{4})`,
  ),
  // 20261122 03:15:00, and without a year: 11-22 03:15:00.123
  new RegExp(`^[[\\s]{0,2}(?<year>\\d{4})(?<month>\\d\\d)(?<day>\\d\\d)[-T ]${clockTime}`),
  new RegExp(`^[[\\s]{0,2}(?<month>\\d\\d)-(?<day>\\d\\d) ${clockTime}`),
  // seconds or milliseconds since 1970, before a level, a thread or a class
  /^[[\s]{0,2}(?<epoch>1\d{9}(?:\d{3}|\.\d{3,9})?)\]?(?=\s{1,4}(?:\[|[A-Z]{4,7}\b|[a-z_][\w$]{0,60}\.))/,
];

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Layouts of log4j 1 that count milliseconds since the start, and of slf4j-simple, that tell no time: `1234 [main] INFO org.apache.flink.Test - message`. */
const sinceStart = /^(?:\d{1,10} {1,2})?(?=\[[^\]]{1,200}\] {1,2}(?:TRACE|DEBUG|INFO|WARN|ERROR|FATAL)\b)/;

/** Layouts that begin with the level: `INFO  2026-11-22 03:15:00,123 org.apache.flink.Test - message`. */
const levelFirst = /^\[?(?:TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL|SEVERE) {0,3}[\]:|]? {1,4}(?=[[(]?\d)/;

const levels = '(?:TRACE|DEBUG|INFO|WARN|ERROR|FATAL)';
const level = /(?:^|[\s[|])(TRACE|DEBUG|INFO|WARN(?:ING)?|ERROR|FATAL|SEVERE)(?=[\s\]|:,]|$)/;
const logger =
  /(?:^|[\s[|])((?:[a-z_][\w$]{0,60}\.){1,12}[A-Z][\w$]{0,100}(?:\.[\w$]{1,60})?)(?=[\s\]:|(]|$)/;

/** The thread of a layout that names it before the class: it may hold a dash, a level, a class. */
const thread = new RegExp(
  `^(\\]?\\s{0,4}(?:${levels}\\s{1,3})?)\\[(?!${levels}\\]).{1,300}?\\]\\s{1,3}(?=${levels}\\b|(?:[a-z_][\\w$]{0,60}\\.){1,12}[A-Z])`,
);

/** Schedulers put a time before each line of what they run: these go on all the same. */
const goesOn =
  /^\]?\s*(?:\[[A-Z]{4,7}\] {0,3})?\t{0,3}(?:at [\w.$]{3,300}[(/]|Caused by: |Suppressed: |\.\.\. \d{1,6} )/;

/** A line without the time that a scheduler put before it, where it goes on with what stands above. */
export function withoutTime(line: string): string {
  const stamp = stampOf(line);
  const rest = stamp && line.slice(stamp[0].length);
  return rest && goesOn.test(rest) ? rest.replace(/^\]? {0,3}(?:\[[A-Z]{4,7}\] {0,3})?/, '') : line;
}

function stampOf(line: string): RegExpExecArray | undefined {
  const start = line.slice(0, 80);
  for (const pattern of stamps) {
    const match = pattern.exec(start);
    if (match) return match;
  }
  return undefined;
}

/** A line with the level behind the time, though its layout has it before. */
function timeFirst(line: string): string {
  const [level] = levelFirst.exec(line.slice(0, 40)) ?? [];
  if (level === undefined) return line;
  const behind = line.slice(level.length);
  const stamp = stampOf(behind);
  return stamp ? `${stamp[0]} ${level.trim()} ${behind.slice(stamp[0].length).trimStart()}` : line;
}

/** The head of a line that begins a record; null where a line goes on with what stands above. */
export function headOf(written: string): Head | null {
  const line = timeFirst(written);
  const start = line.slice(0, 400);
  const stamp = stampOf(line);
  if (stamp && goesOn.test(line.slice(stamp[0].length, 400))) return null;
  if (stamp) return { ...rest(line.slice(stamp[0].length)), ...timeOf(stamp.groups!) };
  const relative = sinceStart.exec(start);
  if (relative) return { ...rest(line.slice(relative[0].length)), at: null, zone: null };
  if (!startsAlone(start)) return null;
  const [found, name] = level.exec(start.slice(0, 20)) ?? [];
  return { at: null, zone: null, level: found ? levelOf(name!) : null, logger: null, message: line.trim() };
}

/** Lines of programs that write no time. */
function startsAlone(start: string): boolean {
  return /^(?:\[?(?:ERROR|WARN|INFO|FATAL|WARNING)[\]: ]|log4j:|SLF4J[:(]|Exception in thread "|(?:End of )?Log ?Type: ?|Container: container_|#\s{1,4}(?:A fatal error|There is insufficient))/.test(
    start,
  );
}

function rest(whole: string): Pick<Head, 'level' | 'logger' | 'message'> {
  const text = whole.replace(thread, '$1');
  const front = text.slice(0, 400);
  const [found, name] = level.exec(front) ?? [];
  const named = logger.exec(front)?.[1];
  // An exception logs nothing.
  const logged = named && /(?:Exception|Error)$/.test(named) ? undefined : named;
  const place = logged === undefined ? -1 : front.indexOf(logged);
  const dash = front.indexOf(' - ');
  // That of Hadoop's clients, `INFO yarn.Client: message`, then Flink's own layout.
  const colon = logged === undefined ? -1 : front.indexOf(`${logged}: `);
  const messageAt =
    colon >= 0 && (dash < 0 || colon < dash) ? colon + logged!.length + 2 : dash >= 0 ? dash + 3 : 0;
  const before = messageAt > 0 ? messageAt : 120;
  return {
    level: found !== undefined && front.indexOf(found) < Math.max(before, 60) ? levelOf(name!) : null,
    logger: place >= 0 && place < before ? logged! : null,
    message: text.slice(messageAt).trim(),
  };
}

function levelOf(name: string): Level {
  if (name === 'WARNING') return 'WARN';
  return name === 'SEVERE' ? 'ERROR' : (name as Level);
}

function timeOf(groups: Record<string, string | undefined>): Pick<Head, 'at' | 'zone'> {
  if (groups.epoch !== undefined) return { at: sinceEpoch(groups.epoch), zone: 0 };
  const part = (name: string, otherwise: number) => Number(groups[name] ?? otherwise);
  const year = part('year', 1970);
  const month = groups.name === undefined ? part('month', 1) - 1 : months.indexOf(groups.name);
  const hour =
    groups.half === undefined ? part('hour', 0) : (part('hour', 0) % 12) + (groups.half === 'PM' ? 12 : 0);
  const at = Date.UTC(
    year < 100 ? 2000 + year : year,
    month,
    part('day', 1),
    hour,
    part('minute', 0),
    part('second', 0),
    Number((groups.fraction ?? '0').padEnd(3, '0').slice(0, 3)),
  );
  return { at, zone: zoneOf(groups.zone) };
}

const sinceEpoch = (time: string) => Math.round(Number(time) * (/^\d{10}(?:\.|$)/.test(time) ? 1000 : 1));

function zoneOf(zone: string | undefined): number | null {
  if (zone === undefined) return null;
  if (zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return zone.startsWith('-') ? -minutes : minutes;
}
