import type { Quote, Thrown } from '../evidence.ts';
import { pythonTraceback } from './python-traceback.ts';

/** Frames kept of one exception: the answer stands at the top. */
const mostFrames = 40;
const longestMessage = 2000;

const kind = '(?:Exception|Error|Throwable|Failure|Timeout|Interrupt|Death)';
const folder = '(?:[A-Za-z_$][\\w$]{0,80}\\.){1,14}';
const exception = `${folder}[\\w$]{0,120}${kind}[\\w$]{0,60}`;

/** Behind `Caused by` any name with a package is a class; one without must be named like an exception. */
const cause = `${folder}[\\w$]{1,120}|[A-Z][\\w$]{0,100}${kind}`;

/** What stands before a trace that was copied out of a comment, a list or another log. */
const decoration = '[\\s:*/>|#-]{0,40}';

const caused = new RegExp(`^.{0,60}?(Caused by|Suppressed): (${cause})(?:: ?(.*))?$`);
const bare = new RegExp(
  `^${decoration}(?:\\[ERROR\\] )?(?:Exception in thread "[^"]{0,200}" |Error: |Root exception is |Reason: ?)?(${exception})(?:\\*\\*)?(?:: ?(.*))?$`,
);
const inline = new RegExp(
  `(?:^|[\\s:(\\[<"*])((?:[a-z_$][\\w$]{0,80}\\.){1,14}[\\w$]{0,120}${kind}[\\w$]{0,60})(?:: (.*))?`,
);
/** An exception whose package was left out, as people write it, at the very beginning of what they copied. */
const short = /^\s{0,40}([A-Z]\w{1,80}(?:Exception|Error)): (.*)$/;
const nested = new RegExp(`^(${exception})(?:: (.*))?$`);
/** A name with a dot in it: `at [Source: ...]` and `at line 3, column 7` say where in a text something stands. */
const frame = /^[\s*/>|#-]{0,40}at ([\w$<][\w$<>./@+~-]{0,250}[\w$>]\.[\w$<].{0,300})$/;

/** A frame with its place in a file: no other sentence looks like it. */
const placed =
  /^[\s*/>|#-]{0,40}at ([\w.$/<>]{3,300}\((?:[\w$]{1,100}\.(?:java|scala|kt):\d{1,6}|Unknown Source|Native Method|<generated>)\))/;

/** Frames that stand further up already, and causes that do: they add nothing. */
const repeated = /^[\s*/>|#-]{0,40}(?:\.\.\. \d{1,6} |(?:Caused by: )?\[CIRCULAR REFERENCE:)/;

/** Whether a line begins a stack trace that stands for itself. */
export const beginsTrace = (line: string) => bare.test(line.slice(0, 1000));

export const isFrame = (line: string) =>
  /^\s{1,40}(?:at |\.\.\. \d{1,6} (?:more|common frames))/.test(line.slice(0, 60));

/** The frames of a stack that was copied without its exception, the first one as what was thrown; null where there are hardly any. */
export function framesAlone(lines: Quote[]): Thrown | null {
  const frames = lines.flatMap((quote) => {
    const code = placed.exec(quote.text.slice(0, 400))?.[1];
    return code === undefined ? [] : [{ code, quote }];
  });
  const [first] = frames;
  if (!first || frames.length < 2) return null;
  return {
    className: '',
    message: '',
    quote: first.quote,
    frames: frames.slice(0, mostFrames),
    suppressed: false,
  };
}

/** The exceptions in the lines of a record, outermost first. The first line may hold one in its message. */
export function thrownIn(lines: Quote[]): Thrown[] {
  const chain: Thrown[] = [];
  const python = pythonTraceback();
  let suppressed: { indent: number } | null = null;
  for (const [number, quote] of lines.entries()) {
    const text = withoutParentheses(quote.text.slice(0, longestMessage));
    const inPython = python(text, quote);
    if (inPython !== null) {
      chain.push(...inPython);
      continue;
    }
    const at = frame.exec(text);
    if (at) {
      const last = chain.at(-1);
      if (last && last.frames.length < mostFrames) last.frames.push({ code: frameOf(at[1]!), quote });
      continue;
    }
    if (repeated.test(text)) continue;
    const [, word, causeName, causeMessage] = caused.exec(text) ?? [];
    if (causeName !== undefined) {
      const indent = text.search(/\S/);
      if (word === 'Suppressed') suppressed = { indent };
      else if (suppressed && indent <= suppressed.indent - 1) suppressed = null;
      chain.push(...chainOf(causeName, causeMessage, quote, suppressed !== null));
      continue;
    }
    const above = chain.at(-1);
    if (above?.message.endsWith('{') && above.frames.length === 0) {
      readAnswer(above, text, quote);
      continue;
    }
    if (above && above.message === '' && above.frames.length === 0 && number > 0 && !bare.test(text)) {
      above.message = text.trim();
      continue;
    }
    if (above?.says && above.frames.length === 0) continue;
    const begins = number === 0 ? short.exec(text) : null;
    const found =
      bare.exec(text) ?? begins ?? (number === 0 || chain.length === 0 ? inline.exec(text) : null);
    if (found) chain.push(...chainOf(found[1]!, found[2], quote, false));
  }
  return chain.flatMap(withCarried);
}

/**
 * A failure that came from another process, and whose class is missing here: all that is left of it is its name. It is the cause of
 * `ClassNotFoundException: com.mysql.cj.exceptions.ConnectionIsClosedException` while an answer is read.
 */
function withCarried(thrown: Thrown): Thrown[] {
  const { className, message, frames } = thrown;
  const carried =
    className === 'java.lang.ClassNotFoundException' &&
    /^(?:[a-z_][\w$]{0,80}\.){1,14}[A-Z][\w$]{0,120}(?:Exception|Error)$/.test(message) &&
    frames.some(({ code }) => readsAnswer.test(code));
  return carried ? [thrown, { ...thrown, className: message, message: '', frames: [] }] : [thrown];
}

const readsAnswer =
  /^(?:akka|org\.apache\.pekko)\.(?:remote\.)?serialization\.|\.util\.SerializedThrowable\.deserialize/;

const answer = /^\s{0,40}"(?:message|msg|reason|error|error_?msg)"\s{0,4}:\s{0,4}"(.{1,1000}?)",?$/i;

/** What a service answered may be the message: JSON over several lines, of which one says why. */
function readAnswer(above: Thrown, text: string, quote: Quote): void {
  const said = answer.exec(text)?.[1];
  if (said === undefined) return;
  above.message = above.message.replace(/\{$/, said);
  above.says = quote;
}

/** Hadoop's `RemoteException(org.apache...LeaseExpiredException): ...` names two as well. */
const withoutParentheses = (text: string) =>
  text.replace(/(RemoteException)\(([\w.$]{1,200})\): /, '$1: $2: ');

/** `CompletionException: java.io.IOException: disk full` names two exceptions in one line. */
function chainOf(
  className: string,
  message: string | undefined,
  quote: Quote,
  suppressed: boolean,
): Thrown[] {
  const own: Thrown = { className, message: (message ?? '').trim(), quote, frames: [], suppressed };
  // The class that was not found may be an exception, but nobody threw it.
  const inner = /\bClassNotFoundException$/.test(className) ? null : nested.exec(own.message);
  if (!inner || own.message.length > longestMessage) return [own];
  return [own, ...chainOf(inner[1]!, inner[2], quote, suppressed)];
}

/** A frame without the jar that it was loaded from. */
const frameOf = (text: string) => text.replace(/ ~?\[[^\]]{0,200}\]?$/, '').trim();
