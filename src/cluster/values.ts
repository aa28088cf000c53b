// Values of answers that may be anything: a field that is missing, or of another kind, is null or empty, and never 0.

export type Fields = Record<string, unknown>;

export const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};

/** What a body holds; undefined for what is no JSON. */
export function valueIn(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}

export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

export const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** A number, or one written as a string; Flink writes gauges without a value as the string "NaN". */
export function gaugeOf(value: unknown): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

/** A count, a size, a time or an id: -1 says that there is none. */
export function countOf(value: unknown): number | null {
  const number = gaugeOf(value);
  return number !== null && number >= 0 ? number : null;
}
