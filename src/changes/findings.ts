import type { Cluster } from '../cluster/cluster.ts';
import type { TriageFinding } from '../report.ts';
import { needOf } from '../rules/findings.ts';
import { isSettled } from '../rules/measured/load.ts';
import { severities } from '../severity.ts';
import type { FindingChange, Lack, Look } from './look.ts';

/** What a job or a vertex is called on both sides, by its id. */
export type Names = (id: string) => string;

/** The same for findings that say the same of the same thing, whatever numbers they hold. */
export function identityOf({ id, root, message, about }: TriageFinding, names: Names): string {
  const says = root ? `${root.className} ${root.message}` : message;
  return JSON.stringify([
    id,
    about?.job && names(about.job),
    about?.vertex && names(about.vertex),
    withoutNumbers(says),
  ]);
}

const withoutNumbers = (text: string) => text.replace(/[0-9a-f]{8,}|\d+/g, '0').slice(0, 200);

/** What is worth a line: what is harmless is not. */
export const isTold = ({ role }: TriageFinding) => role !== 'harmless';

/** What became of each finding, the worst first. */
export function findingsOf(
  before: Look,
  after: Look,
  names: { before: Names; after: Names },
): FindingChange[] {
  const [was, is] = [byKey(before.report.findings, names.before), byKey(after.report.findings, names.after)];
  const changes = [...new Set([...is.keys(), ...was.keys()])].map((key): FindingChange => {
    const [from, to] = [was.get(key) ?? null, is.get(key) ?? null];
    return { before: from, after: to, ...fateOf(from, to, before, after, names) };
  });
  return changes.sort(byWeight);
}

function fateOf(
  from: TriageFinding | null,
  to: TriageFinding | null,
  before: Look,
  after: Look,
  names: { before: Names; after: Names },
): Pick<FindingChange, 'fate' | 'why'> {
  if (from && to) {
    const [was, is] = [from, to].map(({ severity }) => severities.indexOf(severity));
    return { fate: is! < was! ? 'worse' : is! > was! ? 'better' : 'still', why: null };
  }
  if (!to) {
    const why = whyUnseen(after, from!, names.before, names.after);
    return { fate: why ? 'unjudged' : 'gone', why };
  }
  const why = whyUnseen(before, to, names.after, names.before);
  // What is critical shows in a job that does not run as well; and what a job has that was not there is new.
  const shows = why === 'job' || (why === 'running' && to.severity === 'critical');
  return shows || !why ? { fate: 'new', why: null } : { fate: 'unjudged', why };
}

/** What a look lacked to see a finding; null where it had all of it, so that what it did not see was not there. */
export function whyUnseen(look: Look, finding: TriageFinding, names: Names, namesThere: Names): Lack | null {
  const { report, cluster } = look;
  const need = needOf(finding.id);
  if (need === 'threads') return report.notAssessed.some(({ needs }) => needs === 'dumps') ? 'threads' : null;
  // Only clusters are compared.
  if (need !== null && need !== 'logs' && need !== 'cluster') return null;
  if (need === 'logs' || isOfLog(finding))
    return report.read.some(({ kind }) => kind === 'log') ? null : 'logs';
  if (!cluster) return 'cluster';
  const job = finding.about?.job;
  if (job === undefined) return null;
  const there = cluster.jobs.filter((one) => namesThere(one.id) === names(job));
  return there.some(isSettled) ? null : there.length > 0 ? 'running' : 'job';
}

/** A line with a number stands in a file; what the REST API says of failures has a path of its own. */
const isOfLog = ({ seen: [first] }: TriageFinding) =>
  first !== undefined && first.line !== null && !/(?:^|\/)jobs\/[0-9a-f]{32}\//.test(first.file);

function byKey(findings: TriageFinding[], names: Names): Map<string, TriageFinding> {
  const found = new Map<string, TriageFinding>();
  for (const finding of findings.filter(isTold)) {
    const key = identityOf(finding, names);
    if (!found.has(key)) found.set(key, finding);
  }
  return found;
}

const fates: FindingChange['fate'][] = ['new', 'worse', 'still', 'better', 'gone', 'unjudged'];

function byWeight(a: FindingChange, b: FindingChange): number {
  const severity = ({ before, after }: FindingChange) => severities.indexOf((after ?? before)!.severity);
  return fates.indexOf(a.fate) - fates.indexOf(b.fate) || severity(a) - severity(b);
}

/** Ids as they are, where jobs and vertices keep theirs. */
export function namesInCluster(cluster: Cluster | null): Names {
  const names = new Map(
    cluster?.jobs.flatMap((job) => [
      [job.id, job.name] as const,
      ...job.vertices.map(({ id, name }) => [id, `${job.name} ${name}`] as const),
    ]),
  );
  return (id) => names.get(id) ?? id;
}
