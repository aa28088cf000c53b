import {
  evidenceOf,
  type FileEvidence,
  lineCount,
  type Reader,
  readWhole,
  unreadableFile,
} from './file-evidence.ts';

/** More than this is no report that anybody sends. */
const longest = 64 * 1024 * 1024;

/** What stands before the report in the file, and behind it: see `render/html/html.ts`. */
const begins = 'id="flinkdoc-source">';
const ends = '</script>';

/** Reads what a report in HTML carries. The file may come from anywhere: what is not as it was written is not taken. */
export const readSavedReport: Reader = async ({ file }, { read }): Promise<FileEvidence> => {
  const text = (await readWhole(read, longest)).bytes.toString('utf8');
  const from = text.indexOf(begins);
  const to = from < 0 ? -1 : text.indexOf(ends, from);
  if (to < 0) return unreadableFile(file, 'truncated');
  const { savedReport } = await import('../saved-report.ts');
  const saved = savedReport(text.slice(from + begins.length, to));
  if (saved === null) return unreadableFile(file, 'changed-report');
  return { ...evidenceOf({ file, kind: 'report', lines: lineCount(text) }), saved };
};
