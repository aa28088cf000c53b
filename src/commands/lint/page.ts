import {
  type Block,
  badge,
  bullets,
  code,
  heading,
  joined,
  paragraph,
  text,
  type Words,
  withCode,
} from '../../blocks/blocks.ts';
import type { CheckRun, Problem } from '../../checked.ts';
import { inEachLanguage, type Lang } from '../../language.ts';
import type { Finding, Page } from '../../types.ts';
import type { IgnoredData, IgnoreList } from '../shared/ignored.ts';
import { ignoredBlocks } from '../shared/ignored-words.ts';

interface Sentences {
  severities: Record<'problem' | 'warning', string>;
  title: (folders: Words[]) => Words;
  mended: string;
  /** What one finding says. */
  finding: (line: number, severity: Words, code: Words, message: Words, mend: Words) => Words;
  count: (problems: number, warnings: number) => string;
}

const count = (number: number, what: string) =>
  `${number === 0 ? 'no' : number} ${what}${number === 1 ? '' : 's'}`;

export const lintWords = inEachLanguage<Sentences>({
  en: {
    severities: { problem: 'problem', warning: 'warning' },
    title: (folders) => text`Lint: ${joined(folders, ', ')}`,
    mended: 'Mended:',
    finding: (line, severity, code, message, mend) =>
      text`line ${line}, ${severity} ${code}: ${message} ${mend}`,
    count: (problems, warnings) => `Found ${count(problems, 'problem')} and ${count(warnings, 'warning')}.`,
  },
  zh: {
    severities: { problem: '问题', warning: '警告' },
    title: (folders) => text`检查：${joined(folders, '、')}`,
    mended: '已修正：',
    finding: (line, severity, code, message, mend) =>
      text`第 ${line} 行，${severity} ${code}：${message}${mend}`,
    count: (problems, warnings) =>
      problems + warnings === 0 ? '没有问题，也没有警告。' : `共 ${problems} 个问题，${warnings} 个警告。`,
  },
});

/** A finding with what its code says of it. */
export interface LintFinding extends Finding {
  severity: 'problem' | 'warning';
  /** One sentence: how to mend it. */
  mend: string;
}

/** A finding, and why the team ignores it; null where it does not. */
export type Reported = LintFinding & { ignored: string | null };

/** What was linted, and what came out. */
export interface Linted {
  folders: string[];
  files: string[];
  /** The files that `--fix` mended. */
  fixed: string[];
  reported: Reported[];
  ignored: IgnoreList;
}

/** What `lint --format json` prints. */
export interface LintData {
  schemaVersion: 1;
  /** No problem, warnings at most. */
  clean: boolean;
  /** The files that `--fix` mended. */
  fixed: string[];
  /** By file and line. */
  findings: LintFinding[];
  /** What `.flinkdoc/ignore.tsv` keeps from being told: its entries that took a finding. */
  ignored: IgnoredData[];
}

/** What the linter found, file by file, and the files it mended. */
export function lintPage(linted: Linted, lang: Lang): Page<LintData> {
  const { folders, fixed, reported, ignored: list } = linted;
  const findings = reported.flatMap(({ ignored, ...finding }) => (ignored === null ? [finding] : []));
  const { title, mended, count } = lintWords[lang];
  const problems = findings.filter(({ severity }) => severity === 'problem').length;
  const files = [...new Set(findings.map(({ file }) => file))];
  return {
    data: { schemaVersion: 1, clean: problems === 0, fixed, findings, ignored: list.used },
    checked: checkedOf(linted),
    blocks: [
      heading(1, title(folders.map(code))),
      ...(fixed.length > 0 ? [paragraph(mended), bullets(fixed.map(code))] : []),
      ...files.flatMap((file) => section(file, findings, lang)),
      paragraph(count(problems, findings.length - problems)),
      ...ignoredBlocks(list, lang),
    ],
  };
}

function checkedOf({ files, reported }: Linted): CheckRun {
  const problems = reported.map(
    ({ code, severity, file, line, message, mend, ignored }): Problem => ({
      code,
      level: severity === 'problem' ? 'error' : 'warning',
      fails: severity === 'problem',
      file,
      line,
      says: message,
      mend,
      source: null,
      ignored,
    }),
  );
  return { command: 'lint', files: [...new Set([...files, ...problems.map(({ file }) => file)])], problems };
}

function section(file: string, findings: LintFinding[], lang: Lang): Block[] {
  const items = findings
    .filter((finding) => finding.file === file)
    .map(({ line, code: name, severity, message, mend }) =>
      lintWords[lang].finding(
        line,
        badge(severity === 'problem' ? 'bad' : 'careful', lintWords[lang].severities[severity]),
        code(name),
        withCode(message),
        withCode(mend),
      ),
    );
  return [heading(2, code(file)), bullets(items)];
}
