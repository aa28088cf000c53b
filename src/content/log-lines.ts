/** A row of `lines.tsv`: a log line that points to the page, with a line that shows it and one that only looks like it. */
export interface LogLine {
  id: string;
  text: string;
  match: string;
  shows: string;
  sample: string;
  lookAlike: string;
}

/** The rows of `lines.tsv`, below its header. What a row lacks is empty. */
export function logLines(tsv: string): LogLine[] {
  return tsv
    .split(/\r?\n/)
    .slice(1)
    .filter((row) => row.trim() !== '')
    .map((row) => {
      const [id = '', text = '', match = '', shows = '', sample = '', lookAlike = ''] = row.split('\t');
      return { id, text, match, shows, sample, lookAlike };
    });
}
