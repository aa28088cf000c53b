const alone = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d(?:\.\d{1,9})?)Z?$/;

/** Milliseconds since 1970 of a line that is a time and nothing else, read as UTC; null for any other line. */
export function timeOf(line: string): number | null {
  const [, date, time] = alone.exec(line) ?? [];
  if (date === undefined || time === undefined) return null;
  const at = Date.parse(`${date}T${time.slice(0, 12)}Z`);
  return Number.isNaN(at) ? null : at;
}
