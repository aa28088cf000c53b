import { lstatSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { sep } from 'node:path';
import { type Fault, faultKind } from './fault.ts';

/** Larger than any page: what is larger is something else. */
const largest = 1024 * 1024;

/** Why a file is not read. `error` is Node's. */
type Refusal =
  | { why: 'link outside' }
  | { why: 'not a file' }
  | { why: 'too large'; size: number }
  | { why: 'unreadable'; error: string };

export const fileRefused = faultKind<Refusal>({
  code: 'file-refused',
  severity: 'problem',
  unusable: true,
  en: {
    says: (facts) => {
      if (facts.why === 'link outside') return 'The link points out of the content folder.';
      if (facts.why === 'not a file') return 'It is not a plain file.';
      if (facts.why === 'unreadable') return `It cannot be read: ${facts.error}.`;
      return `The file has ${facts.size} bytes; a page has at most ${largest}.`;
    },
    mend: 'Put a plain Markdown file there, inside the content folder.',
  },
  zh: {
    says: (facts) => {
      if (facts.why === 'link outside') return '链接指到了内容目录之外。';
      if (facts.why === 'not a file') return '不是普通文件。';
      if (facts.why === 'unreadable') return `读不了：${facts.error}。`;
      return `文件有 ${facts.size} 字节，一页最多 ${largest} 字节。`;
    },
    mend: '换成内容目录里的普通 Markdown 文件。',
  },
});

/** The text of a file, or why it is not read: it lies outside `root`, is no plain file, is too large or not to be read. */
export function readInside(root: string, file: string): { text: string } | { refused: Fault } {
  const refusal = refuse(root, file);
  return refusal === undefined
    ? { text: readFileSync(file, 'utf8') }
    : { refused: fileRefused.at(file, 1, refusal) };
}

function refuse(root: string, file: string): Refusal | undefined {
  try {
    if (lstatSync(file).isSymbolicLink() && !isInside(root, file)) return { why: 'link outside' };
    const stat = statSync(file);
    if (!stat.isFile()) return { why: 'not a file' };
    return stat.size > largest ? { why: 'too large', size: stat.size } : undefined;
  } catch (error) {
    return { why: 'unreadable', error: `${(error as NodeJS.ErrnoException).code}` };
  }
}

/** Whether a file or folder lies inside `root` when all links are followed. Throws when there is none. */
export function isInside(root: string, path: string): boolean {
  const real = realpathSync(root);
  return `${realpathSync(path)}${sep}`.startsWith(real.endsWith(sep) ? real : real + sep);
}
