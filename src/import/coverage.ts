import { isRule, type Line } from './notes.ts';

/** The marks in front of a line that an import may change: of lists, steps, headings and quotes. */
const marks = /^(?:\s|[*+>-](?=\s)|#{1,6}(?=[\s\p{Script=Han}])|\d{1,3}[、.)）]|[(（]\d{1,3}[)）]|[①-⑳])+/u;

/** What a line says, without marks and spaces; empty for a line of marks alone. */
export function said(line: string): string {
  return line
    .replace(marks, '')
    .replace(/#+\s*$/, '')
    .replace(/\s+/g, '');
}

/** The lines of the notes that stand in none of the pages; a line that stands in the notes twice must stand there twice. */
export function missingLines(notes: string, pages: string[]): Line[] {
  const left = new Map<string, number>();
  for (const line of pages.flatMap((page) => page.split('\n')))
    for (const words of [line, ...titleIn(line)]) left.set(said(words), (left.get(said(words)) ?? 0) + 1);
  return notes.split('\n').flatMap((text, index) => {
    const key = said(text);
    if (key === '' || isRule(text)) return [];
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count > 0 ? [] : [{ number: index + 1, text }];
  });
}

/** The heading of a topic is the title of its page. */
function titleIn(line: string): string[] {
  const [, title] = /^title: (".+")$/.exec(line) ?? [];
  if (title === undefined) return [];
  try {
    return [String(JSON.parse(title))];
  } catch {
    return [];
  }
}
