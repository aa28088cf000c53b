const longest = 80;

/** A name out of evidence as code: names of tasks may be whole plans, with backticks in them. */
export function code(fact: string | number | undefined): string {
  const text = String(fact ?? '')
    .replaceAll('`', "'")
    .replace(/\s+/g, ' ');
  return `\`${text.length > longest ? `${text.slice(0, longest - 1)}…` : text}\``;
}
