// Which pages answer what was seen.

import type { Report, TriageFinding } from '../report.ts';
import { blamesUser, surelyBlamesUser, workedThrough } from './blame.ts';
import type { Claim, Suspect } from './suspect.ts';

/** Which pages answer what was seen: see `explains` of a page. */
export type Explained = (finding: string) => string[];

/** The page that claims the line; whose code it came out of; last the pages on what only wraps it. */
export function pagesFor(
  { best, others, from, systems, user, shows }: Suspect,
  explained: Explained,
): string[] {
  if (shows === 'benign') return best ? [best.claim.playbook] : [];
  const claims = [...(best ? [best.claim] : []), ...others];
  const of = (...kinds: Claim['shows'][]) =>
    claims.filter((claim) => kinds.includes(claim.shows)).map(({ playbook }) => playbook);
  const ofSystem = (system: string | null | undefined) =>
    system == null ? [] : explained(`failed-in-${system}`);
  const userPages = blamesUser({ from, user }) ? explained('user-code-failed') : [];
  const known = of('cause', 'symptom', 'transient');
  const pages = [
    // Where nothing else is said, whoever passed it on is not to blame.
    ...(shows === 'wrapper' ? of('wrapper') : []),
    // What lies deepest says most: of the known lines around it, a symptom comes after it.
    ...(shows === 'unknown'
      ? [...userPages, ...of('cause'), ...ofSystem(from?.code.system), ...known]
      : known),
    ...(shows === 'cause' ? [] : userPages),
    ...ofSystem(from?.code.system),
    ...of('wrapper'),
  ];
  // What others work through is named after them; a value that a driver cannot read is no matter of the user's code.
  const is = (some: string[]) => pages[0] !== undefined && some.includes(pages[0]);
  const by = [
    ...workedThrough.flatMap(([system, by]) => (is(ofSystem(system)) ? by : [])),
    ...(user === null && is(explained('user-code-failed'))
      ? ['cdc', 'cdc-oracle', 'cdc-sqlserver', 'jdbc']
      : []),
  ];
  const callers = by.filter((system) => systems.includes(system)).flatMap(ofSystem);
  return [...new Set([...callers, ...pages])];
}

/** Whether a page claims what was seen, and not only what lies around it: all else is for reading. */
export const isClaimed = (suspect: Suspect) => {
  const { shows, best } = suspect;
  if (shows === 'unknown') return surelyBlamesUser(suspect);
  return shows === 'benign' || (best !== null && shows !== 'wrapper');
};

/** Harmless things need no page; of the rest each page once. */
export function playbooksOf(findings: TriageFinding[]): string[] {
  const worth = findings.filter(({ role }) => role !== 'harmless');
  return [...new Set(worth.flatMap(({ playbooks }) => playbooks))];
}

/** Finds the pages whose words come nearest to a text; none when nothing fits. */
export type NearestPages = (text: string) => Promise<string[]>;

/** Names pages for what no page claims, by its words. */
export async function withNearestPages(report: Report, nearest: NearestPages): Promise<Report> {
  const findings = await Promise.all(report.findings.map((finding) => withNearest(finding, nearest)));
  const verdict = report.verdict && findings[report.findings.indexOf(report.verdict)]!;
  return { ...report, verdict, findings, playbooks: playbooksOf(findings) };
}

async function withNearest(finding: TriageFinding, nearest: NearestPages): Promise<TriageFinding> {
  if (finding.claimed || finding.severity === 'notice') return finding;
  const text = finding.root
    ? `${finding.root.className} ${finding.root.message}`
    : (finding.seen[0]?.text ?? '');
  const found = await nearest(text.slice(0, 400));
  return { ...finding, playbooks: [...new Set([...finding.playbooks, ...found])] };
}
