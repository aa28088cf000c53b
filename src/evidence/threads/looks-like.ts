import { headerOf } from './header.ts';
import { linesOf } from './lines.ts';

const written = [
  /^Full thread dump /m,
  /"threadInfos"\s*:\s*\[/,
  /"threadDump"\s*:\s*\{|"threadContainers"\s*:\s*\[/,
  /^\s+java\.lang\.Thread\.State: [A-Z]/m,
];

/** Whether a file that begins like this (its first 64 KB) holds thread dumps. */
export function looksLikeThreadDump(start: string): boolean {
  return written.some((sign) => sign.test(start)) || hasThreads(start);
}

/** A part of a dump, or one in plain form: a thread with a frame below. */
function hasThreads(start: string): boolean {
  let bare = false;
  let below = false;
  for (const { text } of linesOf(start)) {
    if (below && (/^\s+at \S+\(/.test(text) || (bare && /^\s+\S+\(\S+\)$/.test(text)))) return true;
    below = headerOf(text) !== undefined;
    bare = below && text.startsWith('#');
  }
  return false;
}
