// What tools put around a log: numbers of lines, names of pods, quotes, tables, documents. Each stage takes one kind of it off, known by
// what the lines have in common and not by the tool.

import { apartAsKnown } from './apart.ts';
import { fromLastToFirst, joinedHeads, unwrapped } from './broken-lines.ts';
import {
  fromCarriageReturns,
  fromHtml,
  withoutBorder,
  withoutFence,
  withoutQuoting,
  withoutShownEnds,
} from './copied.ts';
import { fromCsv } from './csv.ts';
import { fromExport, fromFields, withoutBeforeJson } from './entries.ts';
import {
  fromEntities,
  fromEscapedEnds,
  fromJsonStrings,
  fromOneLine,
  fromRichText,
  unescaped,
  withPlainBlanks,
  withPlainSigns,
} from './escapes.ts';
import { type FileLine, fileLines, type Stage } from './line.ts';
import { withoutPrefix } from './prefix.ts';
import { partsJoined } from './runtime-parts.ts';
import { fromStrings } from './strings.ts';

const stages: Stage[] = [
  fromCarriageReturns,
  withPlainBlanks,
  withPlainSigns,
  withoutShownEnds,
  fromRichText,
  fromJsonStrings,
  partsJoined,
  fromStrings,
  fromExport,
  fromCsv,
  fromHtml,
  fromEntities,
  unescaped,
  fromFields,
  fromOneLine,
  withoutBeforeJson,
  fromEscapedEnds,
  withoutQuoting,
  withoutFence,
  withoutBorder,
  apartAsKnown,
  withoutPrefix,
  // One prefix may stand behind another: `| > `.
  withoutPrefix,
  unwrapped,
  joinedHeads,
  fromLastToFirst,
];

/** The lines that Flink wrote, with nothing around them; null where they stand so in the text. */
export function formed(text: string): FileLine[] | null {
  const plain = fileLines(text);
  let lines = plain;
  for (const stage of stages) lines = stage(lines) ?? lines;
  return lines === plain ? null : lines;
}
