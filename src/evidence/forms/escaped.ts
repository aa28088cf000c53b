import { type Stage, split, textOf } from './line.ts';

/** What was escaped once too often: the text as one string of JSON, and line ends that are escaped twice. */
export const unescaped: Stage = (lines) => {
  const text = textOf(lines).trim();
  if (/^"[^\n]*"$/.test(text)) return string(text);
  if (!text.includes('\\\\n\\\\tat ')) return null;
  // In JSON that holds JSON it is as it should be.
  const twice = (text: string) => text.includes('\\\\n\\\\tat ') && !text.startsWith('{');
  return lines.map(({ line, text }) => ({
    line,
    text: twice(text) ? text.replaceAll('\\\\', '\\') : text,
  }));
};

function string(text: string) {
  try {
    return split(1, String(JSON.parse(text)));
  } catch {
    return null;
  }
}
