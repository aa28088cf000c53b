import { minorOf } from '../../configuration/version.ts';
import type { EventKind, JobEvent, Quote } from '../evidence.ts';

/** A task and its attempt, `Enrich (1/4)#0 (…)`: the JobManager writes no number of the attempt; since 1.15 the id is made of those of graph and vertex. */
const task = String.raw`^(?<what>.{1,400}?\(\d+\/\d+\))(?:#\d+)?(?: \((?<attempt>[0-9a-f]{32}(?:_[0-9a-f]{32}_\d{1,6}_\d{1,6})?)\))`;

/** What the timeline is made of: log lines of Flink 1.10 to 2.2 that tell of a job's life, in the order they are tried. */
const lines: { kind: EventKind; literal: string; pattern: RegExp }[] = [
  {
    // Since 1.14: "(1842 bytes, checkpointDuration=936 ms, finalizationTime=3 ms)"; before: "(1842 bytes in 936 ms)".
    kind: 'completed',
    literal: 'Completed checkpoint ',
    pattern:
      /Completed checkpoint (?<checkpoint>\d+) for job (?<job>[0-9a-f]{32}) \((?<size>\d+) bytes(?:, checkpointDuration=| in )(?<duration>\d+) ms/,
  },
  {
    kind: 'triggered',
    literal: 'Triggering checkpoint ',
    // Since 1.15 the type names its strategy, or the format of the savepoint.
    pattern: /Triggering checkpoint (?<checkpoint>\d+) .{0,300}for job (?<job>[0-9a-f]{32})/,
  },
  {
    kind: 'declined',
    literal: 'Decline checkpoint ',
    pattern: /Decline checkpoint (?<checkpoint>\d+) by task (?<what>\S{1,120}) of job (?<job>[0-9a-f]{32})/,
  },
  {
    kind: 'expired',
    literal: 'expired before completing',
    pattern: /Checkpoint (?<checkpoint>\d+) of job (?<job>[0-9a-f]{32}) expired before completing/,
  },
  {
    kind: 'job-state',
    literal: 'switched from state ',
    pattern: /\((?<job>[0-9a-f]{32})\) switched from state [A-Z]+ to (?<what>[A-Z]+)/,
  },
  {
    kind: 'task-failed',
    literal: 'switched from ',
    pattern: new RegExp(`${task}?.{0,300} switched from [A-Z]+ to FAILED`),
  },
  {
    kind: 'task-initializes',
    literal: 'switched from ',
    pattern: new RegExp(`${task} switched from [A-Z]+ to INITIALIZING`),
  },
  {
    // Before 1.14 a task that is deployed runs.
    kind: 'task-runs',
    literal: 'switched from ',
    pattern: new RegExp(`${task} switched from (?:DEPLOYING|INITIALIZING) to RUNNING`),
  },
  {
    kind: 'task-cancelled',
    literal: 'switched from ',
    pattern: new RegExp(`${task} switched from (?:DEPLOYING|INITIALIZING|RUNNING) to CANCELING`),
  },
  {
    kind: 'task-initialized',
    literal: 'switched from ',
    pattern: new RegExp(`${task} switched from INITIALIZING to [A-Z]+`),
  },
  {
    kind: 'restored',
    literal: 'Restoring job ',
    pattern:
      /Restoring job (?<job>[0-9a-f]{32}) from (?:latest valid checkpoint: )?(?<what>\S{1,40}(?: \d+)?)/,
  },
  {
    kind: 'leader',
    literal: 'granted leadership',
    // In a session cluster each job has a runner of its own.
    pattern:
      /^(?<what>JobManager runner for job .{1,200}? \([0-9a-f]{32}\)|\w{1,60} for job [0-9a-f]{32}|Resource manager service|\S{1,200})\s.{0,200}granted leadership/,
  },
  {
    // The first line of EnvironmentInformation.logEnvironmentInfo.
    kind: 'process-started',
    literal: ' (Version: ',
    pattern: /Starting (?<what>.{1,120}) \(Version: (?<version>[^\s,)]{0,40})/,
  },
  {
    // SignalHandler: "RECEIVED SIGNAL 15: SIGTERM. Shutting down as requested."
    kind: 'signal',
    literal: 'RECEIVED SIGNAL ',
    pattern: /RECEIVED SIGNAL \d{1,2}: (?<what>\w{1,20})/,
  },
  {
    kind: 'registered',
    literal: 'Successful registration at ',
    pattern: /Successful registration at (?<what>resource manager|job manager)/,
  },
  {
    kind: 'taskmanager-closed',
    literal: 'Shutting down TaskExecutorLocalStateStoresManager',
    pattern: /Shutting down (?<what>TaskExecutorLocalStateStoresManager)/,
  },
];

/** What runs jobs. Others name the version of Flink they carry with them: a client, the history server, the Kubernetes operator. */
const isOfCluster = /ClusterEntrypoint$|^TaskManager$|TaskExecutor runner$/;

/** The literals to look for. */
export const eventLiterals = [...new Set(lines.map(({ literal }) => literal))];

/** What the message of a record tells of a job's life. */
export function eventOf(message: string, at: number | null, quote: Quote): JobEvent | null {
  const text = message.slice(0, 2000);
  for (const { kind, literal, pattern } of lines) {
    const groups = text.includes(literal) ? pattern.exec(text)?.groups : undefined;
    if (!groups) continue;
    const number = (name: string) => (groups[name] === undefined ? null : Number(groups[name]));
    return {
      kind,
      at,
      quote,
      job: groups.job ?? null,
      attempt: groups.attempt ?? null,
      checkpoint: number('checkpoint'),
      duration: number('duration'),
      size: number('size'),
      what: groups.what ?? '',
      flink: isOfCluster.test(groups.what ?? '') ? minorOf(groups.version ?? null) : null,
      count: 1,
    };
  }
  return null;
}
