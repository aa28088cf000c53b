import { failuresIn } from '../../cluster/from-files.ts';
import { type LogPart, readLog, type Search } from '../log/read-log.ts';
import { readFailures } from './failures-log.ts';
import {
  evidenceOf,
  type FileEvidence,
  lineCount,
  type Reader,
  readsOf,
  readWhole,
} from './file-evidence.ts';

/** More than this is no answer that anybody saved. */
const longest = 64 * 1024 * 1024;

/**
 * Keeps an answer of the REST API for whoever knows its numbers. The exceptions it tells of are judged as if they had been logged.
 */
export const readRestAnswer: Reader = async ({ file, search }, { read, truncated }) => {
  const { bytes } = await readWhole(read, longest);
  const text = bytes.toString('utf8');
  const value = parsed(text);
  const whole = value !== undefined && !truncated();
  const answer: FileEvidence = {
    ...evidenceOf({ file, kind: 'rest', lines: lineCount(text), trouble: whole ? [] : ['truncated'] }),
    rest: value === undefined ? [] : [{ file, value }],
  };
  const log = await readLogOf(file, text, value, search);
  return log.groups.length === 0 ? answer : { ...answer, log };
};

async function readLogOf(file: string, text: string, value: unknown, search: Search): Promise<LogPart> {
  if (value !== undefined) return readFailures(file, text, failuresIn(value), search);
  const log = await readLog(file, readsOf(Buffer.from(text)), search);
  return { ...log, events: [], groups: log.groups.filter(({ first }) => first.thrown.length > 0) };
}

/** Undefined where the text is cut off. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}
