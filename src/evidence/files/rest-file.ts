import type { Request } from '../../cluster/answer.ts';
import { failuresIn } from '../../cluster/from-files.ts';
import { requestedAnswer, savedAnswer } from '../../cluster/saved-answer.ts';
import { type LogPart, readLog, type Search } from '../log/read-log.ts';
import type { OpenedFile } from '../open.ts';
import { readFailures } from './failures-log.ts';
import { evidenceOf, type FileEvidence, lineCount, readsOf, readWhole, type Task } from './file-evidence.ts';

/** More than this is no answer that anybody saved. */
const longest = 64 * 1024 * 1024;

/**
 * Keeps an answer of the REST API for whoever knows its numbers. The exceptions it tells of are judged as if they had been logged.
 */
export const readRestAnswer = async (
  { file, input, request, search }: Pick<Task, 'file' | 'input' | 'request' | 'search'>,
  { read, truncated }: Pick<OpenedFile, 'read' | 'truncated'>,
): Promise<FileEvidence> => {
  const bytes = request && input.bytes ? input.bytes : (await readWhole(read, longest)).bytes;
  if (request && isOfSubtasks(request)) return numbersIn(file, request, bytes);
  const text = bytes.toString('utf8');
  const value = parsed(text);
  const whole = value !== undefined && !truncated();
  const saved = () => (request ? requestedAnswer(file, request, () => value) : savedAnswer(file, value));
  const answer: FileEvidence = {
    ...evidenceOf({ file, kind: 'rest', lines: lineCount(text), trouble: whole ? [] : ['truncated'] }),
    rest: value === undefined ? [] : [saved()],
  };
  const log =
    value === undefined ? await readBroken(file, text, search) : await failuresOf(file, text, value, search);
  return !log || log.groups.length === 0 ? answer : { ...answer, log };
};

/** Whether a request is answered by numbers of subtasks alone. */
const isOfSubtasks = ({ path }: Request) => /\/(?:vertices|subtasks)\//.test(path);

/** Such answers are nearly all of a large bundle. What is parsed of them late, or never, is not known to be whole. */
function numbersIn(file: string, request: Request, bytes: Buffer): FileEvidence {
  let whole = true;
  const answer = requestedAnswer(file, request, () => {
    const value = parsed(bytes.toString('utf8'));
    whole = value !== undefined;
    return value;
  });
  return { ...evidenceOf({ file, kind: 'rest', trouble: whole ? [] : ['truncated'] }), rest: [answer] };
}

async function failuresOf(
  file: string,
  text: string,
  value: unknown,
  search: Search,
): Promise<LogPart | null> {
  const failures = failuresIn(value);
  return failures.length === 0 ? null : readFailures(file, text, failures, search);
}

/** The exceptions in an answer that is cut off. */
async function readBroken(file: string, text: string, search: Search): Promise<LogPart> {
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
