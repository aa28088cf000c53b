import type { Thread } from '../../evidence/evidence.ts';
import { codeOf, isPlumbing } from '../../evidence/whose-code.ts';

// What a stack tells, top down.

export const isOfJdk = (frame: string) => codeOf(frame).owner === 'jdk';
export const isOfFlink = (frame: string) => frame.startsWith('org.apache.flink.');
export const isGenerated = (frame: string) => codeOf(frame).owner === 'generated';
/** Written by the people of the job, as far as a name can tell. */
export const isOfUser = (frame: string) => codeOf(frame).owner === 'user';

/** `package.Class.method` without file and line. */
export function methodOf(frame: string): string {
  const file = frame.indexOf('(');
  return file === -1 ? frame : frame.slice(0, file);
}

/** What the JVM makes of a lambda: the code of it stands next to it, as `lambda$main$0` of the class that wrote it. */
const isLambdaForm = (frame: string) => /\$\$Lambda[$/]/.test(frame);

/** The first frame from the top that says what the thread does: not of the JDK. */
export function tellingFrameOf({ frames }: Thread): string {
  const telling = frames.filter((frame) => !isOfJdk(frame));
  return methodOf(telling.find((frame) => !isLambdaForm(frame)) ?? telling[0] ?? frames[0] ?? '');
}

const asleep =
  /^(?:java\.lang\.(?:Object\.wait0?|Thread\.sleep\w*|VirtualThread\.park\w*)|(?:jdk\.internal|sun)\.misc\.Unsafe\.park|java\.util\.concurrent\.locks\.LockSupport\.park\w*)\(/;

/** Whether the thread really waits in its topmost frame. */
export function isAsleep({ frames }: Thread): boolean {
  return asleep.test(frames[0] ?? '');
}

/** RUNNABLE, or without a state and not waiting. */
export function isRunning(thread: Thread): boolean {
  return (
    thread.state === 'RUNNABLE' || (thread.state === null && thread.frames.length > 0 && !isAsleep(thread))
  );
}

/** Frames every task thread has below what it does. */
const loop =
  /^(?:java\.lang\.Thread\.|org\.apache\.flink\.(?:runtime\.taskmanager\.Task\.|streaming\.runtime\.(?:tasks|io)\.))/;

/** What nearly all stacks have in common; and what most have, for one of them may show the thread between two records. */
const nearlyAll = 0.8;
const most = 0.5;

/**
 * The topmost method that at least 80 % of the stacks have in common: one of user code before one of Flink,
 * one of Flink before those of libraries above it. One of user code may be missing in more of them.
 */
export function hottestMethod(sightings: { thread: Thread }[], preferred = isOfUser): string | null {
  const common = commonFrames(sightings, nearlyAll);
  const hottest =
    common.find(preferred) ??
    commonFrames(sightings, most).find(preferred) ??
    common.find(isOfFlink) ??
    common.find((frame) => !isOfJdk(frame)) ??
    common[0];
  return hottest === undefined ? null : methodOf(hottest);
}

/** The methods that the stacks have in common, from the top. */
export function hottestStack(sightings: { thread: Thread }[]): string {
  return commonFrames(sightings, nearlyAll).slice(0, 5).map(methodOf).join(' < ');
}

function commonFrames(sightings: { thread: Thread }[], share: number): string[] {
  const counts = new Map<string, number>();
  for (const { thread } of sightings)
    for (const method of new Set(thread.frames.filter(isTelling).map(methodOf)))
      counts.set(method, (counts.get(method) ?? 0) + 1);
  const isCommon = (frame: string) => (counts.get(methodOf(frame)) ?? 0) >= share * sightings.length;
  // What four of five have in common may be missing in the first.
  return (sightings.find(({ thread }) => thread.frames.some(isCommon))?.thread.frames ?? []).filter(isCommon);
}

const isTelling = (frame: string) => !loop.test(frame) && !isLambdaForm(frame);

/**
 * The client whose call a thread is in, above the frames of Flink: whoever is to blame, or else what carries its call.
 * Null where nothing is called.
 */
export function clientOf({ frames }: Thread): string | null {
  const codes = frames.map(codeOf);
  const end = codes.findIndex(({ owner }) => ['flink', 'connector', 'generated'].includes(owner));
  const above = codes.slice(0, end === -1 ? undefined : end);
  const last = above.findIndex((code) => !isPlumbing(code));
  const culprit = above[last];
  if (culprit?.owner === 'client') return culprit.name;
  return (
    above.slice(0, last === -1 ? undefined : last).find(({ owner }) => owner === 'transport')?.name ?? null
  );
}

const network =
  /^(?:java\.net\.(?:SocketInputStream|SocketOutputStream|PlainSocketImpl|Inet[46]AddressImpl)|sun\.nio\.ch\.(?:Net|NioSocketImpl|SocketDispatcher|SocketChannelImpl))\./;

/** Whether the thread is in a call of the network; the JVM counts that as RUNNABLE. */
export function isInNetwork({ frames }: Thread): boolean {
  return frames.slice(0, 12).some((frame) => network.test(frame));
}
