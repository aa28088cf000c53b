import type { Level } from '../evidence.ts';
import { instantOf, stampOf } from './stamp.ts';

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

/** Layouts of log4j 1 that count milliseconds since the start, and of slf4j-simple, that tell no time: `1234 [main] INFO org.apache.flink.Test - message`. */
const sinceStart = /^(?:\d{1,10} {1,2})?(?=\[[^\]]{1,200}\] {1,2}(?:TRACE|DEBUG|INFO|WARN|ERROR|FATAL)\b)/;

/** Layouts that begin with the level: `INFO  2026-11-22 03:15:00,123 org.apache.flink.Test - message`. */
const levelFirst = /^\[?(?:TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL|SEVERE) {0,3}[\]:|]? {1,4}(?=[[(]?\d)/;

const levels = '(?:TRACE|DEBUG|INFO|WARN|ERROR|FATAL)';
const levelName = /(?:^|[\s[|])(TRACE|DEBUG|INFO|WARN(?:ING)?|ERROR|FATAL|SEVERE)(?=[\s\]|:,]|$)/;
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
  if (stamp) return { ...rest(line.slice(stamp[0].length)), ...instantOf(stamp.groups!) };
  const relative = sinceStart.exec(start);
  if (relative) return { ...rest(line.slice(relative[0].length)), at: null, zone: null };
  if (!startsAlone(start)) return null;
  const [found, name] = levelName.exec(start.slice(0, 20)) ?? [];
  const named = found ? levelOf(name!) : null;
  const level = crashed.test(start) ? 'FATAL' : named;
  return { at: null, zone: null, level, logger: null, message: line.trim() };
}

/** What a JVM prints when it dies of code that is not Java's. */
export const crashed = /^#\s{1,4}A fatal error has been detected by the Java Runtime Environment/;

/** Lines of programs that write no time. */
function startsAlone(start: string): boolean {
  return /^(?:\[?(?:ERROR|WARN|INFO|FATAL|WARNING)[\]: ]|log4j:|SLF4J[:(]|Exception in thread "|(?:End of )?Log ?Type: ?|Container: container_|#\s{1,4}(?:A fatal error|There is insufficient))/.test(
    start,
  );
}

function rest(whole: string): Pick<Head, 'level' | 'logger' | 'message'> {
  const text = whole.replace(thread, '$1');
  const front = text.slice(0, 400);
  const [found, name] = levelName.exec(front) ?? [];
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
