// What kubectl prints for people, one after another in a text: tables, and what `describe` says.
import type { JsonObject } from '../threads/json-values.ts';
import { described, describedPart } from './described.ts';
import { type Columns, columnsIn, objectOfRow } from './tables.ts';

/** Where a description begins: its name stands first. */
const name = /^Name:\s{1,40}\S/;
/** A command that was copied with what it printed. */
const prompt = /^(?:\S{0,80}[$#%>]|\+) \S|^.{0,80}\bkubectl [a-z]/;

export const isPrompt = (line: string) => prompt.test(line);

/** Whether a line is the first of a description or of a table. */
export const beginsPrinted = (line: string) => name.test(line) || columnsIn(line.trimEnd()) !== null;

/** Whether a text begins as kubectl prints: the head of a table that tells something, or a description. */
export function isPrinted(text: string): boolean {
  const lines = text.split('\n', 2000);
  const first = lines.find((line) => line.trim() !== '' && !prompt.test(line)) ?? '';
  if (columnsIn(first.trimEnd()) !== null) return true;
  const has = (line: RegExp) => lines.some((one) => line.test(one));
  return (
    name.test(first) &&
    ((has(/^API Version:\s/) && has(/^Kind:\s/)) ||
      (has(/^Containers:/) && has(/^Status:/)) ||
      (has(/^Capacity:/) && has(/^Conditions:/)))
  );
}

const state = /^ {2,12}(?:Last )?State: {1,20}(?:Waiting|Running|Terminated)\s*$/m;
const ofContainer = /^ {2,12}(?:Exit Code|Restart Count): /m;

/** Whether a text has the states of a container in it as a description has, and not its beginning, which was not copied. */
export const isPartOfDescription = (text: string) =>
  state.test(text) && ofContainer.test(text) && !/^Name: /m.test(text);

/** More rows than that nobody reads, and kubectl lists no cluster with more. */
export const mostPrinted = 50_000;

/** The objects in it, the first of very many. */
export function printedObjects(text: string): JsonObject[] {
  const lines = text.split('\n').map((line) => line.trimEnd());
  if (isPartOfDescription(text)) return describedPart(lines.map((line) => (prompt.test(line) ? '' : line)));
  const objects: JsonObject[] = [];
  let table: Columns | null = null;
  for (let at = 0; at < lines.length && objects.length < mostPrinted; ) {
    const line = lines[at]!;
    const columns = columnsIn(line);
    if (columns || line === '' || prompt.test(line)) {
      table = columns ?? null;
      at++;
    } else if (name.test(line)) {
      const end = endOf(lines, at + 1);
      for (const object of described(lines.slice(at, end), at + 1)) objects.push(object);
      at = end;
    } else {
      const object = table && objectOfRow(table, line, at + 1);
      if (object) objects.push(object);
      at++;
    }
  }
  return objects;
}

/** A description ends where the next begins, or a table. */
function endOf(lines: string[], from: number): number {
  const end = lines.findIndex((line, at) => at >= from && (name.test(line) || columnsIn(line) !== null));
  return end === -1 ? lines.length : end;
}
