import type { JobEvent, LogRecord, RecordGroup, Thrown } from '../evidence/evidence.ts';
import { codeOf } from '../evidence/whose-code.ts';

/** What goes on this often is no accident any more. */
const goesOn = 3;

/** What a suspect says of itself, before it is judged. */
interface Said {
  group: RecordGroup;
  /** Milliseconds since 1970, null without a time. */
  when: number | null;
  /** A page knows the line, as one that comes and goes. */
  transient: boolean;
  weight: 0 | 1 | 2;
}

/** Whether something that sounds like trouble is none in this log. */
export function isHarmlessHere({ group, when, transient, weight }: Said, events: JobEvent[]): boolean {
  if (isAsked(group.first) || isDump(group.first)) return true;
  if (weight === 2) return false;
  if (isAfterPlannedEnd(when, events) && !isOfTask(group.first)) return true;
  if (isOfUser(group.first) && isOver(group, events)) return true;
  return transient && (group.count < goesOn || isOver(group, events));
}

/** What a process of Flink says of its threads before it ends: why it does stands above. */
const isDump = ({ message, thrown }: LogRecord) => message === 'Thread dump:' && thrown.length === 0;

/**
 * Whoever asks a JobManager over REST may ask for what is not there: a browser tab of a former cluster, a monitor that adds up what are
 * no numbers. The job has no part in it, unless the request was to run, stop or save one; nor has whoever asks, where the process lacks
 * memory or a class.
 */
function isAsked({ logger, message, thrown }: LogRecord): boolean {
  if (logger === null || !/(?:^|\.)rest\.handler\./.test(logger) || throwsError(thrown)) return false;
  return !/Jar(?:Run|Plan|Upload)|JobSubmit|Savepoint|Rescal|JobResourceRequirementsUpdate/.test(
    logger + message,
  );
}

/** A job that was stopped, cancelled or has finished says farewell to its processes; what they miss then is not missed. */
function isAfterPlannedEnd(when: number | null, events: JobEvent[]): boolean {
  if (when === null) return false;
  const states = events.filter(({ kind, at }) => kind === 'job-state' && at !== null && at <= when);
  const last = states.at(-1);
  const failed = states.some(({ what }) => what === 'FAILING' || what === 'FAILED' || what === 'RESTARTING');
  return (
    !failed && last !== undefined && ['CANCELLING', 'CANCELED', 'FINISHED', 'SUSPENDED'].includes(last.what)
  );
}

/** What a task says of itself is no farewell: it may be that it does not end. */
const isOfTask = ({ logger }: LogRecord) => logger !== null && /\btaskmanager\.Task$/.test(logger);

/** What the people of the job log as an error they may well have handled. */
const isOfUser = ({ logger, thrown }: LogRecord) =>
  logger !== null && codeOf(`${logger}.log`).owner === 'user' && !throwsError(thrown);

/** An `Error` of Java nobody handles. */
const throwsError = (thrown: Thrown[]) =>
  thrown.some(({ className }) => /^java\.lang\.\w*Error$/.test(className));

/** Whether the job went on well afterwards. */
function isOver({ first, lastAt }: RecordGroup, events: JobEvent[]): boolean {
  const last = lastAt ?? first.at;
  return (
    last !== null &&
    events.some(
      ({ kind, at, what }) =>
        at !== null && at >= last && (kind === 'completed' || (kind === 'job-state' && what === 'RUNNING')),
    )
  );
}
