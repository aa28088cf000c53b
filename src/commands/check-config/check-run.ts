import { plainText } from '../../blocks/blocks.ts';
import type { CheckRun, Problem } from '../../checked.ts';
import type { ConfigFinding } from '../../configuration/judge.ts';
import type { Lang } from '../../language.ts';
import { isAsBad } from '../../severity.ts';
import { wrongEntries } from '../shared/ignored-words.ts';
import type { CheckedAll } from './data.ts';
import { addressOf } from './source.ts';

const levels = { critical: 'error', warning: 'warning', notice: 'note' } as const;

/** What was checked, as continuous integration reads it. */
export function checkRun({ checked, ignored, failOn }: CheckedAll, lang: Lang): CheckRun {
  const problemOf = (finding: ConfigFinding, flink: string | null, reason: string | null): Problem => {
    const { id, severity, file, settings, says, instead, source } = finding;
    const address = source === null ? null : addressOf(source, flink);
    return {
      code: id,
      level: levels[severity],
      fails: isAsBad(severity, failOn),
      file,
      line: settings[0]?.line ?? null,
      says: plainText(says[lang]),
      mend: plainText(instead[lang]),
      source: address?.startsWith('https:') ? address : null,
      ignored: reason,
    };
  };
  const problems = checked.flatMap(({ flink, findings, ignored }) => [
    ...findings.map((finding) => problemOf(finding, flink, null)),
    ...ignored.map(({ finding, reason }) => problemOf(finding, flink, reason)),
  ]);
  const wrong = wrongEntries(ignored, lang).map(
    ({ message, ...entry }): Problem => ({
      ...entry,
      says: message,
      level: levels.warning,
      fails: isAsBad('warning', failOn),
      source: null,
      ignored: null,
    }),
  );
  const files = [...checked, ...wrong].map(({ file }) => file);
  return { command: 'check-config', files: [...new Set(files)], problems: [...problems, ...wrong] };
}
