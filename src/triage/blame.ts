import type { Frame, LogRecord, Thrown } from '../evidence/evidence.ts';
import {
  blamedIn,
  type Code,
  callsUser,
  codeOf,
  isPlumbing,
  systems,
  userFrameIn,
} from '../evidence/whose-code.ts';

/** Finding ids of exceptions out of systems. */
export const systemFindings = systems.map((system) => `failed-in-${system}`);

/** Whose code an exception came out of, and the frame that tells. */
export interface Origin {
  code: Code;
  frame: string;
}

/** The deepest cause comes first, and the class of each before its frames. */
export function originOf(chain: Thrown[]): Origin | null {
  const deepest = chain.filter(({ suppressed }) => !suppressed).reverse();
  const frames = deepest.flatMap(({ className, frames }) => [
    ...classOf(className),
    ...frames.map(({ code }) => code),
  ]);
  const frame = frames[blamedIn(frames)];
  return frame === undefined ? null : { code: codeOf(frame), frame };
}

/** Systems that keep their data in a file system, which may fail them. */
const keepers = ['lakehouse', 'hive'];

/** The system that read or wrote its own files with the code an exception came out of; null where none did. */
export function keeperOf(chain: Thrown[]): string | null {
  const frames = chain.filter(({ suppressed }) => !suppressed).flatMap(({ frames }) => frames);
  const systems = frames.map(({ code }) => codeOf(code).system);
  return systems.find((system) => system !== null && keepers.includes(system)) ?? null;
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
export const isOfUser = ({ from, user }: { from: Origin | null; user: Frame | null }) =>
  user !== null && from?.code.system == null;

/**
 * Whether that is certain: a package that nobody knows is the user's if Flink, or a program that submits a job, called it; else it may be
 * a library or a platform around Flink.
 */
export const isSurelyOfUser = (suspect: { from: Origin | null; user: Frame | null; record: LogRecord }) =>
  isOfUser(suspect) &&
  (suspect.record.event?.kind === 'task-failed' ||
    suspect.record.thrown.some(({ frames }) => frames.some(({ code }) => callsUser(code))));
