/** Marks of a document: headings, tables, links, lists, front matter; a message that somebody pasted has hardly one. */
const marks = [
  /^#{1,6} \S/,
  /^\|.{1,400}\|\s*$/,
  /^(?:={3,}|-{3,})\s*$/,
  /\]\((?:https?:|\.|\/|#)/,
  /^<(?:!DOCTYPE|html|head|body|div|p|table)\b/i,
];

/** With so many marks a text is a document; a report of a failure may have one. */
const fewestMarks = { document: 3, prose: 2 };

/** Lines of a program end so. */
const code = /[;{}(,]\s*$/;

/** The columns of what a command lists: `NAME  READY  STATUS`. */
const header = /^[A-Z][A-Z\d()%-]{1,30}(?:\s{1,40}[A-Z%][A-Z\d()/%<>.-]{0,30}){2,20}\s*$/;

/** Words of sentences, for people. */
const word =
  /\b(?:the|a|an|is|are|of|to|and|that|this|with|for|you|we|it|be|can|when|if|or|as|on|by)\b|[的了是在和有就不会我们可以]/gi;
const fewestWords = 3;

/** Less is a message. */
const shortest = 8;

/** Whether a text is a document: a page, a manual, a readme. */
export const isDocument = (text: string) => marksIn(linesOf(text)) >= fewestMarks.document;

/** Whether a text was written for people, or is code or a listing: it may speak of failures, and shows none. */
export function isProse(text: string): boolean {
  const lines = linesOf(text);
  const share = (is: (line: string) => boolean) => lines.filter(is).length / Math.max(1, lines.length);
  if (lines.some((line) => header.test(line))) return true;
  if (marksIn(lines) >= fewestMarks.prose) return true;
  if (lines.length >= 3 && share((line) => code.test(line)) > 0.3) return true;
  return lines.length >= shortest && share(isSentence) > 0.4;
}

/** The lines that say something, as far as a text is looked at. */
const linesOf = (text: string) =>
  text
    .split('\n', 2000)
    .map((line) => line.slice(0, 1000))
    .filter((line) => line.trim() !== '');

const marksIn = (lines: string[]) => lines.filter((line) => marks.some((mark) => mark.test(line))).length;

const isSentence = (line: string) => (line.match(word)?.length ?? 0) >= fewestWords;
