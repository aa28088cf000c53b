/** A part of a text, and what comes in its place. What stays is a cut that changes nothing: the search goes on behind it. */
export interface Cut {
  start: number;
  end: number;
  mark: string;
}

/**
 * Replaces what `cutAt` makes of the places a pattern finds, left to right; a place without a cut is passed over.
 * The time is linear if each call reads no further than a fixed number of signs, or than the end of its cut.
 */
export function cutOut(
  text: string,
  pattern: RegExp,
  cutAt: (found: RegExpExecArray) => Cut | undefined,
): string {
  const find = new RegExp(pattern.source, pattern.flags);
  const parts: string[] = [];
  let done = 0;
  for (let found = find.exec(text); found !== null; found = find.exec(text)) {
    const cut = cutAt(found);
    if (!cut) continue;
    parts.push(text.slice(done, cut.start), cut.mark);
    done = cut.end;
    find.lastIndex = Math.max(cut.end, found.index + 1);
  }
  return done === 0 ? text : parts.join('') + text.slice(done);
}
