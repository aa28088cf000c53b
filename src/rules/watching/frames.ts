import type { Thread } from '../../evidence/evidence.ts';
import { codeOf } from '../../evidence/whose-code.ts';

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

/** The first frame from the top that says what the thread does: not of the JDK. */
export function tellingFrameOf({ frames }: Thread): string {
  return methodOf(frames.find((frame) => !isOfJdk(frame)) ?? frames[0] ?? '');
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
