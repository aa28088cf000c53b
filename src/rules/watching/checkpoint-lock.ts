import type { Thread } from '../../evidence/evidence.ts';

/** The lock that the thread of a legacy source and its task thread share. */
const place =
  /\.StreamTaskActionExecutor\$SynchronizedStreamTaskActionExecutor\.|\.StreamSourceContexts\$|\.AbstractFetcher\.emitRecord/;

/** Whether it waits for that lock: its frame stands right below the top. */
export function isCheckpointLock({ state, frames }: Thread): boolean {
  return state === 'BLOCKED' && frames.slice(0, 2).some((frame) => place.test(frame));
}
