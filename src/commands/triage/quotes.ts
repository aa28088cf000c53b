import { type Block, codeBlock } from '../../blocks/blocks.ts';
import type { TriageFinding } from '../../report.ts';
import { shownPlace } from '../../triage/answers.ts';
import { shorten } from '../shared/text.ts';

const longestLine = 240;

/** Quoted lines with where they stand. */
export function quotes({ seen, point }: TriageFinding): Block[] {
  if (seen.length === 0) return [];
  const lines = seen.map((witness) =>
    witness.line === null
      ? `${witness.text} (${shownPlace(witness)})`
      : `${shownPlace(witness)}: ${excerpt(witness.text.trim(), point)}`,
  );
  return [codeBlock('text', lines.join('\n'))];
}

/** Of a long line so much is shown of its beginning. */
const longestHead = 100;

/** A long line around what matters: its beginning, and the part with the point, or the cause of a task that failed. */
export function excerpt(line: string, point: string | null): string {
  if (line.length <= longestLine) return line;
  const places = [point === null ? -1 : line.indexOf(point), line.indexOf('with failure cause: ')];
  const begin = places.find((at) => at >= longestLine / 2);
  if (begin === undefined) return shorten(line, longestLine);
  return `${line.slice(0, longestHead)} … ${shorten(line.slice(begin), longestLine - longestHead)}`;
}
