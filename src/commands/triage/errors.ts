import { FlinkdocError } from '../../errors.ts';
import { langs } from '../../language.ts';
import type { ReadFile, Report } from '../../report.ts';
import { ruleSentence } from '../../rules/findings.ts';
import { count } from '../shared/text.ts';
import { troubleOf } from '../shared/troubles.ts';

/** A report that was made before, if all of it can be said: what it tells a rule of may be another's, or nobody's. */
export function sayable(report: Report): Report {
  try {
    for (const { id, facts, also } of report.findings)
      for (const one of [...(facts ? [{ id, facts }] : []), ...also])
        for (const lang of langs) ruleSentence(one.id, one.facts, lang);
  } catch {
    throw new FlinkdocError({
      en: [
        'What this report says was changed, or written by another version of flinkdoc: it cannot be read.',
        'Make it anew from the logs or the bundle: flinkdoc triage <files> --format html > report.html',
      ],
      zh: [
        '这份报告的内容被改动过，或者出自别的版本的 flinkdoc，读不了。',
        '请用日志或 collect 的包重新生成：flinkdoc triage <文件> --format html > report.html',
      ],
    });
  }
  return report;
}

/** What is empty or no text is told on the page, with what was read. What could not be opened the user has to know at once. */
export const notOpened = ({ kind, trouble: [why = ''] }: ReadFile) =>
  kind === 'none' && !['empty', 'binary', 'truncated'].includes(why);

export function nothingRead([first, ...others]: ReadFile[]): FlinkdocError {
  const { file } = first!;
  const why = troubleOf(first!.trouble[0]!);
  const more = others.length;
  return new FlinkdocError({
    en: [
      `"${file}" cannot be read: ${why.en}${more > 0 ? `, and ${count(more, 'other file')} neither` : ''}.`,
      'Name a log file, a folder with logs, or - for standard input.',
    ],
    zh: [
      `读不了“${file}”：${why.zh}${more > 0 ? `，另有 ${more} 个文件也读不了` : ''}。`,
      '请给出日志文件、日志目录，或者用 - 表示标准输入。',
    ],
  });
}
