import type { Pod } from '../evidence/objects.ts';
import type { TriageFinding } from '../report.ts';
import { isAsBad } from '../severity.ts';
import { mostQuotes } from './told-once.ts';

/** Logs tell times in a zone that they do not name: no two zones are further apart. */
const widest = 26 * 3600_000;

/** What became of a pod says why its TaskManager was lost, as logs tell: that is one finding, the cause before what followed. */
export function podsToldOnce(findings: TriageFinding[], pods: Pod[]): TriageFinding[] {
  const gone = new Set<TriageFinding>();
  const merged = new Map<TriageFinding, TriageFinding>();
  for (const finding of findings) {
    const pod = pods.find(({ name }) => name === finding.about?.taskManager);
    if (!pod) continue;
    const lost = findings.filter(
      (other) => !gone.has(other) && isLossOf(pod, other) && mayBeSo(finding, other),
    );
    for (const other of lost) gone.add(other);
    if (lost.length > 0) merged.set(finding, lost.reduce(together, finding));
  }
  return findings.filter((finding) => !gone.has(finding)).map((finding) => merged.get(finding) ?? finding);
}

/** In native Kubernetes a TaskManager is called as its pod, elsewhere by its address. */
function isLossOf({ name, ip }: Pod, { facts, taskManager, message }: TriageFinding): boolean {
  if (facts !== null) return false;
  if (taskManager !== null) return taskManager === name || (ip !== '' && taskManager.startsWith(`${ip}:`));
  return message.startsWith(`Worker ${name} is terminated`);
}

const mayBeSo = (a: TriageFinding, b: TriageFinding) =>
  a.firstAt === null || b.firstAt === null || Math.abs(a.firstAt - b.firstAt) < widest;

const together = (finding: TriageFinding, lost: TriageFinding): TriageFinding => ({
  ...finding,
  role: finding.role === 'cause' && lost.role === 'first-fault' ? 'first-fault' : finding.role,
  severity: isAsBad(lost.severity, finding.severity) ? lost.severity : finding.severity,
  seen: [...finding.seen.slice(0, 2), ...lost.seen].slice(0, mostQuotes),
  playbooks: [...new Set([...finding.playbooks, ...lost.playbooks])],
});
