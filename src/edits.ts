/** Whether a name was meant by a word: it begins so, or the word is a slip away. */
export const mayBecome = (typed: string, name: string) =>
  name.startsWith(typed) || edits(typed, name) <= mostEdits(typed);

/** A slip of the keys: one in a short word, two in a long one. More makes another word of it. */
const mostEdits = (typed: string) => (typed.length > 8 ? 2 : 1);

/** The name that was meant by a long one with a slip or two in it; null where none is that near. */
export function nearestName(typed: string, names: readonly string[]): string | null {
  const most = Math.min(3, Math.floor(typed.length / 8));
  const near = names
    .filter((name) => Math.abs(name.length - typed.length) <= most)
    .map((name) => ({ name, away: edits(typed, name) }))
    .filter(({ away }) => away <= most)
    .sort((a, b) => a.away - b.away);
  return near[0]?.name ?? null;
}

/** Whether a name is another but for case, or for one sign more, less or other. */
export const isMisspelt = (name: string, meant: string): boolean =>
  areOneApart(name, meant) || name.toLowerCase() === meant.toLowerCase();

/** Whether two words are equal but for one sign more, less or other, or two sentences but for one word: in no more time than to read them. */
export function areOneApart(a: ArrayLike<string>, b: ArrayLike<string>): boolean {
  const [shorter, longer] = [Math.min(a.length, b.length), Math.max(a.length, b.length)];
  if (longer - shorter > 1) return false;
  let before = 0;
  while (before < shorter && a[before] === b[before]) before++;
  let behind = 0;
  while (behind < shorter && a[a.length - 1 - behind] === b[b.length - 1 - behind]) behind++;
  return longer - before - behind <= 1;
}

/** How many signs must be added, left out, replaced, or swapped with their neighbor to make one word of the other. */
export function edits(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= a.length; row++) {
    const [above, current] = [rows[row - 1]!, [row]];
    for (let column = 1; column <= b.length; column++) {
      const replaced = above[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1);
      const swaps = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const swapped = swaps ? rows[row - 2]![column - 2]! + 1 : replaced;
      current.push(Math.min(above[column]! + 1, current[column - 1]! + 1, replaced, swapped));
    }
    rows.push(current);
  }
  return rows[a.length]![b.length]!;
}
