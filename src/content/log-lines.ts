import { dirname, join } from 'node:path';
import { linesFile } from './layout.ts';

/** A row of `lines.tsv`: a log line that points to the page, with a line that shows it and one that only looks like it. */
export interface LogLine {
  id: string;
  text: string;
  match: string;
  shows: string;
  /** Before what it shows: `whole cause`. */
  whole: true | undefined;
  /** Behind `in`: `cause in records`. */
  where: string | undefined;
  sample: string;
  lookAlike: string;
  step: string | undefined;
  /** The line of the file it stands on, counted from 1. */
  line: number;
}

/** The rows of `lines.tsv`, below its header. What a row lacks is empty. */
export function logLines(tsv: string): LogLine[] {
  return tsv.split(/\r?\n/).flatMap((row, index) => {
    if (index === 0 || row.trim() === '') return [];
    const [id = '', text = '', match = '', says = '', sample = '', lookAlike = '', , step = ''] =
      row.split('\t');
    const [, whole, shows = '', where] = /^(whole )?(.*?)(?: in (.*))?$/.exec(says) ?? [];
    const meant = { shows, whole: whole ? (true as const) : undefined, where };
    return [{ id, text, match, ...meant, sample, lookAlike, step: step || undefined, line: index + 1 }];
  });
}

/** Where a row stands that belongs to a page. */
export const placeOfRow = (page: string, { line }: LogLine) => ({
  file: join(dirname(page), linesFile),
  line,
});
