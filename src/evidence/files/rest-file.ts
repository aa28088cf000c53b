import { readLog } from '../log/read-log.ts';
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

/** Answers with stack traces in them: those with the exceptions of a job, and what the server says when it failed. */
const exceptions = /"(?:root-exception|all-exceptions|exceptionHistory)"\s{0,9}:|\\n\\tat /;

/**
 * Keeps an answer of the REST API for whoever knows its numbers. The exceptions it tells of are judged as if they had been logged.
 */
export const readRestAnswer: Reader = async ({ file, search }, { start, read, truncated }) => {
  const { bytes } = await readWhole(read, longest);
  const text = bytes.toString('utf8');
  const value = parsed(text);
  const whole = value !== undefined && !truncated();
  const answer: FileEvidence = {
    ...evidenceOf({ file, kind: 'rest', lines: lineCount(text), trouble: whole ? [] : ['truncated'] }),
    rest: value === undefined ? [] : [{ file, value }],
  };
  if (!exceptions.test(start.toString('utf8'))) return answer;
  const log = await readLog(file, readsOf(bytes), search);
  const groups = log.groups.filter(({ first }) => first.thrown.length > 0);
  return groups.length === 0 ? answer : { ...answer, log: { ...log, groups } };
};

/** Undefined where the text is cut off. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}
