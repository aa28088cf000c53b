import matter from 'gray-matter';
import { problem } from './problem.ts';

export interface FrontMatter {
  data: Record<string, unknown>;
  /** What stands below the front matter. */
  body: string;
  /** The line of the file the body begins on, counted from 1. */
  bodyLine: number;
}

const refuse = () => {
  throw new Error('only YAML front matter is read');
};

/**
 * gray-matter evaluates `---js` blocks, caches by content and then forgets errors, and takes `---foo` for an end:
 * so only a bare `---` opens and closes, every other engine is refused, and options are always passed.
 */
const options = { engines: { javascript: refuse, js: refuse, json: refuse } };

/** Splits a content file. Throws ContentProblem when the front matter is missing, unclosed or not a YAML mapping. */
export function parseFrontMatter(file: string, text: string): FrontMatter {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .split('\n');
  if (lines[0] !== '---') throw problem(file, 1, 'front-matter-missing', (words) => words.noFrontMatter());
  const end = lines.indexOf('---', 1);
  if (end < 0) throw problem(file, 1, 'front-matter-missing', (words) => words.openFrontMatter());
  const data = parseYaml(file, lines.slice(0, end + 1).join('\n'));
  return { data, body: lines.slice(end + 1).join('\n'), bodyLine: end + 2 };
}

function parseYaml(file: string, block: string): Record<string, unknown> {
  let data: unknown;
  try {
    data = matter(block, options).data;
  } catch (error) {
    const { reason, mark } = error as { reason?: string; mark?: { line: number } };
    throw problem(file, (mark?.line ?? 0) + 1, 'front-matter-invalid', (words) =>
      words.notYaml(reason ?? String(error)),
    );
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    throw problem(file, 1, 'front-matter-invalid', (words) => words.notKeys());
  return data as Record<string, unknown>;
}
