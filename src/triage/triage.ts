import type { Cluster } from '../cluster/cluster.ts';
import type { Evidence, RecordGroup } from '../evidence/evidence.ts';
import { versionIn } from '../evidence/flink-version.ts';
import type { Graph, ReadFile, Report, Role, TriageFinding } from '../report.ts';
import { recoveredSince } from '../rules/measured/load.ts';
import { judge, type Rule } from '../rules/rule.ts';
import { severities } from '../severity.ts';
import { type Answering, alertsToldOnce, isUnknownAlert } from './alerts.ts';
import { findingsOfSuspects, ofRule } from './findings.ts';
import { firstFault } from './first-fault.ts';
import { graphsOf, harmlessWhereKeptUp } from './graphs.ts';
import { uncertainInFewDumps } from './moments.ts';
import { type Explained, playbooksOf } from './pages.ts';
import { podsToldOnce } from './pods.ts';
import { type Claim, type Suspect, suspectOf, timesOf } from './suspect.ts';
import { recoveryIn, timelineOf } from './timeline.ts';
import { toldOfLogsToo, toldOnce } from './told-once.ts';

/** What the library knows of evidence. */
export interface Knowledge {
  /** The claim of a signature, by its id. */
  claimOf: (signature: string) => Claim | undefined;
  explained: Explained;
  answering: Answering;
}

/** Judges all that was read. */
export function triage(
  evidence: Evidence,
  read: ReadFile[],
  rules: Rule[],
  { claimOf, explained, answering }: Knowledge,
): Report {
  const logs = evidence.logs ?? { groups: [], events: [], files: [] };
  const times = timesOf(logs.groups.map(({ first }) => first));
  const isOver = failuresGotOver(evidence);
  const suspects = logs.groups
    .map((group, at) => suspectOf(group, times[at]!, claimOf, logs.events))
    .map((suspect): Suspect => (isOver(suspect.group) ? { ...suspect, shows: 'benign' } : suspect));
  const first = firstFault(suspects);
  const { seen, notAssessed } = judge(rules, evidence);
  const sameAs = new Map(rules.flatMap(({ sameAs = {} }) => Object.entries(sameAs) as [string, string][]));
  const all = [
    ...findingsOfSuspects(suspects, first, explained),
    ...harmlessWhereKeptUp(
      uncertainInFewDumps(
        seen.map((one) => ofRule(one, explained, answering)),
        evidence.cluster ?? null,
      ),
      evidence.cluster,
    ),
  ];
  const graphs = evidence.cluster ? graphsOf(evidence.cluster) : [];
  const names = new Map(vertices(evidence).map(({ id, name }) => [id, name]));
  const findings = toldOnce(
    alertsToldOnce(podsToldOnce(toldOfLogsToo(all, sameAs), evidence.kubernetes?.pods ?? []).sort(byWorth)),
    (id) => names.get(id),
    culpritsIn(graphs),
  );
  const worst = findings.find(({ severity }) => severity !== 'notice') ?? null;
  return {
    verdict: worst,
    certain: worst !== null && (worst.role === 'first-fault' || worst.role === 'cause'),
    findings,
    playbooks: playbooksOf(findings),
    recovered: recoveryIn(logs.events),
    timeline: timelineOf(logs),
    flink: versionIn(evidence),
    cluster: read.find(({ kind }) => kind === 'cluster')?.file ?? null,
    graphs,
    ended: evidence.cluster && endedJobs(evidence.cluster),
    read,
    notAssessed,
  };
}

/** The jobs of a cluster on which none runs any more; null where one does. */
const endedJobs = ({ jobs }: Cluster): Report['ended'] =>
  jobs.every(({ ended }) => ended !== null)
    ? jobs.map(({ name, state, ended }) => ({ name, state, whileRead: ended === 'while-read' }))
    : null;

const culpritsIn = (graphs: Graph[]) =>
  new Set(graphs.flatMap(({ vertices }) => vertices.filter(({ culprit }) => culprit).map(({ id }) => id)));

const vertices = ({ cluster }: Evidence) => cluster?.jobs.flatMap((job) => job.vertices) ?? [];

/** Whether a failure is told of by the REST API alone, of a job that has run for long since. */
function failuresGotOver({ logs, cluster }: Evidence): (group: RecordGroup) => boolean {
  const jobs = cluster?.jobs.filter((job) => recoveredSince(job, cluster) !== null) ?? [];
  const answers = new Set(logs?.files.flatMap(({ file, kind }) => (kind === 'rest' ? [file] : [])));
  return ({ first: { file } }) => answers.has(file) && jobs.some(({ id }) => file.includes(id));
}

const roles: Role[] = ['first-fault', 'cause', 'unknown-cause', 'symptom', 'consequence', 'harmless'];

/** An exception that no page knows, and with which nothing failed, is no cause of what is worse. */
const isNoCause = ({ severity, role }: TriageFinding) => role === 'unknown-cause' && severity === 'warning';

const follows = (finding: TriageFinding) =>
  finding.severity !== 'notice' &&
  (finding.role === 'symptom' || finding.role === 'consequence' || isNoCause(finding));

/** What something failed with by itself, whether a page knows it or not. */
const isFailure = ({ severity, role }: TriageFinding) =>
  severity === 'critical' && (role === 'cause' || role === 'unknown-cause');

const rank = (finding: TriageFinding) => roles.indexOf(isFailure(finding) ? 'cause' : finding.role);

/** The first fault, then what calls for somebody: causes before what follows from them, however bad that is; the earlier before the later. */
function byWorth(a: TriageFinding, b: TriageFinding): number {
  return (
    Number(b.role === 'first-fault') - Number(a.role === 'first-fault') ||
    Number(a.severity === 'notice') - Number(b.severity === 'notice') ||
    Number(isUnknownAlert(a)) - Number(isUnknownAlert(b)) ||
    Number(follows(a)) - Number(follows(b)) ||
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    rank(a) - rank(b) ||
    (isFailure(a) && isFailure(b) ? (a.firstAt ?? 0) - (b.firstAt ?? 0) : 0) ||
    Number(b.claimed) - Number(a.claimed) ||
    (a.firstAt ?? 0) - (b.firstAt ?? 0)
  );
}
