/** Has work done one after the other. What nobody waits for any more is not begun. */
export function oneAfterTheOther(): <Result>(
  stop: AbortSignal,
  work: () => Promise<Result>,
) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (stop, work) => {
    const turn = last.then(() => {
      stop.throwIfAborted();
      return work();
    });
    last = turn.catch(() => {});
    return turn;
  };
}
