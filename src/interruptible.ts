import { type Context, createContext, Script } from 'node:vm';

let room: { context: Context; script: Script } | undefined;

/**
 * What the work returns; undefined when it took more than so many milliseconds of the processor and was interrupted, though it be in
 * the middle of one pattern: V8 does that for the vm module alone, and by the clock on the wall. On a machine that is busy with
 * something else the work begins anew with more time, so it must be such that can.
 */
export function interruptible<T>(longest: number, work: () => T): T | undefined {
  room ??= { context: createContext({}), script: new Script('work()') };
  room.context.work = work;
  for (let timeout = longest; ; timeout *= 4) {
    const before = process.cpuUsage();
    try {
      return room.script.runInContext(room.context, { timeout });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
      const { user, system } = process.cpuUsage(before);
      if ((user + system) / 1000 >= longest * 0.9) return undefined;
    }
  }
}
