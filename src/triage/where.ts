// Where a line stands that anybody may say: a number that cannot be read is one of a record, of a setting, or of what a service answered.

import type { LogRecord } from '../evidence/evidence.ts';
import { codeOf, isPlumbing, type OwnedCode } from '../evidence/whose-code.ts';
import type { Where } from '../types.ts';

/** Whether a record is of the place that a line is meant for; `from` is the code its exception came out of, null where all of it is plumbing. */
export function isThere(where: Where | undefined, record: LogRecord, from: OwnedCode | null): boolean {
  if (where === undefined) return true;
  if (where === 'snapshots') return tells(record, ofSnapshots) || !namesOthers(record);
  if (where === 'restores') return tells(record, ofRestores);
  if (where === 'client') return from?.system === 'client' && tells(record, ofClient);
  if (from === null) return !ofStatement.test(record.message);
  if (where === 'records') return from.system === null && from.owner !== 'client';
  if (isKept(record)) return false;
  return from.owner !== 'user' && from.owner !== 'program' && !withoutRecords.has(from.system);
}

/** Whether the record speaks for the place, and not only nothing against it: of whoever asked, a message alone says nothing. */
export const isSaid = (where: Where, record: LogRecord): boolean =>
  where !== 'snapshots' ||
  tells(record, ofSnapshots) ||
  record.thrown.some(({ frames }) => frames.length > 0);

/** The SQL client prints the innermost exception alone: it may be one of planning the statement, or of a job that ran it. */
const ofStatement = /^\[ERROR\] Could not execute SQL statement\. Reason:$/;

/** Through these no record of a job goes. */
const withoutRecords: ReadonlySet<string | null> = new Set([
  ...['client', 'gateway', 'kubernetes', 'yarn', 'high-availability', 'kerberos'],
]);

/** Whether a value did not fit the type its state was declared with: no column has that type. */
const isKept = ({ thrown }: LogRecord) =>
  thrown.some(
    ({ frames }) =>
      ofSerializers.test(frames[0]?.code ?? '') && frames.some(({ code }) => ofState.test(code)),
  );

const ofSerializers = /^org\.apache\.flink\.api\.\w+\.typeutils\./;
const ofState = /^org\.apache\.flink\.(?:runtime\.state|contrib\.streaming\.state|state)\./;

const ofSnapshots =
  /checkpoint|savepoint|snapshot|restor|recover|StateBackend|BlobStore|JobResultStore|HighAvailability|high-availability/i;

/** And not who starts a process: both are of the same system. */
const ofClient = /^org\.apache\.flink\.client\./;

/** `Task.restoreAndInvoke` stands below all that a task does. */
const ofRestores =
  /Could not restore|RestoreOperation|restoreInternal|restore(?:StateAnd)?Gates|BackendRestorer|StateInitializer/;

/** By what a record says, and what was called in it. */
function tells({ message, thrown }: LogRecord, what: RegExp): boolean {
  return [message, ...thrown.flatMap((one) => [one.message, ...one.frames.map(({ code }) => code)])].some(
    (text) => what.test(text.slice(0, 1000)),
  );
}

/** Whether somebody stands in the stack who wanted the file, and not only those who read and write it. */
const namesOthers = ({ thrown }: LogRecord) =>
  thrown.some(({ frames }) =>
    frames.some(({ code }) => {
      const owned = codeOf(code);
      return owned.owner === 'flink' || (!isPlumbing(owned) && owned.system !== 'file-system');
    }),
  );
