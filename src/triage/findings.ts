import type { Seen } from '../rules/rule.ts';
import type { Quote, Role, Severity, TriageFinding } from '../types.ts';
import type { FirstFault } from './first-fault.ts';
import { earlier } from './order.ts';
import type { Claim, Suspect } from './suspect.ts';
import { systemFindings, systemOf } from './systems.ts';

/** What a rule cannot see, because it is said by single records: what the pages on it claim. */
export const judged = ['user-code-failed', ...systemFindings];

/** Lines shown of a finding. */
const mostQuotes = 4;

/** Which pages answer what was seen: see `explains` of a page. */
export type Explained = (finding: string) => string[];

/** Makes findings of suspects, each kind of trouble one. */
export function findingsOf(
  suspects: Suspect[],
  first: FirstFault | null,
  explained: Explained,
): TriageFinding[] {
  const findings = new Map<string, TriageFinding>();
  for (const suspect of [...suspects].sort(earlier)) {
    const finding = findingOf(suspect, first, explained);
    const key = `${finding.id} ${finding.id === 'exception' || finding.id === 'error' ? suspect.group.fingerprint : ''}`;
    const known = findings.get(key);
    findings.set(key, known ? merged(known, finding) : finding);
  }
  return [...findings.values()];
}

function findingOf(suspect: Suspect, first: FirstFault | null, explained: Explained): TriageFinding {
  const { group, record, root } = suspect;
  const role = roleOf(suspect, first);
  return {
    id: idOf(suspect),
    severity: severityOf(suspect, role),
    role,
    root: root && { className: root.className.split('.').at(-1)!, message: root.message },
    message: record.message,
    facts: null,
    seen: quotesOf(suspect),
    count: group.count,
    firstAt: record.at,
    lastAt: group.lastAt,
    playbooks: pagesFor(suspect, explained),
    near: !isClaimed(suspect),
  };
}

/** The page that claims the line; whose code it came out of; last the pages on what only wraps it. */
function pagesFor({ record, best, others, user, shows }: Suspect, explained: Explained): string[] {
  if (shows === 'benign') return best ? [best.claim.playbook] : [];
  const claims = [...(best ? [best.claim] : []), ...others];
  const of = (...kinds: Claim['shows'][]) =>
    claims.filter((claim) => kinds.includes(claim.shows)).map(({ playbook }) => playbook);
  const system = systemOf(record.thrown);
  const systemPages = system === null ? [] : explained(`failed-in-${system}`);
  const userPages = user ? explained('user-code-failed') : [];
  const known = of('cause', 'symptom');
  return unique([
    ...(shows === 'unknown' ? [...userPages, ...known] : [...known, ...userPages]),
    ...systemPages,
    ...of('wrapper'),
  ]);
}

/** Whether a page claims what was seen, and not only what lies around it. */
const isClaimed = ({ best, user, record }: Suspect) =>
  user !== null || systemOf(record.thrown) !== null || (best !== null && best.claim.shows !== 'wrapper');

function idOf({ shows, best, user, root }: Suspect): string {
  if (shows === 'unknown' && user) return 'user-code-failed';
  if (best) return best.claim.id;
  return root ? 'exception' : 'error';
}

function roleOf(suspect: Suspect, first: FirstFault | null): Role {
  if (suspect.shows === 'benign') return 'harmless';
  if (suspect === first?.suspect)
    return first.certain ? 'first-fault' : suspect.shows === 'unknown' ? 'unknown-cause' : 'symptom';
  const { shows, user, root } = suspect;
  const cause = shows === 'cause' || (shows === 'unknown' && user);
  const same = first?.suspect.root && root && sameTrouble(first.suspect.root.quote.text, root.quote.text);
  if (first && earlier(suspect, first.suspect) >= 0 && (!cause || same)) return 'consequence';
  return cause ? 'cause' : shows === 'unknown' ? 'unknown-cause' : 'symptom';
}

const sameTrouble = (a: string, b: string) =>
  a.replace(/^.*Caused by: /, '') === b.replace(/^.*Caused by: /, '');

function severityOf({ weight, shows }: Suspect, role: Role): Severity {
  if (role === 'harmless') return 'notice';
  if (role === 'first-fault') return weight === 0 ? 'warning' : 'critical';
  if (role === 'consequence') return weight === 2 ? 'warning' : 'notice';
  if (weight === 2) return 'critical';
  // What no page knows and the job survived is not worth a call.
  return shows === 'unknown' && weight === 0 ? 'notice' : 'warning';
}

/** The root first, then what it was seen with. */
function quotesOf({ best, root, user, record }: Suspect): Quote[] {
  const claimed = best?.known.quote;
  const cause = best?.claim.shows === 'cause' ? claimed : undefined;
  const all = [cause, root?.quote, user, claimed, record.quote].filter((quote) => quote != null);
  const byLine = new Map(all.map((quote) => [`${quote.file}:${quote.line}:${quote.text}`, quote]));
  return [...byLine.values()].slice(0, mostQuotes);
}

function merged(known: TriageFinding, more: TriageFinding): TriageFinding {
  const worst = rankOf(more.severity) < rankOf(known.severity) || more.role === 'first-fault' ? more : known;
  return {
    ...worst,
    count: known.count + more.count,
    firstAt: known.firstAt ?? more.firstAt,
    lastAt: more.lastAt ?? known.lastAt,
    playbooks: unique([...worst.playbooks, ...known.playbooks, ...more.playbooks]),
  };
}

export function ofRule(
  { id, severity, shows, facts, seen, count, firstAt, lastAt }: Seen,
  explained: Explained,
): TriageFinding {
  return {
    id,
    severity,
    role: shows === 'benign' ? 'harmless' : shows,
    root: null,
    message: '',
    facts,
    seen: seen.slice(0, mostQuotes),
    count,
    firstAt,
    lastAt,
    playbooks: explained(id),
    near: false,
  };
}

const severities: Severity[] = ['critical', 'warning', 'notice'];
const roles: Role[] = ['first-fault', 'cause', 'unknown-cause', 'symptom', 'consequence', 'harmless'];

const rankOf = (severity: Severity) => severities.indexOf(severity);

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

const unique = <T>(items: T[]): T[] => [...new Set(items)];
