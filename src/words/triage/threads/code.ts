const longest = 80;

/** A name out of evidence as code: names of tasks may be whole plans, with backticks in them. */
export function code(fact: string | number | undefined): string {
  const text = String(fact ?? '')
    .replaceAll('`', "'")
    .replace(/\s+/g, ' ');
  return `\`${text.length > longest ? `${text.slice(0, longest - 1)}…` : text}\``;
}

/** A method as code; of Flink's everybody knows the package, or does not need it. */
export function codeOfFrame(method: string | number | undefined): string {
  return code(String(method ?? '').replace(/^org\.apache\.flink\.(?:.*\.)?(?=[^.]+\.[^.]+$)/, ''));
}
