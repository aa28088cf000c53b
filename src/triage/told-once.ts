import type { TriageFinding } from '../report.ts';
import { isAsBad } from '../severity.ts';

/** Lines, and other witnesses, shown of a finding. */
export const mostQuotes = 4;

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
      seen: [...finding.seen.slice(0, 2), ...same.flatMap(({ seen }) => seen)].slice(0, mostQuotes),
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
  seen: [...finding.seen.slice(0, 2), ...inLogs.seen].slice(0, mostQuotes),
  playbooks: [...new Set([...finding.playbooks, ...inLogs.playbooks])],
});

/** Whether a finding is about threads of the tasks of a vertex. */
function isOf(name: string, { facts, about }: TriageFinding): boolean {
  return about === null && typeof facts?.tasks === 'string' && facts.tasks === name;
}

const isCause = ({ role }: TriageFinding) => role === 'cause';

const sharesPage = ({ playbooks }: TriageFinding, other: TriageFinding) =>
  other.playbooks.some((page) => playbooks.includes(page));

/** An exception that crosses from one process to another may lose what it says: where it was thrown it is told whole. */
export function withoutEchoes(findings: TriageFinding[]): TriageFinding[] {
  const says = ({ root }: TriageFinding) => root !== null && root.message !== '' && root.message !== 'null';
  const kept: TriageFinding[] = [];
  for (const finding of [...findings].sort((a, b) => Number(says(b)) - Number(says(a)))) {
    const at = says(finding) ? -1 : kept.findIndex((other) => isEcho(finding, other));
    if (at === -1) kept.push(finding);
    else kept[at] = { ...merged(kept[at]!, finding), root: kept[at]!.root, seen: kept[at]!.seen };
  }
  return kept;
}

function isEcho(echo: TriageFinding, { id, root, userFrame }: TriageFinding): boolean {
  if (echo.root === null || root === null || echo.root.className !== root.className) return false;
  return echo.id === id && (userFrame === null || echo.userFrame === null || userFrame === echo.userFrame);
}

/** Two findings of one trouble, in their order, as one. */
export function merged(before: TriageFinding, more: TriageFinding): TriageFinding {
  const worst = !isAsBad(before.severity, more.severity) || more.role === 'first-fault' ? more : before;
  const other = worst === before ? more : before;
  return {
    ...worst,
    // What a line says by itself an exception may say too, with where it was thrown.
    ...(worst.root === null && other.root !== null
      ? { root: other.root, seen: [...worst.seen, ...other.seen].slice(0, mostQuotes) }
      : {}),
    count: before.count + more.count,
    firstAt: before.firstAt ?? more.firstAt,
    lastAt: more.lastAt ?? before.lastAt,
    playbooks: unique([...worst.playbooks, ...before.playbooks, ...more.playbooks]),
  };
}

const unique = <T>(items: T[]): T[] => [...new Set(items)];
