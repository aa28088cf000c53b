import { namesAny } from './postings.ts';
import type { SearchIndex } from './search-index.ts';
import { type Word, words } from './tokenize.ts';

/** `task manager` is `TaskManager`: two neighbors that the pages write as one name are read as it. */
export function joinNeighbors(index: SearchIndex, typed: Word[]): Word[] {
  const joined: Word[] = [];
  for (let at = 0; at < typed.length; at++) {
    const name = nameOf(index, typed[at]!, typed[at + 1]);
    joined.push(name ?? typed[at]!);
    if (name) at += 1;
  }
  return joined;
}

const plain = /^[a-z]{3,}$/;

function nameOf(index: SearchIndex, first: Word, second: Word | undefined): Word | undefined {
  if (!second || !plain.test(first.text) || !plain.test(second.text)) return undefined;
  const name = words(first.text + second.text)[0]!;
  return namesAny(index.postings(name.stem)) ? { ...name, parts: [first.stem, second.stem] } : undefined;
}
