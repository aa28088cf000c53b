import type { Quote } from '../../report.ts';
import { isObject, type Json, type JsonObject } from '../threads/json-values.ts';

/** What stands at a path. */
export function at(value: Json | undefined, ...path: string[]): Json | undefined {
  return path.reduce<Json | undefined>(
    (here, key) => (isObject(here) ? here.fields.get(key) : undefined),
    value,
  );
}

/** A text or a number, as text; YAML is read as it was written. Empty where there is neither. */
export function textAt(value: Json | undefined, ...path: string[]): string {
  const found = at(value, ...path);
  return typeof found === 'string' || typeof found === 'number' ? String(found) : '';
}

/** The name of an object that was pasted without its head. */
export const unnamed = 'unnamed';

/** A time as the API server writes it, as milliseconds since 1970. */
export function time(text: string): number | null {
  const at = /^\d{4}-\d\d-\d\dT/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? null : at;
}

/** More of what an object says is no quote. */
const longest = 2000;

/** An object, quoted where it begins, in our words. */
export const quoted = ({ line }: JsonObject, file: string, text: string): Quote => ({
  file,
  line,
  text: text.slice(0, longest).replace(/\s+/g, ' ').trim(),
});

/** Where times may lie ahead. */
const ahead = new Set(['spec', 'annotations', 'data', 'abortTimestamp']);

/** The latest time that objects name: so late it was at least when they were read. */
export function latestIn(objects: JsonObject[]): number | null {
  let latest: number | null = null;
  const left: Json[] = [...objects];
  const seen = new Set<Json>();
  while (left.length > 0) {
    const value = left.pop()!;
    if (typeof value === 'string') {
      const at = value.length < 40 ? time(value) : null;
      if (at !== null && (latest === null || at > latest)) latest = at;
    } else if (typeof value === 'object' && value !== null && !seen.has(value)) {
      // What an alias of YAML names stands there more than once.
      seen.add(value);
      if (Array.isArray(value)) for (const one of value) left.push(one);
      else for (const [key, one] of value.fields) if (!ahead.has(key)) left.push(one);
    }
  }
  return latest;
}
