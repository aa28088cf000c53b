import type { ThreadDump } from '../evidence.ts';
import { dumpsOfJson } from './dump-file.ts';
import { dumpsFromLines } from './from-lines.ts';
import { readJson } from './json-values.ts';
import { linesOf } from './lines.ts';
import { linesOfRest } from './rest.ts';

/** All thread dumps of a file, in whichever form; of a broken one what could be read. */
export function readThreadDumps(text: string, file: string): ThreadDump[] {
  if (!/"(?:threadInfos|threadDump|threadContainers)"\s{0,9}:/.test(text))
    return dumpsFromLines(linesOf(text), file);
  const documents = readJson(text);
  return [...dumpsFromLines(linesOfRest(documents), file), ...dumpsOfJson(documents, file)];
}
