/** Ends something after a time, or with one of its parents. */
export interface Deadline {
  signal: AbortSignal;
  /** Has to be called when it is done, so that no timer and no listener stays. */
  clear: () => void;
}

/**
 * What `AbortSignal.any` with `AbortSignal.timeout` says, and keeps: of signals that nothing else holds, Node 20 collects the timer
 * as garbage, and it never ends. `grace`: milliseconds that are left when a parent ends.
 */
export function deadline(milliseconds: number | null, parents: AbortSignal[] = [], grace = 0): Deadline {
  const controller = new AbortController();
  const end = () => controller.abort(new DOMException('Too late', 'TimeoutError'));
  let timer = milliseconds === null ? undefined : setTimeout(end, milliseconds);
  const follow = () => {
    clearTimeout(timer);
    if (grace === 0) end();
    else timer = setTimeout(end, grace);
  };
  for (const parent of parents) parent.addEventListener('abort', follow);
  if (parents.some(({ aborted }) => aborted)) follow();
  return {
    signal: controller.signal,
    clear: () => {
      clearTimeout(timer);
      for (const parent of parents) parent.removeEventListener('abort', follow);
    },
  };
}
