/** The front matter of notes, as far as drafts need it. Nothing is refused: what is broken is kept as text. */
export interface Front {
  /** The lines it takes, with those that open and close it. */
  length: number;
  language: 'yaml' | 'toml';
  title: string | null;
  tags: string[];
}

const key = /^[\w-]+\s*[:=]/;

/** Lines that may stand in front matter: keys, list items, what is indented, comments, brackets, nothing. */
const inside = /^(?:[\w-]+\s*[:=]|\s|-\s|#(?!#)|[[\]{}]|$)/;

/** Reads what stands above the text: between `---` or `+++`, or as Hexo has it, with the closing line alone. */
export function readFront(lines: string[]): Front | undefined {
  const mark = lines[0]?.trimEnd() === '+++' ? '+++' : '---';
  const first = lines[0]?.trimEnd() === mark ? 1 : 0;
  const end = lines.findIndex((line, at) => at >= first && line.trimEnd() === mark);
  if (end < 0) return undefined;
  const chunk = lines.slice(first, end);
  // A text between two rules is not front matter.
  if (!key.test(chunk[0] ?? '') || !chunk.every((line) => inside.test(line))) return undefined;
  return {
    length: end + 1,
    language: mark === '+++' ? 'toml' : 'yaml',
    title: textsOf(chunk, 'title')[0] ?? null,
    tags: [...textsOf(chunk, 'tags'), ...textsOf(chunk, 'categories')],
  };
}

/** The texts of a key: one, `[a, b]`, or a list of `- a` below it. */
function textsOf(chunk: string[], name: string): string[] {
  const at = chunk.findIndex((line) => new RegExp(`^${name}\\s*[:=]`, 'i').test(line));
  if (at < 0) return [];
  const value = chunk[at]!.replace(/^[\w-]+\s*[:=]/, '').trim();
  if (value.startsWith('[')) return value.slice(1).replace(']', '').split(',').flatMap(unquoted);
  if (value !== '') return unquoted(value);
  const below = chunk.slice(at + 1);
  const end = below.findIndex((line) => !/^\s*-\s/.test(line));
  return below.slice(0, end < 0 ? undefined : end).flatMap((line) => unquoted(line.replace(/^\s*-\s/, '')));
}

function unquoted(value: string): string[] {
  const text = value
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')
    .trim();
  return text === '' ? [] : [text];
}
