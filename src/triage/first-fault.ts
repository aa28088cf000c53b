import type { Role, Severity } from '../report.ts';
import { surelyBlamesUser } from './blame.ts';
import { earlier, type Suspect } from './suspect.ts';

/** A cause is looked for so long before the first failure, and so long after: hosts do not agree on the time to the second. */
const before = 10 * 60_000;
const after = 2 * 60_000;

/** What failed first, and whether that is the cause or only what it did. */
export interface FirstFault {
  suspect: Suspect;
  certain: boolean;
  /** Whether a task, the job or the process failed with it, if not in the same record. */
  ended: boolean;
}

/** The earliest cause of the first failing attempt; null when nothing failed. */
export function firstFault(suspects: Suspect[]): FirstFault | null {
  const blamed = suspects.filter(({ shows }) => shows !== 'benign');
  const first = earliest(blamed, 2) ?? earliest(blamed, 1);
  if (!first) return null;
  const ended = first.weight === 2;
  if (saysWhy(first)) return { suspect: first, certain: true, ended };
  const causes = blamed.filter((suspect) => explains(suspect, first) && !comesOutOf(first, suspect));
  const cause = aroundFailure(first, causes);
  if (cause) return { suspect: cause, certain: true, ended };
  // "Something failed" is said last: what was said of it before tells more.
  const symptom = first.shows === 'wrapper' ? aroundFailure(first, blamed.filter(saysWhat)) : undefined;
  return { suspect: symptom ?? first, certain: false, ended };
}

/** What the job survived explains a later failure only if a page says so, and if that has no exception of its own. */
const explains = (suspect: Suspect, { shows }: Suspect) =>
  saysWhy(suspect) && (suspect.weight > 0 || (suspect.shows === 'cause' && shows !== 'unknown'));

const saysWhy = (suspect: Suspect) =>
  suspect.shows === 'cause' || (suspect.shows === 'unknown' && surelyBlamesUser(suspect));

/** What fails with an exception of its own does not fail of what the same file tells later; what was only lost may be explained there. */
const comesOutOf = ({ shows, record }: Suspect, { record: later }: Suspect) =>
  shows === 'unknown' && later.file === record.file && later.line > record.line;

function earliest(suspects: Suspect[], weight: number): Suspect | undefined {
  return suspects.filter((suspect) => suspect.weight === weight).sort(earlier)[0];
}

/** A stack without its exception says whose code it is, if that. */
const saysWhat = ({ shows, root, from }: Suspect) =>
  shows === 'symptom' || (shows === 'unknown' && (root?.className !== '' || from !== null));

/** Of what happened around the first failure the heaviest, then the earliest. */
function aroundFailure(first: Suspect, suspects: Suspect[]): Suspect | undefined {
  return suspects
    .filter((suspect) => isAround(suspect, first))
    .sort((a, b) => b.weight - a.weight || earlier(a, b))[0];
}

function isAround({ when }: Suspect, { when: failed }: Suspect): boolean {
  return when === null || failed === null || (when >= failed - before && when <= failed + after);
}

/** The same for what no page knows and is the same trouble, wherever it was logged. */
export function troubleKey({ root, group }: Suspect): string {
  if (!root) return group.fingerprint;
  return `${root.className}: ${root.message.replace(/\d+/g, '#').slice(0, 200)}`;
}

export function roleOf(suspect: Suspect, first: FirstFault | null): Role {
  if (suspect.shows === 'benign') return 'harmless';
  if (suspect === first?.suspect)
    return first.certain ? 'first-fault' : suspect.shows === 'unknown' ? 'unknown-cause' : 'symptom';
  const { shows } = suspect;
  const cause = shows === 'cause' || (shows === 'unknown' && surelyBlamesUser(suspect));
  const same = first && troubleKey(first.suspect) === troubleKey(suspect);
  if (first && follows(suspect, first) && (!cause || same)) return 'consequence';
  return cause ? 'cause' : shows === 'unknown' ? 'unknown-cause' : 'symptom';
}

/** Clocks of hosts differ: what a certain fault did may stand a little before it. */
function follows({ when }: Suspect, { suspect, certain }: FirstFault): boolean {
  if (when === null || suspect.when === null) return true;
  return when >= suspect.when - (certain ? after : 0);
}

export function severityOf(suspect: Suspect, role: Role, first: FirstFault | null): Severity {
  const { weight, shows } = suspect;
  if (role === 'harmless') return 'notice';
  if (suspect === first?.suspect && first.ended) return 'critical';
  if (role === 'first-fault') return weight === 0 ? 'warning' : 'critical';
  if (role === 'consequence') return weight === 2 ? 'warning' : 'notice';
  if (weight === 2) return 'critical';
  // What no page knows and the job survived is not worth a call.
  return shows === 'unknown' && weight === 0 ? 'notice' : 'warning';
}
