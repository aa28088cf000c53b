import type { Report, TriageFinding } from '../report.ts';
import { pagesOf } from './triage.ts';

/** Finds the pages whose words come nearest to a text; none when nothing fits. */
export type Nearest = (text: string) => Promise<string[]>;

/** Names pages for what no page claims, by its words. */
export async function withNear(report: Report, nearest: Nearest): Promise<Report> {
  const findings = await Promise.all(report.findings.map((finding) => nearFinding(finding, nearest)));
  const verdict = report.verdict && findings[report.findings.indexOf(report.verdict)]!;
  return { ...report, verdict, findings, playbooks: pagesOf(findings) };
}

async function nearFinding(finding: TriageFinding, nearest: Nearest): Promise<TriageFinding> {
  if (!finding.near || finding.severity === 'notice') return finding;
  const text = finding.root
    ? `${finding.root.className} ${finding.root.message}`
    : (finding.seen[0]?.text ?? '');
  const found = await nearest(text.slice(0, 400));
  return { ...finding, playbooks: [...new Set([...found, ...finding.playbooks])] };
}
