import type { EventKind, JobEvent, LogRecord, RecordGroup, Thrown } from '../evidence/evidence.ts';
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
  /** The deepest exception that counts. */
  root: Thrown | null;
  weight: 0 | 1 | 2;
}

/** Whether something that sounds like trouble is none in this log. */
export function isHarmlessHere(said: Said, events: JobEvent[]): boolean {
  const { group, when, transient, root, weight } = said;
  if (isAsked(group.first) || isDump(group.first)) return true;
  if (weight === 2) return false;
  if (startsWithoutHadoop(group.first) || isNoRequestOfFlink(group.first, root)) return true;
  if (isAfterPlannedEnd(when, events) && !isOfTask(group.first)) return true;
  if (isInterruption(root) && (group.count < goesOn || wasToldToEnd(said, events))) return true;
  if (isOfUser(group.first) && isOver(group, events, ['completed'])) return true;
  if (!transient && !isTriedAgain(group.first)) return false;
  return group.count < goesOn || isOver(group, events, ['completed', 'task-runs', 'registered']);
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
  return !works.test(logger + message);
}

/** What a request has to do with jobs; of the SQL gateway, with statements. */
const works =
  /Jar(?:Run|Plan|Upload)|JobSubmit|Savepoint|Rescal|JobResourceRequirementsUpdate|ExecuteStatement|FetchResults|(?:Open|Configure)Session|DeployScript|RefreshMaterializedTable/;

/** Up to 1.16.0 Flink logs as an error that it starts without the login to Hadoop; 1.15.4, 1.16.3 and later warn, and a page knows that line. */
const startsWithoutHadoop = ({ message }: LogRecord) =>
  /^Cannot create \w{1,40} Security Module\.$/.test(message);

/** A monitor or a scanner that knocks at the port of the BLOB server in a language of its own: 71 is the G of `GET`. */
const isNoRequestOfFlink = ({ logger }: LogRecord, root: Thrown | null) =>
  /\bBlobServerConnection$/.test(logger ?? '') && /^Unknown operation \d+$/.test(root?.message ?? '');

/** A client of Hadoop that goes to the other NameNode, a pool that drops a connection and opens another. */
const isTriedAgain = ({ logger, level, message }: LogRecord) =>
  (level === 'INFO' && /\bRetryInvocationHandler$/.test(logger ?? '')) ||
  /^\S{1,80} - Failed to validate connection /.test(message);

/** Whoever is interrupted was told to end. */
const isInterruption = (root: Thrown | null) =>
  /(?:^java\.lang\.InterruptedException|^java\.nio\.channels\.ClosedByInterruptException|\.InterruptException)$/.test(
    root?.className ?? '',
  );

/** Its task was cancelled, or its process was told to stop. */
function wasToldToEnd({ group, when }: Said, events: JobEvent[]): boolean {
  const { file } = group.first;
  return events.some(
    ({ kind, at, quote }) =>
      (kind === 'task-cancelled' || kind === 'signal') &&
      quote.file === file &&
      (at === null || when === null || at <= when),
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

/** Whether it went on well afterwards: the job runs, or what `shownBy` names has come about. */
function isOver({ first, lastAt }: RecordGroup, events: JobEvent[], shownBy: EventKind[]): boolean {
  const last = lastAt ?? first.at;
  return (
    last !== null &&
    events.some(
      ({ kind, at, what, quote }) =>
        at !== null &&
        at >= last &&
        (shownBy.includes(kind) || (kind === 'job-state' && what === 'RUNNING')) &&
        // Each TaskManager has to find the others for itself.
        (kind !== 'registered' || quote.file === first.file),
    )
  );
}
