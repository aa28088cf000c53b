import type { Log, ReportingDescriptor, Result } from 'sarif';
import type { CheckRun, Problem } from '../checked.ts';
import { version } from '../version.ts';

/** SARIF 2.1.0, with what code scanning of GitHub asks for: each result has a place in a file. */
export function sarif({ problems }: CheckRun): string {
  const codes = [...new Set(problems.map(({ code }) => code))];
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'flinkdoc',
            semanticVersion: version,
            rules: codes.map((code) => ruleOf(problems.find((problem) => problem.code === code)!)),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: problems.map((problem) => resultOf(problem, codes.indexOf(problem.code))),
      },
    ],
  };
  return JSON.stringify(log, null, 2);
}

function ruleOf({ code, mend, source }: Problem): ReportingDescriptor {
  return {
    id: code,
    shortDescription: { text: code.replaceAll('-', ' ') },
    help: { text: mend },
    ...(source === null ? {} : { helpUri: source }),
  };
}

function resultOf({ code, level, file, line, says, mend, ignored }: Problem, ruleIndex: number): Result {
  return {
    ruleId: code,
    ruleIndex,
    level,
    message: { text: `${says} ${mend}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: addressOf(file) },
          // What is missing stands nowhere: it is told at the beginning.
          region: { startLine: line ?? 1 },
        },
      },
    ],
    ...(ignored === null ? {} : { suppressions: [{ kind: 'external', justification: ignored }] }),
  };
}

/** A file as a reference, relative where its name is. */
function addressOf(file: string): string {
  if (/^https?:/.test(file)) return encodeURI(file);
  const path = file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  return path.startsWith('/') ? `file://${path}` : path;
}
