// What takes a secret out of a text.

/** A part of a text, and what comes in its place. What stays is a cut that changes nothing: the search goes on behind it. */
export interface Cut {
  start: number;
  end: number;
  mark: string;
}

/**
 * Replaces what `cutAt` makes of the places a pattern finds, left to right; a place without a cut is passed over.
 * The time is linear if each call reads no further than a fixed number of signs, or than the end of its cut.
 */
export function cutOut(
  text: string,
  pattern: RegExp,
  cutAt: (found: RegExpExecArray) => Cut | undefined,
): string {
  const find = new RegExp(pattern.source, pattern.flags);
  const parts: string[] = [];
  let done = 0;
  for (let found = find.exec(text); found !== null; found = find.exec(text)) {
    const cut = cutAt(found);
    if (!cut) continue;
    parts.push(text.slice(done, cut.start), cut.mark);
    done = cut.end;
    find.lastIndex = Math.max(cut.end, found.index + 1);
  }
  return done === 0 ? text : parts.join('') + text.slice(done);
}

/** What stood where a secret was. */
export type Mark =
  | '[password]'
  | '[token]'
  | '[key]'
  | '[secret]'
  | '[credentials]'
  | '[signature]'
  | '[cookie]';

/**
 * A variable. One with a value for where it is not set is none, be it of a shell, `${DB_PASS:-x}`, or of Spring, `${db.pass:x}`; but
 * `${env:DB_PASS}` and `${file:/run/secrets/db:token}` say where to look.
 */
const variable = String.raw`\$\{(?![^}\n]{1,80}:-)(?:(?:env|sys|file|directory|secrets?|vault|ssm|aws|gcp|azure|k8s|kubernetes):[^}\n]{1,80}|[^}:\n]{1,80})\}`;

/** A mark of ours, what Flink, Kafka and Spring print instead of a secret, or a variable. */
const leading = new RegExp(
  String.raw`\[(?:password|token|key|secret|credentials|signature|cookie|hidden|redacted|masked|protected)\]|${variable}|\{\{[^}\n]{1,80}\}\}`,
  'iy',
);

/** Values that give nothing away: masks, names of variables, what stands where nothing is set. */
const noSecret = new RegExp(
  String.raw`^(?:[*•.x#-]{2,}|\*|<[\w -]{1,40}>|${variable}|\$\([^)]{1,80}\)|\$[A-Z_][A-Z0-9_]*|\{\{[^}]{1,80}\}\}|\{\d?\}|%s|\?|null|nil|none|undefined|empty|hidden|redacted|masked|true|false|yes|no|not|is|n\/a)$`,
  'i',
);

/** Where the mark ends that begins at a place; the place itself if there is none. */
export function endOfMark(text: string, at: number): number {
  leading.lastIndex = at;
  return leading.test(text) ? leading.lastIndex : at;
}

/** Whether a value is no secret, whatever its key. */
export function isNoSecret(value: string): boolean {
  if (value === '' || endOfMark(value, 0) === value.length) return true;
  // Long masks are rows of one sign.
  return value.length <= 100 ? noSecret.test(value) : value === value[0]!.repeat(value.length);
}
