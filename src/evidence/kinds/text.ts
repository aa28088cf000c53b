/** Marks of a document: headings, tables, links, lists, front matter; a message that somebody pasted has hardly one. */
const marks = [/^#{1,6} \S/, /^\|.{1,400}\|\s*$/, /^(?:={3,}|-{3,})\s*$/, /\]\((?:https?:|\.|\/|#)/];

/** A page begins as one; further in, it is what a proxy answered, told in the message of an exception. */
const page = /^\s*<(?:!DOCTYPE|html|head|body|div|p|table)\b/i;

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
export const isDocument = (text: string) => page.test(text) || marksIn(linesOf(text)) >= fewestMarks.document;

/** Whether a text was written for people, or is code or a listing: it may speak of failures, and shows none. */
export function isProse(text: string): boolean {
  const lines = linesOf(text);
  const share = (is: (line: string) => boolean) => lines.filter(is).length / Math.max(1, lines.length);
  if (lines.some((line) => header.test(line))) return true;
  if (page.test(text) || marksIn(lines) >= fewestMarks.prose) return true;
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

/** Keys begin with a small letter: a message that is told as `Error: ...` has none. */
const pair = /^\s{0,80}(?:- )?"?[a-z][\w./-]{0,200}"?\s{0,20}(?:[:=](?:\s|$)|=)/;
const item = /^\s{0,80}- \S/;
const comment = /^\s{0,80}(?:[#;!]|\/\/|---|\.\.\.)/;
const section = /^\s{0,20}\[[\w.-]{1,80}\]\s{0,20}$/;

/** A single pair may stand anywhere. */
const fewest = 2;

/** Whether a text is a configuration: `flink-conf.yaml`, `config.yaml`, properties, nothing but keys with their values. */
export function isConfiguration(text: string): boolean {
  const lines = text.split('\n', 2000).filter((line) => line.trim() !== '' && !comment.test(line));
  const pairs = lines.filter((line) => pair.test(line.slice(0, 400))).length;
  const others = lines.filter((line) => item.test(line) || section.test(line)).length;
  return pairs >= fewest && pairs + others >= 0.8 * lines.length;
}

/** `flink_jobmanager_job_numRestarts{job_name="orders"} 42.0`, and the comments that tell of it. */
const sample =
  /^[a-zA-Z_:][\w:]{0,300}(?:\{[^}\n]{0,2000}\})? -?(?:\d[\d.eE+-]{0,40}|NaN|[+-]?Inf)(?: \d{1,16})?\s*$/;
const aboutSamples = /^# (?:HELP|TYPE|UNIT|EOF)\b/;

/** Whether a text is what Prometheus scrapes. */
export function isExposition(text: string): boolean {
  const lines = linesOf(text);
  const samples = lines.filter((line) => sample.test(line)).length;
  const comments = lines.filter((line) => aboutSamples.test(line)).length;
  // The last line may be cut.
  return samples > 0 && comments > 0 && samples + comments >= 0.9 * lines.length;
}

const version = /^(?:- {1,3})?"?apiVersion"?:\s/m;
const kind = /^ {0,4}"?kind"?:\s/m;

const ofJobManager = /^\s{0,40}jobManagerDeploymentStatus: /m;

/** Whether a text is YAML of Kubernetes: each of its objects names its version and its kind. A status alone, or what stands in it, is known by what it says of the JobManager. */
export const isKubernetes = (text: string) =>
  beginsWithKey(text) &&
  ((version.test(text) && kind.test(text)) ||
    (ofJobManager.test(text) && /^\s{0,40}(?:status:\s*$|error: |lifecycleState: )/m.test(text)));

/** The operator logs the objects it watches: they stand below a line of the log. */
function beginsWithKey(text: string): boolean {
  const first = text.split('\n', 200).find((line) => !/^\s{0,80}(?:#|---|$)/.test(line));
  return first !== undefined && /^\s{0,40}(?:- )?"?[a-zA-Z]\w{0,80}"?:/.test(first);
}

/** Whether a text is a report of flinkdoc in HTML that can be read again: its head says so. */
export const isSavedReport = (text: string) =>
  /^\s{0,20}<!doctype html>/i.test(text) && text.includes('<meta name="flinkdoc-source" content="report"');
