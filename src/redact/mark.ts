/** What stood where a secret was. */
export type Mark =
  | '[password]'
  | '[token]'
  | '[key]'
  | '[secret]'
  | '[credentials]'
  | '[signature]'
  | '[cookie]';

/** A mark of ours, what Flink, Kafka and Spring print instead of a secret, or a variable. */
const leading =
  /\[(?:password|token|key|secret|credentials|signature|cookie|hidden|redacted|masked|protected)\]|\$\{[^}\n]{1,80}\}|\{\{[^}\n]{1,80}\}\}/iy;

/** Values that give nothing away: masks, names of variables, what stands where nothing is set. */
const harmless =
  /^(?:[*•.x#-]{2,}|\*|<[\w -]{1,40}>|\$\{[^}]{1,80}\}|\$\([^)]{1,80}\)|\$[A-Z_][A-Z0-9_]*|\{\{[^}]{1,80}\}\}|\{\d?\}|%s|\?|null|nil|none|undefined|empty|hidden|redacted|masked|true|false|yes|no|not|is|n\/a)$/i;

/** Where the mark ends that begins at a place; the place itself if there is none. */
export function endOfMark(text: string, at: number): number {
  leading.lastIndex = at;
  return leading.test(text) ? leading.lastIndex : at;
}

/** Whether a value is no secret, whatever its key. */
export function isHarmless(value: string): boolean {
  if (value === '' || endOfMark(value, 0) === value.length) return true;
  // Long masks are rows of one sign.
  return value.length <= 100 ? harmless.test(value) : value === value[0]!.repeat(value.length);
}
