import type { ThreadDump } from '../evidence.ts';
import { dumpsOfJson, linesOfRest } from './json-dumps.ts';
import { readJson } from './json-values.ts';
import { dumpLines, headerOf } from './lines.ts';
import { dumpsFromLines } from './text-dumps.ts';

/** All thread dumps of a file, in whichever form; of a broken one what could be read. */
export function readThreadDumps(text: string, file: string): ThreadDump[] {
  if (!/"(?:threadInfos|threadDump|threadContainers)"\s{0,9}:/.test(text))
    return dumpsFromLines(dumpLines(text), file);
  const documents = readJson(text);
  return [...dumpsFromLines(linesOfRest(documents), file), ...dumpsOfJson(documents, file)];
}

const written = [
  /^Full thread dump /m,
  /"threadInfos"\s*:\s*\[/,
  /"threadDump"\s*:\s*\{|"threadContainers"\s*:\s*\[/,
  /^[ \t]+java\.lang\.Thread\.State: [A-Z]/m,
];

/** Whether a file that begins like this (its first 64 KB) holds thread dumps. */
export function looksLikeThreadDump(start: string): boolean {
  return written.some((sign) => sign.test(start)) || hasThreads(start);
}

/** A part of a dump, or one in plain form: a thread with a frame below. */
function hasThreads(start: string): boolean {
  let bare = false;
  let below = false;
  for (const { text } of dumpLines(start)) {
    if (below && (/^\s+at \S+\(/.test(text) || (bare && /^\s+\S+\(\S+\)$/.test(text)))) return true;
    below = headerOf(text) !== undefined;
    bare = below && text.startsWith('#');
  }
  return false;
}
