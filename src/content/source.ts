import { firstLanguage } from '../language.ts';
import type { Lang, Playbook, Signature, Tree } from '../types.ts';
import { type LogLine, placeOfRow } from './log-lines.ts';

/** A content file and what could be read of it. */
export type Source = {
  file: string;
  id: string;
  lang: Lang;
  /** The lines of the file, without line ends. */
  lines: string[];
} & (PlaybookSource | { kind: 'tree'; page: Tree | null });

interface PlaybookSource {
  kind: 'playbook';
  page: Playbook | null;
  extends: boolean;
  /** The rows of `lines.tsv`, where it has one. */
  logLines: LogLine[] | null;
}

interface ProseLine {
  /** Counted from 1. */
  line: number;
  text: string;
}

const read = new WeakMap<string[], ProseLine[]>();

/** The lines of a page outside its code blocks. Several checks read them: they are found once. */
export function proseLines({ lines }: Source): ProseLine[] {
  const prose =
    read.get(lines) ??
    withFences(lines).flatMap(({ text, fenced }, index) => (fenced ? [] : [{ line: index + 1, text }]));
  read.set(lines, prose);
  return prose;
}

/** The line a text stands on for the first time, counted from 1; 1 when it does not. */
export function lineOf({ lines }: Source, text: string): number {
  return Math.max(lines.findIndex((line) => line.includes(text)) + 1, 1);
}

/**
 * The signatures of a page, and where they stand; a translation has those of the page it translates, and a page that adds to another those of
 * the other: they stand there.
 */
export function signaturesIn(source: Source): { file: string; line: number; signature: Signature }[] {
  if (source.kind !== 'playbook' || source.lang !== firstLanguage) return [];
  return (source.page?.signatures ?? []).flatMap((signature) => {
    const row = source.logLines?.find(({ id }) => id === signature.id);
    if (row) return [{ ...placeOfRow(source.file, row), signature }];
    const stands = source.lines.some((line) => line.includes(`id: ${signature.id}`));
    if (source.extends && !stands) return [];
    return [{ file: source.file, line: lineOf(source, `id: ${signature.id}`), signature }];
  });
}

/** A line, and whether it belongs to a block of code. */
interface FencedLine {
  text: string;
  fenced: boolean;
}

/** Tells the lines of code blocks, with the fences around them, from the others. */
export function withFences(lines: string[]): FencedLine[] {
  let open: string | undefined;
  return lines.map((text) => {
    const [, fence] = /^\s*(`{3,}|~{3,})/.exec(text) ?? [];
    const closes = open !== undefined && fence?.startsWith(open) === true && text.trim() === fence;
    const fenced = open !== undefined || fence !== undefined;
    if (closes) open = undefined;
    else if (open === undefined) open = fence;
    return { text, fenced };
  });
}
