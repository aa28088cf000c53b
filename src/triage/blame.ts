import type { Frame, LogRecord, Thrown } from '../evidence/evidence.ts';
import {
  blamedIn,
  callsUser,
  codeOf,
  isPlumbing,
  type OwnedCode,
  systems,
  userFrameIn,
} from '../evidence/whose-code.ts';

/** Finding ids of exceptions out of systems. */
export const systemFindings = systems.map((system) => `failed-in-${system}`);

/** Whose code an exception came out of, and the frame that tells. */
export interface Origin {
  code: OwnedCode;
  frame: string;
}

/** The deepest cause comes first, and the class of each before its frames. */
export function originOf(chain: Thrown[]): Origin | null {
  const deepest = chain.filter(({ suppressed }) => !suppressed).reverse();
  const below = deepest.flatMap((thrown) => [...classOf(thrown.className), ...belowFlink(thrown)]);
  const all = deepest.flatMap(({ className, frames }) => [
    ...classOf(className),
    ...frames.map(({ code }) => code),
  ]);
  const frame = below[blamedIn(below)] ?? all[blamedIn(all)];
  return frame === undefined ? null : { code: codeOf(frame), frame };
}

const tableFormats = ['lakehouse', 'iceberg', 'paimon', 'hudi', 'fluss'];

/** Systems that others work through, and those others: tables lie in a file system, a change log is read from a database. */
export const workedThrough: [system: string, by: string[]][] = [
  ['file-system', [...tableFormats, 'hive']],
  ['hive', tableFormats],
  ['jdbc', ['cdc', 'cdc-oracle', 'cdc-sqlserver']],
  ['mongodb', ['cdc-mongodb']],
];

/** What was called below Flink: further out stand the operators before, which only passed a record on. */
function belowFlink({ frames }: Thrown): string[] {
  const codes = frames.map(({ code }) => code);
  const end = codes.findIndex((code) => {
    const { owner, system } = codeOf(code);
    return owner === 'flink' && system === null;
  });
  return end === -1 ? codes : codes.slice(0, end);
}

/** The systems that worked where a chain of exceptions was thrown, the innermost first. */
export function systemsIn(chain: Thrown[]): string[] {
  const frames = chain.filter(({ suppressed }) => !suppressed).flatMap(belowFlink);
  return [...new Set(frames.flatMap((frame) => codeOf(frame).system ?? []))];
}

/** An exception of the user's own may be thrown by anybody they call; one of a system is the system's. */
function classOf(className: string): string[] {
  const name = `${className}.`;
  const code = codeOf(name);
  return isPlumbing(code) || code.owner === 'user' || code.owner === 'python' ? [] : [name];
}

/** The innermost frame that the user of Flink wrote, in a function that Flink calls. */
export function userFrame({ frames }: Thrown): Frame | null {
  return frames[userFrameIn(frames.map(({ code }) => code))] ?? null;
}

/** Whether the user's code is to blame: it threw, or what it called is nothing that a page is about. */
export const blamesUser = ({ from, user }: { from: Origin | null; user: Frame | null }) =>
  user !== null && from?.code.system == null;

/**
 * Whether that is certain: a package that nobody knows is the user's if Flink, or a program that submits a job, called it; else it may be
 * a library or a platform around Flink.
 */
export const surelyBlamesUser = (suspect: { from: Origin | null; user: Frame | null; record: LogRecord }) =>
  blamesUser(suspect) &&
  (suspect.record.event?.kind === 'task-failed' ||
    suspect.record.thrown.some(({ frames }) => frames.some(({ code }) => callsUser(code))));

/** `TaskManager with id X timed out`, `remote task manager 'host/10.0.0.7:41219 [ X ] '`. */
const lost = /TaskManager with id (\S{1,200})|remote task manager '[^'\n]{0,200}\[ (\S{1,200}) \]/;
/** Where a task failed: `FAILED on X @ host (dataPort=41219)`. */
const failedOn = /FAILED on (\S{1,200}) @ \S{1,200} \(dataPort=/;

/** The TaskManager that was lost; or else that of the task, which may be well itself. */
export function taskManagerIn({ record, root }: { record: LogRecord; root: Thrown | null }): string | null {
  const found = lost.exec(root?.message ?? '') ?? lost.exec(record.message) ?? failedOn.exec(record.message);
  return found?.slice(1).find((name) => name !== undefined) ?? null;
}
