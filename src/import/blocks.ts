import { withFences } from '../content/fences.ts';
import { headingIn, isRule, type Line } from './notes.ts';

/** A piece of a topic, as the Markdown of a page. */
export interface Block {
  kind: 'heading' | 'steps' | 'code' | 'text';
  markdown: string;
}

/** `* 1、`, `1.`, `2)`, `(3)`, `④` in front of a step, with or without a bullet. */
const numbered =
  /^(?:[*+-][ \t]+)?(?:(\d{1,3})[ \t]*[、.)）][ \t]*|[(（](\d{1,3})[)）][ \t]*|([①-⑳])[ \t]*)(?=\S)/;
const bullet = /^[*+-][ \t]+/;

/** What only a drawing has: long arrows, boxes. */
const drawing = /-{2,}>|<-{2,}|={2,}>|\+-{2,}|[─│┌┐└┘├┤┬┴▶▼]/;

/** The lines of a topic as blocks of Markdown, in their order. */
export function toBlocks(lines: Line[]): Block[] {
  const blocks = runsOf(lines).map(toBlock);
  return blocks.map((block, at) =>
    isTitleOf(block, blocks[at + 1]) ? { kind: 'heading', markdown: `### ${block.markdown}` } : block,
  );
}

/** A few words alone in front of steps say what the steps are for. */
function isTitleOf({ kind, markdown }: Block, next: Block | undefined): boolean {
  return kind === 'text' && next?.kind === 'steps' && /^[^\n。.;；,，|<>[\]]{1,30}$/.test(markdown);
}

/** Lines that belong together: a block of code, a heading, or what stands between two empty lines. */
function runsOf(lines: Line[]): string[][] {
  const runs: string[][] = [[]];
  let inside = false;
  for (const { text, fenced } of withFences(lines.map((line) => line.text))) {
    const alone = !fenced && headingIn(text) !== undefined;
    if (fenced !== inside || alone) runs.push([]);
    if (fenced || (text.trim() !== '' && !isRule(text))) runs.at(-1)!.push(text);
    else runs.push([]);
    if (alone) runs.push([]);
    inside = fenced;
  }
  return joinLists(runs.filter((run) => run.length > 0).flatMap(splitBeforeList));
}

/** A list need not have an empty line above. */
function splitBeforeList(run: string[]): string[][] {
  const at = run.findIndex((line) => isItem(line));
  const apart = at > 0 && !isDrawing(run) && !/^\s*(`{3,}|~{3,})/.test(run[0]!);
  return apart ? [run.slice(0, at), run.slice(at)] : [run];
}

/** A list with empty lines between its items, or with indented text below one, is one list. */
function joinLists(runs: string[][]): string[][] {
  const joined: string[][] = [];
  for (const run of runs) {
    const before = joined.at(-1);
    const goesOn = isItem(run[0]!.trimStart()) || /^(?: {2,}|\t)/.test(run[0]!);
    if (before && isItem(before[0]!) && goesOn && !isDrawing(run)) before.push(...run);
    else joined.push(run);
  }
  return joined;
}

const isItem = (text: string) => numbered.test(text) || bullet.test(text);
const isDrawing = (run: string[]) => !isItem(run[0]!.trimStart()) && run.some((line) => drawing.test(line));

function toBlock(run: string[]): Block {
  const heading = headingIn(run[0]!);
  if (heading) return { kind: 'heading', markdown: `### ${heading.title}` };
  if (/^\s*(`{3,}|~{3,})/.test(run[0]!)) return { kind: 'code', markdown: closed(run).join('\n') };
  if (isDrawing(run)) return { kind: 'code', markdown: fenceOf(run) };
  if (!isItem(run[0]!)) return { kind: 'text', markdown: run.map((line) => line.trimEnd()).join('\n') };
  return { kind: numbered.test(run[0]!) ? 'steps' : 'text', markdown: listOf(run) };
}

/** A fence that nobody closed is closed at the end of the topic. */
function closed(run: string[]): string[] {
  const mark = /^\s*(`{3,}|~{3,})/.exec(run[0]!)![1]!;
  return run.length > 1 && run.at(-1)!.trim() === mark ? run : [...run, mark];
}

/** Lines as they stand, in a fence longer than any inside. */
export function fenceOf(lines: string[], language = 'text'): string {
  const longest = Math.max(2, ...lines.map((line) => /`+/.exec(line)?.[0].length ?? 0));
  const mark = '`'.repeat(longest + 1);
  return [`${mark}${language}`, ...lines.map((line) => line.trimEnd()), mark].join('\n');
}

/** A list in Markdown: numbers count on, what is indented belongs to the item above. */
function listOf(run: string[]): string {
  let count = 0;
  return run
    .map((line) => {
      const text = line.trim();
      if (/^[ \t]/.test(line)) return `   ${isItem(text) ? `- ${text.replace(bullet, '')}` : text}`;
      if (numbered.test(text)) {
        count += 1;
        return `${count}. ${text.replace(numbered, '')}`;
      }
      return bullet.test(text) ? `- ${text.replace(bullet, '')}` : `   ${text}`;
    })
    .join('\n');
}
