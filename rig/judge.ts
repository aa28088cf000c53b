// What flinkdoc says of evidence, held against the pages that answer a fault.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import type { TriageData } from '../src/commands/triage/data.ts';

const flinkdoc = join(import.meta.dirname, '../bin/flinkdoc.cjs');

/** Of a fault: whether a right page comes first, among three, not at all, or nothing is said. Of a healthy one: quiet or loud. */
export type Rank = 'first' | 'among three' | 'wrong' | 'silent' | 'quiet' | 'loud';

export interface Judgement {
  rank: Rank;
  /** Ids, best first. */
  pages: string[];
  /** The id of the verdict's finding, or why there is none. */
  verdict: string;
  /** The page it claims with certainty, where that answers nothing that was injected. */
  wronglyClaimed: string | null;
}

/** `evidence`: files, bundles, the URL of a JobManager. */
export async function judge(evidence: string[], labels: string[]): Promise<Judgement> {
  const { stdout, stderr } = await run(['triage', ...evidence, '--format', 'json', '--lang', 'en']);
  try {
    const report: TriageData = JSON.parse(stdout);
    return {
      rank: rankOf(report, labels),
      pages: report.playbooks,
      verdict: worstOf(report)?.id ?? 'nothing',
      wronglyClaimed: wronglyClaimedIn(report, labels),
    };
  } catch {
    const verdict = stderr.trim().split('\n')[0]!;
    return { rank: labels.length > 0 ? 'wrong' : 'loud', pages: [], verdict, wronglyClaimed: null };
  }
}

/** Where the first of `labels` stands among the pages; without labels, whether anything above a notice is said. */
export function rankOf(
  {
    findings,
    playbooks,
  }: Pick<TriageData, 'playbooks'> & { findings: Pick<TriageData['findings'][number], 'severity'>[] },
  labels: string[],
): Rank {
  const loud = findings.some(({ severity }) => severity !== 'notice');
  if (labels.length === 0) return loud ? 'loud' : 'quiet';
  const rank = playbooks.findIndex((page) => labels.includes(page));
  if (rank === 0) return 'first';
  if (rank === 1 || rank === 2) return 'among three';
  return loud ? 'wrong' : 'silent';
}

function wronglyClaimedIn(report: TriageData, labels: string[]): string | null {
  const worst = worstOf(report);
  const claimed = report.certain && worst?.near === false ? worst.playbooks[0] : undefined;
  return claimed === undefined || labels.includes(claimed) ? null : claimed;
}

/** The finding that the verdict speaks of. */
const worstOf = ({ findings }: TriageData) => findings.find(({ severity }) => severity !== 'notice');

export function collect(url: string, bundle: string): Promise<unknown> {
  return run(['collect', url, '-o', bundle]);
}

/** Never longer than two minutes; exit codes are answers. */
function run(args: string[]): Promise<{ stdout: string; stderr: string }> {
  const options = { timeout: 120_000, maxBuffer: 64 * 1024 * 1024 };
  return new Promise((done) => {
    execFile(process.execPath, [flinkdoc, ...args], options, (_, stdout, stderr) => done({ stdout, stderr }));
  });
}
