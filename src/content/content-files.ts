import { dirname, join } from 'node:path';
import type { Fault } from './fault.ts';
import { readInside, refusedFolder, unreadable } from './files.ts';
import { type PageFile, pageFiles } from './layout.ts';
import { type LogLine, logLines } from './log-lines.ts';

/** A page with the texts of its files. */
export type ContentFile = PageFile & { file: string; text: string; logLines: LogLine[] | null };

/** The pages of a folder, but for those in a part of it that is a link to elsewhere. */
export function contentFiles(folder: string, faults: Fault[]): PageFile[] {
  const places = new Map<string, boolean>();
  const files = pageFiles(folder, (path, error) => faults.push(unreadable(path, error)));
  return files.filter(({ path }) => {
    const place = join(folder, dirname(path));
    if (!places.has(place)) {
      const refused = refusedFolder(folder, place);
      if (refused) faults.push(refused);
      places.set(place, refused === undefined);
    }
    return places.get(place);
  });
}

/** A page with its texts; none when one of them is refused. */
export function contentFile(folder: string, page: PageFile, faults: Fault[]): ContentFile[] {
  const text = textOf(folder, page.path, faults);
  const lines = page.lines === null ? null : textOf(folder, page.lines, faults);
  if (text === undefined || lines === undefined) return [];
  const rows = lines === null ? null : logLines(lines);
  return [{ ...page, file: join(folder, page.path), text, logLines: rows }];
}

/** The text of a file; undefined, and a fault, when it is refused. */
function textOf(folder: string, path: string, faults: Fault[]): string | undefined {
  const got = readInside(folder, join(folder, path));
  if ('text' in got) return got.text;
  faults.push(got.refused);
  return undefined;
}
