import { FlinkdocError } from '../../errors.ts';
import { langs } from '../../language.ts';
import type { Report } from '../../report.ts';
import { ruleSentence } from '../../rules/rules.ts';

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
