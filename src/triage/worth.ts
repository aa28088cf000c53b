import type { Role, Severity, TriageFinding } from '../report.ts';

const severities: Severity[] = ['critical', 'warning', 'notice'];
const roles: Role[] = ['first-fault', 'cause', 'unknown-cause', 'symptom', 'consequence', 'harmless'];

export const rankOf = (severity: Severity) => severities.indexOf(severity);

/** The first fault, then by severity; causes before what follows from them, the earlier before the later. */
export function byWorth(a: TriageFinding, b: TriageFinding): number {
  return (
    Number(b.role === 'first-fault') - Number(a.role === 'first-fault') ||
    rankOf(a.severity) - rankOf(b.severity) ||
    roles.indexOf(a.role) - roles.indexOf(b.role) ||
    Number(a.near) - Number(b.near) ||
    (a.firstAt ?? 0) - (b.firstAt ?? 0)
  );
}
