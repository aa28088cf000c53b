import type { LogRecord, Quote, RecordGroup, SignatureMatch, Thrown } from '../evidence/evidence.ts';
import type { Code } from '../evidence/whose-code.ts';
import type { Signature } from '../types.ts';
import { blamedFor, userFrame } from './blame.ts';

/** A log line that a page knows, and the page. */
export interface Claim extends Pick<Signature, 'id' | 'shows'> {
  text: string;
  playbook: string;
}

/** Records that say the same, and what can be blamed on them. */
export interface Suspect {
  group: RecordGroup;
  record: LogRecord;
  /** Milliseconds since 1970; see `timesOf`. */
  when: number | null;
  /** The line that says most, and its claim. */
  best: { claim: Claim; match: SignatureMatch } | null;
  /** The claims of the other matches, best first. */
  others: Claim[];
  /** The deepest exception that counts. */
  root: Thrown | null;
  /** Whose code the exception came out of. */
  from: Code | null;
  /** The frame of the user's code, whoever is to blame. */
  user: Quote | null;
  /** `unknown`: an exception that no page claims. `wrapper`: nothing but the message that something failed. */
  shows: Signature['shows'] | 'unknown';
  /** 2: a task, the job or the process failed with it; 1: it was logged as an error; 0: it was survived. */
  weight: 0 | 1 | 2;
}

export function suspectOf(
  group: RecordGroup,
  when: number | null,
  claimOf: (signature: string) => Claim | undefined,
): Suspect {
  const record = group.first;
  const claimed = record.matches
    .flatMap((match) => {
      const claim = claimOf(match.signature);
      return claim ? [{ claim, match }] : [];
    })
    .sort((a, b) => worth(b, record) - worth(a, record));
  const [best = null, ...rest] = claimed;
  const root = record.thrown.filter((thrown) => !thrown.suppressed).at(-1) ?? record.thrown.at(-1) ?? null;
  const depth = root ? record.thrown.indexOf(root) : -1;
  return {
    group,
    record,
    when,
    best,
    others: rest.map(({ claim }) => claim),
    root,
    from: blamedFor(record.thrown),
    user: root && userFrame(root),
    shows: shownBy(best, depth, root !== null, record),
    weight: weightOf(record),
  };
}

/** A cause says more than a symptom, the deeper exception more than the outer, the longer text more than the shorter. */
function worth({ claim, match }: { claim: Claim; match: SignatureMatch }, { thrown }: LogRecord): number {
  const shows = { cause: 3, symptom: 2, wrapper: 1, benign: 0 }[claim.shows];
  const suppressed = thrown[match.depth]?.suppressed ? 1 : 0;
  return shows * 1e6 - suppressed * 5e5 + (match.depth + 1) * 1000 + Math.min(claim.text.length, 999);
}

function shownBy(best: Suspect['best'], depth: number, thrown: boolean, record: LogRecord): Suspect['shows'] {
  if (!best) return thrown || record.level === 'ERROR' || record.level === 'FATAL' ? 'unknown' : 'benign';
  // What stands deeper than a symptom is its cause, though no page knows it.
  const outer = best.claim.shows === 'symptom' || best.claim.shows === 'wrapper';
  if (outer && best.match.depth < depth) return 'unknown';
  return best.claim.shows;
}

function weightOf({ event, level, thrown }: LogRecord): Suspect['weight'] {
  const ended = event?.kind === 'job-state' && ['FAILING', 'FAILED', 'RESTARTING'].includes(event.what);
  const bare = level === null && thrown.length > 0;
  if (event?.kind === 'task-failed' || ended || level === 'FATAL' || bare) return 2;
  return level === 'ERROR' ? 1 : 0;
}

/** When each record was written: one without a time as late as the last one before it in its file, if there is one. */
export function timesOf(records: LogRecord[]): (number | null)[] {
  const last = new Map<string, number>();
  return records.map(({ file, at }) => {
    if (at !== null) last.set(file, at);
    return last.get(file) ?? null;
  });
}

/** Sorts by time; what has none comes last, in the order in which it was read. */
export function earlier(a: { when: number | null }, b: { when: number | null }): number {
  if (a.when === b.when) return 0;
  return (a.when ?? Number.POSITIVE_INFINITY) - (b.when ?? Number.POSITIVE_INFINITY);
}
