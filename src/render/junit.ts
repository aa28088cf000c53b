import type { CheckRun, Problem } from '../checked.ts';
import { escapeControls } from '../control-characters.ts';

/**
 * JUnit as Jenkins, GitLab and others read it: a suite for each file, in it a case for each problem, or one that passes. A problem that
 * does not fail the check is a case that passes and says something; one that is ignored is skipped.
 */
export function junit({ command, files, problems }: CheckRun): string {
  const suites = files.map((file) => ({ file, cases: problems.filter((problem) => problem.file === file) }));
  const tests = suites.reduce((sum, { cases }) => sum + Math.max(1, cases.length), 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="flinkdoc ${command}" ${counts(problems, tests)}>`,
    ...suites.flatMap(({ file, cases }) => [
      `  <testsuite name="${quoted(file)}" ${counts(cases, Math.max(1, cases.length))}>`,
      ...(cases.length === 0 ? [passed(command, file)] : cases.map((problem) => caseOf(problem))),
      '  </testsuite>',
    ]),
    '</testsuites>',
  ].join('\n');
}

function counts(problems: Problem[], tests: number): string {
  const failures = problems.filter(({ fails, ignored }) => fails && ignored === null).length;
  const skipped = problems.filter(({ ignored }) => ignored !== null).length;
  return `tests="${tests}" failures="${failures}" errors="0" skipped="${skipped}" time="0"`;
}

const passed = (command: string, file: string) =>
  `    <testcase name="${command}" classname="${quoted(file)}" file="${quoted(file)}" time="0"/>`;

function caseOf(problem: Problem): string {
  const { code, file, line, says } = problem;
  const place = line === null ? '' : ` line="${line}"`;
  // Two cases of one name are one to some readers.
  const name = `${line === null ? code : `${code}, line ${line}`}: ${says}`;
  return [
    `    <testcase name="${quoted(name)}" classname="${quoted(file)}" file="${quoted(file)}"${place} time="0">`,
    `      ${outcomeOf(problem)}`,
    '    </testcase>',
  ].join('\n');
}

function outcomeOf({ code, level, fails, file, line, says, mend, ignored }: Problem): string {
  if (ignored !== null) return `<skipped message="${quoted(ignored)}"/>`;
  const where = line === null ? file : `${file}:${line}`;
  const text = quoted(`${where}: ${level} ${code}: ${says} ${mend}`);
  if (!fails) return `<system-out>${text}</system-out>`;
  return `<failure type="${quoted(code)}" message="${quoted(says)}">${text}</failure>`;
}

const entities = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ['\t', ' '],
  ['\n', ' '],
]);

/** Text as XML may hold it: of signs that it must not hold, pictures stand there. */
const quoted = (text: string) =>
  escapeControls(text)
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"\t\n]/g, (sign) => entities.get(sign)!);
