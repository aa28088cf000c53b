import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Finding } from '../types.ts';

/** Larger than any page: what is larger is something else. */
const largest = 1024 * 1024;

export interface ContentFile {
  file: string;
  /** The name without `.md`. */
  id: string;
  text: string;
}

/** Reads the `*.md` of a folder in the order of their names. What is no plain file inside the folder is refused, unread. */
export function readFiles(folder: string): { files: ContentFile[]; findings: Finding[] } {
  const files: ContentFile[] = [];
  const findings: Finding[] = [];
  for (const name of namesIn(folder)) {
    const file = join(folder, name);
    const refused = refuse(folder, file);
    if (refused) findings.push({ file, line: 1, code: 'file-refused', message: refused });
    else files.push({ file, id: name.slice(0, -'.md'.length), text: readFileSync(file, 'utf8') });
  }
  return { files, findings };
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .sort();
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
    throw error;
  }
}

function refuse(folder: string, file: string): string | undefined {
  if (lstatSync(file).isSymbolicLink() && !pointsInto(folder, file))
    return 'The link points out of the content folder.';
  const { size, isFile } = { size: statSync(file).size, isFile: statSync(file).isFile() };
  if (!isFile) return 'It is not a plain file.';
  return size > largest ? `The file has ${size} bytes; a page has at most ${largest}.` : undefined;
}

/** Pages stand in `<content>/<lang>/<kind>/`: a link may lead anywhere inside the content folder. */
function pointsInto(folder: string, file: string): boolean {
  try {
    return realpathSync(file).startsWith(realpathSync(join(folder, '..', '..')) + sep);
  } catch {
    return false;
  }
}
