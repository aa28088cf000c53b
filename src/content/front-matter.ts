import matter from 'gray-matter';
import { ContentProblem, faultKind } from './fault.ts';

export interface FrontMatter {
  data: Record<string, unknown>;
  /** What stands below the front matter. */
  body: string;
  /** The line of the file the body begins on, counted from 1. */
  bodyLine: number;
}

export const frontMatterMissing = faultKind<{ lacks: 'first line' | 'last line' }>({
  code: 'front-matter-missing',
  severity: 'problem',
  unusable: true,
  en: {
    says: ({ lacks }) =>
      lacks === 'first line'
        ? 'The first line is not "---".'
        : 'The front matter is not closed by a line "---".',
    mend: 'Begin the file with "---", the keys of the page, and "---".',
  },
  zh: {
    says: ({ lacks }) => (lacks === 'first line' ? '第一行不是“---”。' : 'front matter 末尾缺一行“---”。'),
    mend: '文件开头依次写：一行“---”、页面的各个键、再一行“---”。',
  },
});

/** `reason` is the parser's; null where it is YAML, and no mapping. */
export const frontMatterInvalid = faultKind<{ reason: string | null }>({
  code: 'front-matter-invalid',
  severity: 'problem',
  unusable: true,
  en: {
    says: ({ reason }) =>
      reason === null
        ? 'The front matter is not a list of "key: value" lines.'
        : `The front matter is not valid YAML: ${reason}`,
    mend: 'Write one "key: value" a line; quote what has a colon, a # or a version.',
  },
  zh: {
    says: ({ reason }) =>
      reason === null
        ? 'front matter 不是一行行的“key: value”。'
        : `front matter 不是合法的 YAML：${reason}。`,
    mend: '每行写一个“key: value”；值里有冒号、# 或版本号时加引号。',
  },
});

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
  if (lines[0] !== '---') throw new ContentProblem(frontMatterMissing.at(file, 1, { lacks: 'first line' }));
  const end = lines.indexOf('---', 1);
  if (end < 0) throw new ContentProblem(frontMatterMissing.at(file, 1, { lacks: 'last line' }));
  const data = parseYaml(file, lines.slice(0, end + 1).join('\n'));
  return { data, body: lines.slice(end + 1).join('\n'), bodyLine: end + 2 };
}

function parseYaml(file: string, block: string): Record<string, unknown> {
  let data: unknown;
  try {
    data = matter(block, options).data;
  } catch (error) {
    const { reason, mark } = error as { reason?: string; mark?: { line: number } };
    throw new ContentProblem(
      frontMatterInvalid.at(file, (mark?.line ?? 0) + 1, { reason: reason ?? String(error) }),
    );
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    throw new ContentProblem(frontMatterInvalid.at(file, 1, { reason: null }));
  return data as Record<string, unknown>;
}
