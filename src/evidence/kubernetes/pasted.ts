// What people put around objects of Kubernetes when they paste them into a ticket: sentences, fences, quote marks, indentation, the command.
import { isKubernetes } from '../kinds/text.ts';
import { leadingSpaces } from './labels.ts';
import { beginsPrinted, isPrinted, isPrompt } from './printed.ts';

/** The text without all that; what is taken out leaves empty lines, so that all others keep their numbers. */
export function withoutWrapping(text: string): string {
  const plain = withoutMargin(text);
  if ((/^\s*[{[]/.test(plain) && !fence.test(plain)) || isKubernetes(plain) || isPrinted(plain)) return plain;
  const lines = plain.split('\n');
  return withoutMargin((insideFences(lines) ?? fromObject(lines)).join('\n'));
}

/** Quote marks, and the indentation that all lines have. */
function withoutMargin(text: string): string {
  const first = /\S/.exec(text)?.index ?? 0;
  if (text[first] !== '>' && !/[ \t]/.test(text[first - 1] ?? '')) return text;
  const lines = text.split('\n');
  const isQuote = lines.every((line) => line.trim() === '' || line.startsWith('>'));
  return unindented(isQuote ? lines.map((line) => line.replace(quoteMarks, '')) : lines);
}

/** Of a mail that was answered a few times. */
const quoteMarks = /^(?:> ?){1,8}/;

function unindented(lines: string[]): string {
  const margin = lines.reduce(
    (least, line) => (line.trim() === '' ? least : Math.min(least, leadingSpaces(line))),
    1000,
  );
  return (margin === 0 ? lines : lines.map((line) => line.slice(margin))).join('\n');
}

/** Of Markdown, and of Jira. */
const fence = /^\s{0,20}(?:```|~~~|\{(?:code|noformat)\b[^}\n]{0,100}\})/;

/** What stands between fences; null where there are none. */
function insideFences(lines: string[]): string[] | null {
  if (!lines.some((line) => fence.test(line))) return null;
  let inside = false;
  return lines.map((line) => {
    if (fence.test(line)) inside = !inside;
    return inside && !fence.test(line) && !isPrompt(line) ? line : '';
  });
}

const beginsObject = /^(?:- )?(?:"?apiVersion"?:|status:\s*$|[{[]\s*(?:$|"))/;
/** A line of YAML or JSON, seen alone. */
const ofObject = /^(?:\s|$|#|---|[{}[\]]|- |["']?[\w./-]{1,200}["']?:(?:\s|$))/;

/** An object between sentences, from its first line to its last; what kubectl prints goes on to the end. */
function fromObject(lines: string[]): string[] {
  const begin = lines.findIndex((line) => beginsObject.test(line) || beginsPrinted(line));
  if (begin === -1) return lines;
  const isObject = beginsObject.test(lines[begin]!);
  const after = isObject ? lines.findIndex((line, at) => at > begin && !ofObject.test(line)) : -1;
  return lines.map((line, at) => (at >= begin && (after === -1 || at < after) ? line : ''));
}
