// Objects as the API server would have told them, made of what kubectl prints for people.
import type { Json, JsonObject } from '../threads/json-values.ts';

/** Fields of an object; what is undefined is not there. */
export interface MadeFields {
  [key: string]: Json | MadeFields | MadeFields[] | undefined;
}

/** An object with its line; so are the objects in it, unless they come with their own. */
export function made(line: number, fields: MadeFields): JsonObject {
  const entries = Object.entries(fields).flatMap(([key, value]): [string, Json][] =>
    value === undefined ? [] : [[key, jsonOf(line, value)]],
  );
  return { line, fields: new Map(entries) };
}

function jsonOf(line: number, value: Json | MadeFields | MadeFields[]): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => jsonOf(line, one));
  return value.fields instanceof Map ? (value as JsonObject) : made(line, value as MadeFields);
}

/** An age and how often, `2m4s (x5 over 10m)`, as an event counts. */
export function eventTimes(age: string): MadeFields {
  const [, last, count, over] = /^(\S{1,20})(?: \(x(\d{1,9}) over (\S{1,20})\))?$/.exec(age) ?? [];
  const [ago, began] = [secondsIn(last), secondsIn(over)];
  return {
    count: count === undefined ? undefined : Number(count),
    ago: ago ?? undefined,
    lasted: ago !== null && began !== null ? Math.max(0, began - ago) : undefined,
  };
}

const units: Record<string, number> = { y: 31_536_000, d: 86_400, h: 3600, m: 60, s: 1 };

/** `2m4s`, as kubectl writes how long ago something was. */
function secondsIn(age: string | undefined): number | null {
  const parts = Array.from(age?.matchAll(/(\d{1,9})([ydhms])/g) ?? []);
  if (parts.length === 0) return null;
  return parts.reduce((sum, [, number, unit]) => sum + Number(number) * units[unit!]!, 0);
}

/** `Fri, 20 Nov 2026 03:14:07 +0000` as the API server writes it. */
export function isoTime(text: string | undefined): string | undefined {
  const at = Date.parse(text ?? '');
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
}
