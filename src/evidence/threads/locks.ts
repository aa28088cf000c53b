/** What a line between frames says of a lock. */
export interface Lock {
  how: 'waits' | 'holds';
  lock: string;
}

const address = /^<(0x[0-9a-f]+)>/;
const waits = /^(?:waiting to lock|waiting on|parking to wait for|waiting to re-lock in wait\(\))\s+(.+)$/;
const classInitialization = /^waiting on the Class initialization monitor for (\S+)/;

/** Reads `- locked <0x1> (a X)` of jstack, `-  locked X@1` of a ThreadInfo and the locks listed below a stack. */
export function lockOf(line: string): Lock | undefined {
  const text = line.trim();
  if (!text.startsWith('- ')) return undefined;
  const said = text.slice(2).trim();
  const initialized = classInitialization.exec(said)?.[1];
  if (initialized !== undefined) return { how: 'waits', lock: `class ${initialized}` };
  const waited = waits.exec(said)?.[1];
  if (waited !== undefined) return named('waits', waited);
  return named('holds', said.replace(/^locked\s+/, ''));
}

/** jstack has an address for each lock, a ThreadInfo an object name. */
function named(how: Lock['how'], written: string): Lock | undefined {
  const lock = address.exec(written)?.[1] ?? /^[\w.$[;/]+@[0-9a-f]+/.exec(written)?.[0];
  return lock === undefined ? undefined : { how, lock };
}
