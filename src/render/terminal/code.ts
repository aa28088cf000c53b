import type { Code, Piece, Tone } from '../../blocks/blocks.ts';
import { shrunk } from './shrink.ts';
import { styledWidth } from './styled.ts';
import type { CodeKind, Theme } from './theme.ts';

/** A space at which no line is broken, while it is drawn: a control sign, so no text has it. */
const keptSpace = '\u001f';

/** A drawn text with its spaces as they were. */
export const withSpaces = (drawn: string): string => drawn.replaceAll(keptSpace, ' ');

/** Code inside a line: commands and names stay whole where a line has so many columns. */
export function codeSpan({ text, tone }: { text: string; tone?: Tone }, look: Theme, width: number): string {
  if (tone) return look.badge[tone](text);
  const kind = kindOf(text);
  const whole = kind !== 'line' && styledWidth(text) < width;
  return look.code[kind](whole ? text.replaceAll(' ', keptSpace) : text);
}

const indent = '    ';

/** The lines of a block of code. The build says what their pieces are; code that it did not see is plain. Lines are never broken. */
export function codeLines(
  { text, highlighted, mayShrink }: Pick<Code, 'text' | 'highlighted' | 'mayShrink'>,
  { codeBlock, syntax }: Theme,
  width: number,
): string[] {
  const whole = text.split('\n');
  const fitting = mayShrink ? shrunk(whole, mayShrink, width - indent.length) : whole;
  const lines: Piece[][] = highlighted ?? fitting.map((line) => [{ text: line }]);
  const drawn = (pieces: Piece[]) =>
    pieces.map((piece) => (syntax.get(piece.scope ?? '') ?? codeBlock)(piece.text)).join('');
  return lines.map((pieces) => indent + drawn(pieces));
}

/** Programs whose names begin a command. */
const programs =
  /^(?:(?:\.?\/?bin\/)?[\w./-]+\.sh|(?:\.?\/?bin\/)?(?:flink|sql-client)|flinkdoc|diagnose|show|curl|kubectl|docker|helm|yarn|hdfs|hadoop|j(?:stack|cmd|map|ps|ava|avap)|z?grep|ls|df|du|cat|tail|top|iostat|iotop|lsof|ss|dmesg|ping|nslookup|dig|openssl|k(?:init|list)|ntpq|chronyc|aws|mvn|unzip|tar|npm|npx) /;

/** What a piece of code is, by its form: something to run, a page, a line as a log or a dialog has it, or a name: a key, a metric, a value. */
function kindOf(code: string): CodeKind {
  if (programs.test(code)) return 'command';
  if (/^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(code)) return 'id';
  return /\s/.test(code) && !/^[\w.-]+(?:: ?|=| = )\S*$/.test(code) ? 'line' : 'name';
}
