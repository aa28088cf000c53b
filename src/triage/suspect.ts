import type {
  Frame,
  JobEvent,
  LogRecord,
  RecordGroup,
  SignatureMatch,
  Thrown,
} from '../evidence/evidence.ts';
import { codeOf } from '../evidence/whose-code.ts';
import type { Shows, Signature } from '../types.ts';
import { gaveJobUp, type Origin, originOf, systemsIn, userFrame } from './blame.ts';
import { isHarmlessHere } from './harmless-here.ts';
import { systemNamed } from './named-operators.ts';
import { isSaid, isThere } from './where.ts';

/** A log line that a page knows, and the page. */
export interface Claim extends Pick<Signature, 'id' | 'shows' | 'whole' | 'where'> {
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
  /** The deepest exception that counts: no deeper than a line that says all. */
  root: Thrown | null;
  /** Whose code the exception came out of. */
  from: Origin | null;
  /** All systems whose code stands in the stack. */
  systems: string[];
  /** The system that the operator which failed is named after. */
  named: string | null;
  /** The frame of the user's code, whoever is to blame. */
  user: Frame | null;
  /** `unknown`: an exception that no page claims. `wrapper`: nothing but the message that something failed. */
  shows: Exclude<Shows, 'transient'> | 'unknown';
  /** 2: a task, the job or the process failed with it; 1: it was logged as an error; 0: it was survived. */
  weight: 0 | 1 | 2;
}

export function suspectOf(
  group: RecordGroup,
  when: number | null,
  claimOf: (signature: string) => Claim | undefined,
  events: JobEvent[],
): Suspect {
  const record = group.first;
  const from = originOf(record.thrown);
  const claimed = record.matches
    .flatMap((match) => {
      const claim = claimOf(match.signature);
      return claim && isThere(claim.where, record, from?.code ?? null) ? [{ claim, match }] : [];
    })
    .sort((a, b) => worth(b, record) - worth(a, record));
  const weight = weightOf(record);
  const [best = null, ...rest] = weight === 0 ? harmlessFirst(claimed) : claimed;
  // The setting says more than how it was noticed, though its page knows that too.
  const whole = claimed.find(({ claim }) => claim.whole && claim.playbook === best?.claim.playbook);
  const root = record.thrown[whole?.match.depth ?? -1] ?? rootOf(record.thrown);
  const transient = best?.claim.shows === 'transient';
  const harmless = isHarmlessHere({ group, when, transient, root, weight }, events);
  return {
    group,
    record,
    when,
    best,
    others: rest.map(({ claim }) => claim),
    root,
    from,
    systems: [...systemsIn(record.thrown), ...systemOf(record)],
    named: systemNamed(record),
    user: root && userFrame(root),
    shows: harmless ? 'benign' : shownBy(best, root, from, record),
    weight,
  };
}

/** A line that says by itself how harmless it is knows of the exception it was logged with. */
const harmlessFirst = (claimed: NonNullable<Suspect['best']>[]) => {
  const said = claimed.filter(({ match }) => match.depth === -1);
  return said[0]?.claim.shows === 'benign'
    ? [...said, ...claimed.filter((one) => !said.includes(one))]
    : claimed;
};

/** Whoever logs an exception was there, though none of its frames may be theirs. */
function systemOf({ logger }: LogRecord): string[] {
  const system = logger === null ? null : codeOf(`${logger}.log`).system;
  return system === null ? [] : [system];
}

/**
 * The deepest exception that counts. What Python threw is deeper than all of Java around it, which only tells that Python ended; but
 * Python may also only tell what Java threw.
 */
function rootOf(thrown: Thrown[]): Thrown | null {
  const counts = thrown.filter(({ suppressed }) => !suppressed);
  return counts.findLast(isOfPython) ?? counts.at(-1) ?? thrown.at(-1) ?? null;
}

const isOfPython = ({ className, frames }: Thrown) =>
  / in \S+$/.test(frames[0]?.code ?? '') && !/^(?:py4j\.|pyflink\.util\.exceptions\.)/.test(className);

/**
 * A cause says more than a symptom, the deeper exception more than the outer, the longer text more than the shorter, and of two pages with
 * the same line that on the place where it stands: where nobody says which place it is, the one that is about all of them.
 */
function worth({ claim, match }: { claim: Claim; match: SignatureMatch }, record: LogRecord): number {
  const { thrown } = record;
  const shows = { cause: 4, symptom: 3, transient: 2, wrapper: 1, benign: 0 }[claim.shows];
  const suppressed = thrown[match.depth]?.suppressed ? 1 : 0;
  const place = claim.where === undefined ? 0 : isSaid(claim.where, record) ? 0.5 : -0.5;
  return shows * 1e6 - suppressed * 5e5 + (match.depth + 1) * 1000 + Math.min(claim.text.length, 999) + place;
}

function shownBy(
  best: Suspect['best'],
  root: Thrown | null,
  from: Origin | null,
  record: LogRecord,
): Suspect['shows'] {
  if (!best) return root || record.level === 'ERROR' || record.level === 'FATAL' ? 'unknown' : 'benign';
  const { shows } = best.claim;
  if (shows === 'benign' || (shows === 'cause' && best.claim.whole)) return shows;
  if (shows === 'wrapper' && from?.code.system != null && gaveJobUp(record.thrown)) return 'unknown';
  // What stands deeper is the cause of what a page knows, though no page knows it.
  const deeper = root ? record.thrown.slice(best.match.depth + 1, record.thrown.indexOf(root) + 1) : [];
  if (deeper.length > 0 && (shows === 'wrapper' || !deeper.every(isLostConnection))) return 'unknown';
  return shows === 'transient' ? 'symptom' : shows;
}

/** That a connection was refused or broke off; who lost it says more. */
const isLostConnection = ({ className }: Thrown) =>
  /^java\.(?:net\.(?:Connect|NoRouteToHost|Socket|SocketTimeout)|io\.EOF)Exception$/.test(className);

/** What a process of Flink says when it does not start, or ends itself. */
const lastWords =
  /^(?:Could not start (?:cluster|TaskManager)|Fatal error occurred|FATAL:|Terminating TaskManagerRunner with exit code [1-9]|Shutting \S{1,100} down with application status FAILED|Application failed unexpectedly|Failed to execute (?:cluster|the) )/;

/** What a JobMaster logs as INFO of a failure of the whole job; the adaptive scheduler says it of any. */
const jobFailed = /^(?:Trying to recover from a global failure|Restarting job|Failing job)\.$/;

function weightOf(record: LogRecord): Suspect['weight'] {
  const { event, level, thrown, message } = record;
  const ended = event?.kind === 'job-state' && ['FAILING', 'FAILED', 'RESTARTING'].includes(event.what);
  const bare = thrown.length > 0 && (level === null || isPrinted(record));
  const died = level !== null && (lastWords.test(message) || (thrown.length > 0 && jobFailed.test(message)));
  if (event?.kind === 'task-failed' || ended || level === 'FATAL' || bare || died) return 2;
  return level === 'ERROR' ? 1 : 0;
}

/** What a program prints, lines below one of its log that tells of nothing bad, belongs to no line of it. */
function isPrinted({ level, line, thrown: [first] }: LogRecord): boolean {
  const { className, frames, quote } = first!;
  const below = quote.line > line + 1 && quote.text.startsWith(className) && frames.length > 0;
  return below && (level === 'INFO' || level === 'DEBUG');
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
