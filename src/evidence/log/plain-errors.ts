import type { Quote, RecordGroup } from '../evidence.ts';
import { headOf } from './head.ts';
import { recordOf } from './record.ts';

/** How errors are worded where nothing else marks them. */
const complains =
  /\b(?:errors?|exception|fail(?:ed|s|ure)?|cannot|can't|could not|couldn't|unable to|not found|no such|invalid|denied|refused|unsupported|doesn't support|not supported|must be|expects|missing)\b|失败|错误|异常/i;

/** A text that is no log and holds no exception: a message that was copied out of a terminal. The line that complains first stands for it. */
export function plainError(lines: Quote[]): RecordGroup[] {
  if (lines.some(({ text }) => headOf(text)?.at != null)) return [];
  const line = lines.find(({ text }) => complains.test(text.slice(0, 1000)));
  if (!line) return [];
  const record = { ...recordOf([line]), level: 'ERROR' as const };
  return [{ fingerprint: line.text.slice(0, 200), first: record, count: 1, lastAt: null }];
}
