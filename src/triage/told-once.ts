import type { TriageFinding } from '../report.ts';
import { isAsBad } from '../severity.ts';

/** Witnesses shown of a finding. */
const mostWitnesses = 4;

/**
 * One thing that a cluster and thread dumps tell is one finding: where it stands in the graph, and what its threads do there.
 * `nameOf` says how a vertex is called, which is what Flink calls its threads; of a vertex in `culprits` the graph says which page
 * answers, and the threads where its code stands.
 */
export function toldOnce(
  findings: TriageFinding[],
  nameOf: (vertex: string) => string | undefined,
  culprits: Set<string>,
): TriageFinding[] {
  const merged = new Map<TriageFinding, TriageFinding>();
  const gone = new Set<TriageFinding>();
  for (const finding of findings) {
    const vertex = finding.about?.vertex;
    const name = vertex === undefined ? undefined : nameOf(vertex);
    if (name === undefined) continue;
    const same = findings.filter(
      (other) =>
        !gone.has(other) &&
        isOf(name, other) &&
        (sharesPage(finding, other) || (culprits.has(vertex!) && isCause(finding) && isCause(other))),
    );
    if (same.length === 0) continue;
    for (const other of same) gone.add(other);
    merged.set(finding, {
      ...finding,
      also: same.map(({ id, facts }) => ({ id, facts: facts! })),
      seen: [...finding.seen.slice(0, 2), ...same.flatMap(({ seen }) => seen)].slice(0, mostWitnesses),
      playbooks: [...new Set([finding, ...same].flatMap(({ playbooks }) => playbooks))],
    });
  }
  return findings.filter((finding) => !gone.has(finding)).map((finding) => merged.get(finding) ?? finding);
}

/**
 * What a cluster and logs tell is one finding: of the cluster, with the lines of the logs beside its numbers. `sameAs` says which finding
 * about logs is which about clusters. Logs do not say of which job, so that it has to be but one.
 */
export function toldOfLogsToo(
  findings: TriageFinding[],
  sameAs: ReadonlyMap<string, string>,
): TriageFinding[] {
  const pairs = findings.flatMap((finding) => {
    const jobs = findings.filter(({ id }) => id === finding.id);
    const inLogs = findings.find(({ id }) => id === sameAs.get(finding.id));
    return jobs.length === 1 && inLogs ? [[finding, inLogs] as const] : [];
  });
  const gone = new Set(pairs.map(([, inLogs]) => inLogs));
  const merged = new Map(pairs.map(([finding, inLogs]) => [finding, together(finding, inLogs)]));
  return findings.filter((finding) => !gone.has(finding)).map((finding) => merged.get(finding) ?? finding);
}

const together = (finding: TriageFinding, inLogs: TriageFinding): TriageFinding => ({
  ...finding,
  severity: isAsBad(inLogs.severity, finding.severity) ? inLogs.severity : finding.severity,
  also: [...finding.also, { id: inLogs.id, facts: inLogs.facts! }],
  seen: [...finding.seen.slice(0, 2), ...inLogs.seen].slice(0, mostWitnesses),
  playbooks: [...new Set([...finding.playbooks, ...inLogs.playbooks])],
});

/** Whether a finding is about threads of the tasks of a vertex. */
function isOf(name: string, { facts, about }: TriageFinding): boolean {
  return about === null && typeof facts?.tasks === 'string' && facts.tasks === name;
}

const isCause = ({ role }: TriageFinding) => role === 'cause';

const sharesPage = ({ playbooks }: TriageFinding, other: TriageFinding) =>
  other.playbooks.some((page) => playbooks.includes(page));
