import type { Cluster } from '../cluster/cluster.ts';
import type { TriageFinding } from '../report.ts';

/** From so many dumps on, what a thread does in all of them it does nearly all the time. */
const enough = 5;

/** What the threads of a job that keeps up do as well, for a part of the time. */
const ofAnyJob =
  /^(?:task-thread-(?:sleeping|in-external-call|waiting-in-user-code|busy-in-[a-z-]+)|(?:lookup|sink)-waiting-for-external-system|lookup-retry-sleeping|timers-firing)$/;

const waitsForBuffers = ({ id }: TriageFinding) =>
  id === 'task-threads-backpressured' || id === 'legacy-source-backpressured';

/**
 * Dumps are moments: a task that works for two thirds of the time is met at work in three of them one time in three. Where no cluster
 * was read and no thread waits for buffers behind it, a few dumps do not tell that it holds anything back.
 */
export function uncertainInFewDumps(findings: TriageFinding[], cluster: Cluster | null): TriageFinding[] {
  if (cluster !== null || findings.some(waitsForBuffers)) return findings;
  return findings.map((finding) => {
    const isOpen =
      finding.role === 'cause' &&
      ofAnyJob.test(finding.id) &&
      Number(finding.facts?.dumps ?? enough) < enough;
    return isOpen ? { ...finding, role: 'symptom' } : finding;
  });
}
