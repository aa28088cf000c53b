// What something else than a log tells of failures, read as if it had been logged.
import type { Quote } from '../../report.ts';
import type { LogRecord } from '../evidence.ts';
import { type LogPart, readLog, type Search } from '../log/read-log.ts';
import { readsOf } from './file-evidence.ts';

/** A failure as a process would log it: the head of a record, and what stands below. */
export interface Told {
  lines: string[];
  /** What is quoted for the head. */
  head: string;
  /** Where the file tells of it. */
  line: number;
  level: LogRecord['level'];
}

/** Reads it. What says nothing that failed, and nothing a page knows, is left out. */
export async function readTold(file: string, told: Told[], search: Search): Promise<LogPart> {
  const lines = told.flatMap((one) => one.lines.map((line, at) => ({ line, at, told: one })));
  const log = await readLog(file, readsOf(Buffer.from(lines.map(({ line }) => line).join('\n'))), search);
  const placed = (quote: Quote): Quote => {
    const { at, told } = lines[quote.line - 1]!;
    return { ...quote, line: told.line, text: at === 0 ? told.head : quote.text };
  };
  return {
    ...log,
    events: log.events.map((event) => ({ ...event, quote: placed(event.quote) })),
    groups: log.groups
      .filter(({ first }) => first.thrown.length > 0 || first.matches.length > 0)
      .map((group) => {
        const { at, told } = lines[group.first.line - 1]!;
        return {
          ...group,
          first: {
            ...placedRecord(group.first, placed, at === 0 ? told.level : group.first.level),
            message: at === 0 ? told.head : group.first.message,
          },
        };
      }),
  };
}

/** It is no line of a log: nobody logged it, and its level is what it did. */
function placedRecord(
  record: LogRecord,
  placed: (quote: Quote) => Quote,
  level: LogRecord['level'],
): LogRecord {
  const quote = placed(record.quote);
  return {
    ...record,
    line: quote.line,
    level,
    logger: null,
    quote,
    event: record.event && { ...record.event, quote },
    matches: record.matches.map((match) => ({ ...match, quote: placed(match.quote) })),
    thrown: record.thrown.map((thrown) => ({
      ...thrown,
      quote: placed(thrown.quote),
      ...(thrown.says ? { says: placed(thrown.says) } : {}),
      frames: thrown.frames.map((frame) => ({ ...frame, quote: placed(frame.quote) })),
    })),
  };
}

/** A time as Flink logs it, with a space behind; empty where there is none. */
export const loggedTime = (at: number | null) =>
  at === null ? '' : `${new Date(at).toISOString().replace('T', ' ').replace('.', ',').slice(0, -1)} `;
