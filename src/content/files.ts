import { lstatSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { sep } from 'node:path';
import { type Fault, faultKind } from './fault.ts';
import type { Excess } from './limits.ts';

/** Larger than any page: what is larger is something else. */
const largest = 1024 * 1024;

/** Why a file is not read. `error` is Node's. */
type Refusal =
  | { why: 'link outside' }
  | { why: 'not a file' }
  | { why: 'too large'; size: number }
  | { why: Excess }
  | { why: 'unreadable'; error: string };

export const fileRefused = faultKind<Refusal>({
  code: 'file-refused',
  severity: 'problem',
  unusable: true,
  en: {
    says: (facts) => {
      switch (facts.why) {
        case 'link outside':
          return 'The link points out of the content folder.';
        case 'not a file':
          return 'It is not a plain file.';
        case 'too slow':
          return 'It takes too long to read.';
        case 'too deep':
          return 'Its lists, quotations or marks stand too deep inside each other.';
        case 'too many questions':
          return 'The tree has too many questions.';
        case 'too large':
          return `The file has ${facts.size} bytes; a page has at most ${largest}.`;
        case 'unreadable':
          return `It cannot be read: ${facts.error}.`;
      }
    },
    mend: 'Put a plain Markdown file there, inside the content folder.',
  },
  zh: {
    says: (facts) => {
      switch (facts.why) {
        case 'link outside':
          return '链接指到了内容目录之外。';
        case 'not a file':
          return '不是普通文件。';
        case 'too slow':
          return '读取太慢。';
        case 'too deep':
          return '列表、引用或标记嵌套太深。';
        case 'too many questions':
          return '决策树的问题太多。';
        case 'too large':
          return `文件有 ${facts.size} 字节，一页最多 ${largest} 字节。`;
        case 'unreadable':
          return `读不了：${facts.error}。`;
      }
    },
    mend: '换成内容目录里的普通 Markdown 文件。',
  },
});

/** Whether it is the fault of a busy machine, and may be none the next time. */
export const isPassing = ({ code, facts }: Fault) =>
  code === fileRefused.code && (facts as Refusal).why === 'too slow';

/** The text of a file, or why it is not read: it lies outside `root`, is no plain file, is too large or not to be read. */
export function readInside(root: string, file: string): { text: string } | { refused: Fault } {
  try {
    const refusal = refuse(root, file);
    return refusal ? { refused: fileRefused.at(file, 1, refusal) } : { text: readFileSync(file, 'utf8') };
  } catch (error) {
    return { refused: unreadable(file, error) };
  }
}

function refuse(root: string, file: string): Refusal | undefined {
  if (lstatSync(file).isSymbolicLink() && !isInside(root, file)) return { why: 'link outside' };
  const stat = statSync(file);
  if (!stat.isFile()) return { why: 'not a file' };
  return stat.size > largest ? { why: 'too large', size: stat.size } : undefined;
}

/** A file or folder that the operating system does not let be read. */
export const unreadable = (path: string, error: unknown) =>
  fileRefused.at(path, 1, { why: 'unreadable', error: `${(error as NodeJS.ErrnoException).code}` });

/** What a folder that is a link to elsewhere or cannot be read is refused for. */
export function refusedFolder(root: string, folder: string): Fault | undefined {
  try {
    return isInside(root, folder) ? undefined : fileRefused.at(folder, 1, { why: 'link outside' });
  } catch (error) {
    return unreadable(folder, error);
  }
}

/** Whether a file or folder lies inside `root` when all links are followed. Throws when there is none. */
function isInside(root: string, path: string): boolean {
  const real = realpathSync(root);
  return `${realpathSync(path)}${sep}`.startsWith(real.endsWith(sep) ? real : real + sep);
}
