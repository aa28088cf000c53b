import { type Context, createContext, Script } from 'node:vm';

let room: { context: Context; script: Script } | undefined;

/**
 * What the work returns; undefined when it took more than so many milliseconds and was interrupted, though it be in the middle of
 * one pattern. V8 does that for the vm module alone.
 */
export function interruptible<T>(longest: number, work: () => T): T | undefined {
  room ??= { context: createContext({}), script: new Script('work()') };
  room.context.work = work;
  try {
    return room.script.runInContext(room.context, { timeout: longest });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
    return undefined;
  }
}
