import { ContentProblem } from '../content/fault.ts';
import { parseFrontMatter } from '../content/front-matter.ts';
import type { NoteLine } from './notes.ts';

/**
 * The lines of notes that stand on none of the pages. Compared is what a line says, without the marks of headings, lists,
 * quotes, fences, risks and bold lines, and without spaces; a line the notes have twice stands on the pages twice.
 */
export function missingFrom(pages: string[], notes: NoteLine[]): NoteLine[] {
  const there = new Map<string, number>();
  for (const page of pages)
    for (const line of linesOfPage(page)) there.set(said(line), (there.get(said(line)) ?? 0) + 1);
  return notes.filter(({ text }) => {
    const what = said(text);
    const left = there.get(what) ?? 0;
    there.set(what, left - 1);
    return what !== '' && left <= 0;
  });
}

/** The title and the body: what is proposed besides is no proof. */
function linesOfPage(page: string): string[] {
  try {
    const { data, body } = parseFrontMatter('', page);
    return [String(data.title ?? ''), ...body.split('\n')];
  } catch (error) {
    if (!(error instanceof ContentProblem)) throw error;
    return page.split('\n');
  }
}

const marks =
  /^(?:[\s>]|#{1,6}(?=[\s\p{Script=Han}])|[*+-](?=\s)|\d{1,9}(?:\\?\.|[、)）．])|[(（]\d{1,9}[)）]|[①-⑳]|[一二三四五六七八九十]{1,3}、|`(?:safe|restart|state-risk|data-loss)`)+/u;

/** What a line says. Nothing, if it is a rule, an underline or the end of a fence. */
function said(line: string): string {
  const text = line.replace(marks, '').replace(/\s/g, '');
  if (/^([-=*_`~+])\1*$/.test(text)) return '';
  const plain = withoutEnd(text.replace(/^(?:`{3,}|~{3,})/, ''));
  // A bold line of its own may have become a heading.
  return withoutEnd(/^(\*\*|__)([^*_]+)\1$/.exec(plain)?.[2] ?? plain);
}

/** Without the marks that may stand behind a heading. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && '#:：'.includes(text[end - 1]!)) end--;
  return text.slice(0, end);
}
