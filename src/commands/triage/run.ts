import { exitCodes } from '../../errors.ts';
import { firstLanguage } from '../../language.ts';
import type { Library } from '../../library/library.ts';
import type { Report, Severity } from '../../report.ts';
import { keyOf } from '../../search/key.ts';
import { isAsBad } from '../../severity.ts';
import type { Io, Outcome } from '../../types.ts';
import type { ClusterOptions } from '../shared/cluster.ts';
import { toldFor } from '../shared/telling.ts';
import { shellWord } from '../shared/text.ts';
import { type Redaction, type TriagedFiles, triageFiles } from './judge-files.ts';
import { keptOfReport } from './kept.ts';
import { isJudged } from './not-assessed.ts';
import { triagePage } from './page.ts';

export interface TriageOptions extends ClusterOptions {
  /** Exit with 1 when a finding is as bad as this, or worse. */
  failOn?: Severity;
  redact?: Redaction;
  content?: string[];
}

/** `flinkdoc triage <files...>` */
export async function triageCommand(
  library: Library,
  paths: string[],
  options: TriageOptions,
  io: Io,
): Promise<Outcome> {
  return triaged(library, await triageFiles(library, paths, io, options.redact, options), options, io);
}

/** What is told of evidence that was judged. */
export async function triaged(
  library: Library,
  { report, files }: Pick<TriagedFiles, 'report' | 'files'>,
  options: Pick<TriageOptions, 'content' | 'failOn' | 'redact'>,
  io: Pick<Io, 'data'>,
): Promise<Outcome> {
  // A page that is only near is for reading: nothing of it is told as if it fitted.
  const best = report.verdict?.claimed ? report.verdict.playbooks[0] : undefined;
  const told = await toldFor(report.flink, io, library.lang);
  const entryOf = (id: string) => library.entry(keyOf({ kind: 'problem', id }));
  return {
    page: triagePage(
      {
        report,
        files,
        playbook: (best !== undefined && told.playbook(library.playbook(best))) || null,
        entryOf,
        options: replayed(options, library.lang),
      },
      library.lang,
    ),
    exitCode: exitCodeOf(report, options.failOn),
    kept: keptOfReport(report, entryOf, library.lang),
  };
}

/** Whoever asks whether anything is bad is not told that nothing is where nothing was judged. */
function exitCodeOf({ findings, read }: Report, failOn: Severity | undefined): number {
  if (failOn === undefined) return exitCodes.ok;
  if (!read.some(isJudged) && findings.length === 0) return exitCodes.unusable;
  return findings.some(({ severity }) => isAsBad(severity, failOn)) ? exitCodes.no : exitCodes.ok;
}

function replayed(
  { content = [], redact = 'secrets' }: Parameters<typeof triaged>[2],
  lang: string,
): string[] {
  return [
    ...(lang === firstLanguage ? [] : [`--lang ${lang}`]),
    ...(redact === 'secrets' ? [] : [`--redact ${redact}`]),
    ...content.map((folder) => `--content ${shellWord(folder)}`),
  ];
}
