import { isLogLine } from '../kinds/log-lines.ts';
import { isObject, type Json, jsonDocuments } from '../threads/json-values.ts';
import { isJsonLines } from './entries.ts';
import { type FileLine, type Stage, split, wholeText } from './line.ts';

/** The lines of a log as a list of texts, alone or in what a platform answers: `{ "data": { "logs": ["a line", "another"] } }`. */
export const fromStrings: Stage = (lines) => {
  const text = wholeText(lines);
  if (!/^\s*(?:\[\s*"|\{\s*")/.test(text) || isJsonLines(lines)) return null;
  const [value, ...more] = jsonDocuments(text);
  if (value === undefined || more.length > 0) return null;
  const lists = listsIn(value);
  return lists.length === 0 ? null : placed(lists.flat(), text);
};

const deepest = 8;

/** The lists that hold a log, wherever they stand in a value. */
function listsIn(value: Json, depth = 0): string[][] {
  if (depth > deepest) return [];
  if (Array.isArray(value)) {
    const texts = value.filter((one) => typeof one === 'string');
    // Of rows each is a list.
    if (texts.length < value.length) return value.filter(isObject).flatMap((one) => listsIn(one, depth + 1));
    return holdsLog(texts) ? [texts] : [];
  }
  return isObject(value) ? [...value.fields.values()].flatMap((one) => listsIn(one, depth + 1)) : [];
}

const holdsLog = (texts: string[]) =>
  texts.filter((one) => one.split('\n', 50).some(isLogLine) || /^\s{1,40}at \S/.test(one)).length > 1;

/** Each text with the line of the file it stands in; what is written in another way than JSON need be stands where the one before does. */
function placed(texts: string[], document: string): FileLine[] {
  let place = 0;
  let line = 1;
  return texts.flatMap((text) => {
    const written = JSON.stringify(text);
    const near = document.slice(place, place + longestBetween + 2 * written.length);
    const at = near.indexOf(written);
    if (at >= 0) {
      line += near.slice(0, at).split('\n').length - 1;
      place += at;
    }
    return split(line, text);
  });
}

/** What may stand between two texts of a list. */
const longestBetween = 2000;
