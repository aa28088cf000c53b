import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { FlinkdocError, isSystemError, reasonOf } from '../errors.ts';
import type { KeptEvent } from './event.ts';

/** What the file of an incident holds. */
export interface Incident {
  /** The oldest first. */
  events: KeptEvent[];
  /** Lines that are no events: one that was broken off, or something else. */
  unreadable: number;
}

/** Bytes. A night is some kilobytes. */
const largest = 4 * 1024 * 1024;

const text = v.pipe(v.string(), v.maxLength(1000));
/** It stands in a command that people paste. */
const id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,199}$/));
const number = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const listOf = <Item extends v.GenericSchema>(item: Item) => v.pipe(v.array(item), v.maxLength(1000));
const at = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.check((time) => !Number.isNaN(Date.parse(time))),
);
const choice = v.object({
  tree: id,
  question: v.pipe(number, v.minValue(1)),
  choice: number,
});
const judge = ['triage', 'compare', 'check-config', 'collect', 'watch'] as const;
const severity = v.nullable(v.picklist(['critical', 'warning', 'notice']));

const event = v.variant('what', [
  v.object({
    at,
    what: v.literal('searched'),
    query: v.nullable(text),
    fits: v.boolean(),
    pages: listOf(id),
  }),
  v.object({ at, what: v.literal('opened'), page: id, tree: v.boolean(), sections: listOf(text) }),
  v.object({
    at,
    what: v.literal('answered'),
    tree: id,
    question: text,
    answer: text,
    by: v.picklist(['person', 'evidence']),
    choice,
    walk: listOf(choice),
    evidence: listOf(text),
  }),
  v.object({ at, what: v.literal('read'), by: v.picklist(judge), files: listOf(text), more: number }),
  v.object({
    at,
    what: v.literal('verdict'),
    by: v.picklist(['diagnose', ...judge]),
    says: text,
    severity,
    pages: listOf(id),
    tree: v.nullable(id),
  }),
]);

/** Reads the file of an incident; `named` is how it was named. Throws FlinkdocError when it cannot be read, or holds something else. */
export function readIncident(path: string, named: string): Incident {
  const lines = textOf(path, named)
    .split('\n')
    .filter((line) => line.trim() !== '');
  const events = lines.flatMap((line) => eventIn(line) ?? []);
  if (lines.length > 0 && events.length === 0) throw noIncident(named);
  events.sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
  return { events, unreadable: lines.length - events.length };
}

function eventIn(line: string): KeptEvent | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  const { success, output } = v.safeParse(event, value);
  return success ? output : null;
}

function textOf(path: string, named: string): string {
  try {
    // A pipe would have it wait for somebody to write.
    const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const stat = fstatSync(file);
      if (!stat.isFile() || stat.size > largest) throw noIncident(named);
      return readFileSync(file, 'utf8');
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw error.code === 'ENOENT' ? notBegun(named) : notReadable(named, reasonOf(error));
  }
}

const notBegun = (named: string) =>
  new FlinkdocError({
    en: [
      `There is no incident in "${named}" yet.`,
      `It begins with whatever is kept in it: flinkdoc triage jobmanager.log --incident ${named}`,
    ],
    zh: [
      `“${named}”里还没有事故记录。`,
      `用任意命令开始记录：flinkdoc triage jobmanager.log --incident ${named}`,
    ],
  });

const notReadable = (named: string, why: string) =>
  new FlinkdocError({
    en: [`The incident "${named}" cannot be read: ${why}.`, 'Name a file that you may read.'],
    zh: [`读不了事故记录“${named}”：${why}。`, '请给出有权限读取的文件。'],
  });

const noIncident = (named: string) =>
  new FlinkdocError({
    en: [
      `"${named}" is not an incident that flinkdoc kept.`,
      'Name the file that was given to --incident, or is named in FLINKDOC_INCIDENT.',
    ],
    zh: [`“${named}”不是 flinkdoc 的事故记录。`, '请给出 --incident 或 FLINKDOC_INCIDENT 用过的文件。'],
  });
