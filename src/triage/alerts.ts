import type { ReceivedAlert } from '../evidence/received-alerts.ts';
import type { TriageFinding } from '../report.ts';
import { mostQuotes } from './told-once.ts';

/** The pages that answer an alert, best first; `claimed` where one of them says so, or the alert itself does. */
export type Answering = (alert: Pick<ReceivedAlert, 'name' | 'pages' | 'expr'>) => {
  playbooks: string[];
  claimed: boolean;
};

/** Where nobody asks for alerts. */
export const noAnswers: Answering = () => ({ playbooks: [], claimed: false });

export const isFiringAlert = ({ id }: Pick<TriageFinding, 'id'>) => id === 'alert-fires';

/** An alert that no page claims may be about anything: what is known comes before it. */
export const isUnknownAlert = (finding: TriageFinding) => isFiringAlert(finding) && !finding.claimed;

/** An alert says what was measured. Where other evidence shows what its page is about, it is told with that. */
export function alertsToldOnce(findings: TriageFinding[]): TriageFinding[] {
  const gone = new Set<TriageFinding>();
  const merged = new Map<TriageFinding, TriageFinding>();
  for (const alert of findings.filter((one) => isFiringAlert(one) && one.claimed)) {
    const found = findings.find((other) => isSame(other, alert));
    if (!found) continue;
    gone.add(alert);
    const before = merged.get(found) ?? found;
    merged.set(found, {
      ...before,
      also: [...before.also, { id: alert.id, facts: alert.facts! }],
      seen: [...before.seen, ...alert.seen].slice(0, mostQuotes),
    });
  }
  return findings.filter((finding) => !gone.has(finding)).map((finding) => merged.get(finding) ?? finding);
}

const isSame = (other: TriageFinding, { playbooks, about }: TriageFinding) =>
  !isFiringAlert(other) &&
  other.severity !== 'notice' &&
  other.claimed &&
  other.playbooks[0] !== undefined &&
  playbooks.includes(other.playbooks[0]) &&
  (about?.job === undefined || other.about?.job === undefined || about.job === other.about.job);
