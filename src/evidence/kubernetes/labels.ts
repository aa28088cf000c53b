// Labels with values as `kubectl describe` prints them, what stands deeper below, and tables.

export interface Label {
  line: number;
  value: string;
  /** Lines below, as they stand there. */
  below: { line: number; indent: number; text: string }[];
}

export const outermostOf = (lines: Label['below']) =>
  lines.reduce((least, { indent, text }) => (text.trim() === '' ? least : Math.min(least, indent)), 1000);

export const leadingSpaces = (text: string) => text.length - text.trimStart().length;

/** A label, as long as its name may be, and what follows on the same line. */
const label = /^([A-Z][\w .()/-]{0,100}):(?:\s{1,100}(\S.*))?$/;

/** The labels of the outermost lines; the first of a name counts. */
export function labelsIn(lines: Label['below']): Map<string, Label> {
  const outermost = outermostOf(lines);
  const labels = new Map<string, Label>();
  let last: Label | null = null;
  for (const { line, indent, text } of lines) {
    const [, name, value = ''] = (indent === outermost ? label.exec(text.trim()) : null) ?? [];
    if (name !== undefined) {
      last = { line, value, below: [] };
      if (!labels.has(name)) labels.set(name, last);
    } else if (text.trim() !== '') last?.below.push({ line, indent, text });
  }
  return labels;
}

/** The rows of a table that stands below a label, by its head. */
export function rowsOf(of: Label | undefined): { line: number; cells: Map<string, string> }[] {
  const [head, ...rows] = of?.below ?? [];
  if (!head) return [];
  const columns = Array.from(head.text.matchAll(/\S{1,40}/g), ({ 0: name, index }) => ({ name, index }));
  return rows
    .filter(({ text }) => !/^[\s-]*$/.test(text))
    .map(({ line, text }) => ({
      line,
      cells: new Map(
        columns.map(({ name, index }, at) => [name, text.slice(index, columns[at + 1]?.index).trim()]),
      ),
    }));
}
