import type { Known, LogRecord, Quote, RecordGroup, Thrown } from '../evidence/evidence.ts';
import { eventOf } from '../evidence/log/events.ts';
import type { Code } from '../evidence/whose-code.ts';
import type { Signature } from '../types.ts';
import { blamedFor, userFrame } from './blame.ts';

/** A known log line with the pages that claim it. */
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
  best: { claim: Claim; known: Known } | null;
  /** The claims of the other known lines, best first. */
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
  const claimed = record.known
    .flatMap((known) => {
      const claim = claimOf(known.signature);
      return claim ? [{ claim, known }] : [];
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
function worth({ claim, known }: { claim: Claim; known: Known }, { thrown }: LogRecord): number {
  const shows = { cause: 3, symptom: 2, wrapper: 1, benign: 0 }[claim.shows];
  const suppressed = thrown[known.depth]?.suppressed ? 1 : 0;
  return shows * 1e6 - suppressed * 5e5 + (known.depth + 1) * 1000 + Math.min(claim.text.length, 999);
}

function shownBy(best: Suspect['best'], depth: number, thrown: boolean, record: LogRecord): Suspect['shows'] {
  if (!best) return thrown || record.level === 'ERROR' || record.level === 'FATAL' ? 'unknown' : 'benign';
  // What stands deeper than a symptom is its cause, though no page knows it.
  const outer = best.claim.shows === 'symptom' || best.claim.shows === 'wrapper';
  if (outer && best.known.depth < depth) return 'unknown';
  return best.claim.shows;
}

function weightOf(record: LogRecord): Suspect['weight'] {
  const event = eventOf(record);
  const ended = event?.kind === 'job-state' && ['FAILING', 'FAILED', 'RESTARTING'].includes(event.what);
  const bare = record.level === null && record.thrown.length > 0;
  if (event?.kind === 'task-failed' || ended || record.level === 'FATAL' || bare) return 2;
  return record.level === 'ERROR' ? 1 : 0;
}
