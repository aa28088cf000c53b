import type { Quote, TriageFinding } from '../report.ts';
import type { Seen } from '../rules/rule.ts';
import type { Answering } from './alerts.ts';
import { blamesUser, systemFindings, taskManagerIn } from './blame.ts';
import { type FirstFault, roleOf, severityOf, troubleKey } from './first-fault.ts';
import { type Explained, isClaimed, pagesFor } from './pages.ts';
import { earlier, type Suspect } from './suspect.ts';
import { merged, mostQuotes, withoutEchoes } from './told-once.ts';

/** What a rule cannot see, because it is said by single records: what the pages on it claim. */
export const judged = ['user-code-failed', 'stack-alone', ...systemFindings];

/** Makes findings of suspects, each kind of trouble one. */
export function findingsOfSuspects(
  suspects: Suspect[],
  first: FirstFault | null,
  explained: Explained,
): TriageFinding[] {
  const findings = new Map<string, TriageFinding>();
  for (const suspect of [...suspects].sort(earlier)) {
    const finding = findingOf(suspect, first, explained);
    const key = suspect.shows === 'unknown' ? troubleKey(suspect) : finding.id;
    const before = findings.get(key);
    findings.set(key, before ? merged(before, finding) : finding);
  }
  return withoutEchoes([...findings.values()]);
}

function findingOf(suspect: Suspect, first: FirstFault | null, explained: Explained): TriageFinding {
  const { group, record, root } = suspect;
  const role = roleOf(suspect, first);
  return {
    id: idOf(suspect),
    severity: severityOf(suspect, role, first),
    role,
    root: root?.className ? { className: root.className.split('.').at(-1)!, message: root.message } : null,
    message: record.message,
    facts: null,
    seen: quotesOf(suspect),
    count: group.count,
    firstAt: record.at,
    lastAt: group.lastAt,
    playbooks: pagesFor(suspect, explained),
    claimed: isClaimed(suspect),
    origin: suspect.from && { name: suspect.from.code.name, frame: suspect.from.frame },
    userFrame: suspect.user?.code ?? null,
    taskManager: suspect.shows === 'symptom' ? taskManagerIn(suspect) : null,
    about: null,
    also: [],
    point:
      suspect.best?.match.quote.text === record.quote.text
        ? suspect.best.claim.text
        : root?.className || null,
  };
}

/** The finding that a rule made. */
export function ofRule(
  { id, severity, shows, facts, seen, count, firstAt, lastAt, about, alerts }: Seen,
  explained: Explained,
  answering: Answering,
): TriageFinding {
  // What is over, or not yet so, needs no page.
  const answer = shows === 'symptom' && alerts?.[0] ? answering(alerts[0]) : null;
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
    playbooks: answer?.playbooks ?? explained(id),
    claimed: answer?.claimed ?? true,
    origin: null,
    userFrame: null,
    taskManager: null,
    about: about ?? null,
    also: [],
    point: null,
  };
}

function idOf({ shows, best, from, user, root }: Suspect): string {
  if (shows !== 'unknown') return best?.claim.id ?? 'error';
  if (root?.className === '') return 'stack-alone';
  if (blamesUser({ from, user })) return 'user-code-failed';
  if (best && best.claim.shows !== 'wrapper') return best.claim.id;
  if (from?.code.system != null) return `failed-in-${from.code.system}`;
  return root ? 'exception' : 'error';
}

/** The root first, then what it was seen with. */
function quotesOf({ best, root, user, record }: Suspect): Quote[] {
  const claimed = best?.match.quote;
  const cause = best?.claim.shows === 'cause' ? claimed : undefined;
  const all = [cause, root?.says, root?.quote, user?.quote, claimed, record.quote].filter(
    (quote) => quote != null,
  );
  const byLine = new Map(all.map((quote) => [`${quote.file}:${quote.line}:${quote.text}`, quote]));
  return [...byLine.values()].slice(0, mostQuotes);
}
