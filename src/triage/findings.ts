import type { Quote, Role, Severity, TriageFinding } from '../report.ts';
import { isAsBad } from '../severity.ts';
import { isOfUser, isSurelyOfUser, systemFindings } from './blame.ts';
import { after, type FirstFault } from './first-fault.ts';
import { type Explained, isClaimed, pagesFor } from './pages.ts';
import { earlier, type Suspect } from './suspect.ts';

/** What a rule cannot see, because it is said by single records: what the pages on it claim. */
export const judged = ['user-code-failed', ...systemFindings];

/** Lines shown of a finding. */
export const mostQuotes = 4;

/** Makes findings of suspects, each kind of trouble one. */
export function findingsOfSuspects(
  suspects: Suspect[],
  first: FirstFault | null,
  explained: Explained,
): TriageFinding[] {
  const findings = new Map<string, TriageFinding>();
  for (const suspect of [...suspects].sort(earlier)) {
    const finding = findingOf(suspect, first, explained);
    const key = suspect.shows === 'unknown' ? troubleOf(suspect) : finding.id;
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
    root: root && { className: root.className.split('.').at(-1)!, message: root.message },
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
        : (root?.className ?? null),
  };
}

function idOf({ shows, best, from, user, root }: Suspect): string {
  if (shows !== 'unknown') return best?.claim.id ?? 'error';
  if (isOfUser({ from, user })) return 'user-code-failed';
  if (best && best.claim.shows !== 'wrapper') return best.claim.id;
  if (from?.code.system != null) return `failed-in-${from.code.system}`;
  return root ? 'exception' : 'error';
}

/** The same for what no page knows and is the same trouble, wherever it was logged. */
function troubleOf({ root, group }: Suspect): string {
  if (!root) return group.fingerprint;
  return `${root.className}: ${root.message.replace(/\d+/g, '#').slice(0, 200)}`;
}

function roleOf(suspect: Suspect, first: FirstFault | null): Role {
  if (suspect.shows === 'benign') return 'harmless';
  if (suspect === first?.suspect)
    return first.certain ? 'first-fault' : suspect.shows === 'unknown' ? 'unknown-cause' : 'symptom';
  const { shows } = suspect;
  const cause = shows === 'cause' || (shows === 'unknown' && isSurelyOfUser(suspect));
  const same = first && troubleOf(first.suspect) === troubleOf(suspect);
  if (first && follows(suspect, first) && (!cause || same)) return 'consequence';
  return cause ? 'cause' : shows === 'unknown' ? 'unknown-cause' : 'symptom';
}

/** Clocks of hosts differ: what a certain fault did may stand a little before it. */
function follows({ when }: Suspect, { suspect, certain }: FirstFault): boolean {
  if (when === null || suspect.when === null) return true;
  return when >= suspect.when - (certain ? after : 0);
}

function severityOf(suspect: Suspect, role: Role, first: FirstFault | null): Severity {
  const { weight, shows } = suspect;
  if (role === 'harmless') return 'notice';
  if (suspect === first?.suspect && first.ended) return 'critical';
  if (role === 'first-fault') return weight === 0 ? 'warning' : 'critical';
  if (role === 'consequence') return weight === 2 ? 'warning' : 'notice';
  if (weight === 2) return 'critical';
  // What no page knows and the job survived is not worth a call.
  return shows === 'unknown' && weight === 0 ? 'notice' : 'warning';
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

/** An exception that crosses from one process to another may lose what it says: where it was thrown it is told whole. */
function withoutEchoes(findings: TriageFinding[]): TriageFinding[] {
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

/** `TaskManager with id X timed out`, `remote task manager 'host/10.0.0.7:41219 [ X ] '`. */
const lost = /TaskManager with id (\S{1,200})|remote task manager '[^'\n]{0,200}\[ (\S{1,200}) \]/;
/** Where a task failed: `FAILED on X @ host (dataPort=41219)`. */
const failedOn = /FAILED on (\S{1,200}) @ \S{1,200} \(dataPort=/;

/** The TaskManager that was lost; or else that of the task, which may be well itself. */
function taskManagerIn({ record, root }: Suspect): string | null {
  const found = lost.exec(root?.message ?? '') ?? lost.exec(record.message) ?? failedOn.exec(record.message);
  return found?.slice(1).find((name) => name !== undefined) ?? null;
}

/** Two findings of one trouble, in their order, as one. */
function merged(before: TriageFinding, more: TriageFinding): TriageFinding {
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
