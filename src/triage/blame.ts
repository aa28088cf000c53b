import type { Frame, LogRecord, Thrown } from '../evidence/evidence.ts';
import {
  blamedIn,
  callsUser,
  codeOf,
  isPlumbing,
  type OwnedCode,
  systems,
  userFrameIn,
} from '../evidence/whose-code.ts';

/** Finding ids of exceptions out of systems. */
export const systemFindings = systems.map((system) => `failed-in-${system}`);

/** Whose code an exception came out of, and the frame that tells. */
export interface Origin {
  code: OwnedCode;
  frame: string;
  /** Whether Flink threw it, which the code called: that may have done nothing wrong. */
  thrownByFlink: boolean;
}

/** The deepest cause comes first, and the class of each before its frames. */
export function originOf(chain: Thrown[]): Origin | null {
  const deepest = chain.filter(({ suppressed }) => !suppressed).reverse();
  const fromPython = calledFromPython(deepest);
  if (fromPython) return fromPython;
  const classes = deepest.map(({ className }, above) => classOf(className, above > 0));
  const below = deepest.flatMap((thrown, at) => [...classes[at]!, ...belowFlink(thrown)]);
  const all = deepest.flatMap((thrown, at) => [...classes[at]!, ...codesOf(thrown)]);
  const called = below[blamedIn(below)];
  const frame = called ?? all[blamedIn(all)];
  if (frame === undefined) return null;
  // Of a class the dot behind it is taken off again.
  return { code: codeOf(frame), frame: frame.replace(/\.$/, ''), thrownByFlink: called === undefined };
}

/** Where only Python tells of a call of Java, it is PyFlink's, whoever made it: py4j says which method failed, and not always with what. */
function calledFromPython([deepest]: Thrown[]): Origin | null {
  const frame = deepest?.frames.find(({ code }) => code.includes('/pyflink/'))?.code;
  if (frame === undefined || !deepest!.className.startsWith('py4j.')) return null;
  return { code: codeOf('org.apache.flink.python.util.'), frame, thrownByFlink: true };
}

const tableFormats = ['lakehouse', 'iceberg', 'paimon', 'hudi', 'fluss'];

/** What works through the client of a system: a change log is of its database, whatever the driver says. */
export const worksThrough: [system: string, by: string[]][] = [
  ['jdbc', ['cdc', 'cdc-oracle', 'cdc-sqlserver']],
  ['mongodb', ['cdc-mongodb']],
  ['kinesis', ['aws-sink']],
  ['kubernetes', ['operator']],
  ['client', ['operator']],
  // A consumer of Kafka 0.8 kept its offsets there.
  ['high-availability', ['kafka']],
];

/** What lies on a system: tables lie in files, and a catalog knows them. */
export const liesOn: [system: string, by: string[]][] = [
  ['file-system', [...tableFormats, 'hive']],
  ['hive', tableFormats],
];

/** Systems of one kind: what holds for all of them stands on the page about the kind. */
export const kinds: [kind: string, systems: string[]][] = [
  ['lakehouse', ['iceberg', 'paimon', 'hudi']],
  ['cdc', ['cdc-yaml', 'cdc-oracle', 'cdc-sqlserver', 'cdc-mongodb']],
  ['kubernetes', ['operator']],
];

/** What was called below Flink: further out stand the operators before, which only passed a record on. */
function belowFlink(thrown: Thrown): string[] {
  const codes = codesOf(thrown);
  const end = codes.findIndex((code) => {
    const { owner, system } = codeOf(code);
    return owner === 'flink' && system === null;
  });
  return end === -1 ? codes : codes.slice(0, end);
}

/** Where a stack overflowed is chance: of its frames those tell who calls whom without end that come more than once. */
function codesOf({ className, frames }: Thrown): string[] {
  const codes = frames.map(({ code }) => code);
  if (className !== 'java.lang.StackOverflowError') return codes;
  const methods = codes.map((code) => code.replace(/\(.*$/, ''));
  const again = new Set(methods.filter((method, at) => methods.indexOf(method) < at));
  const recurring = codes.filter((_, at) => again.has(methods[at]!));
  return recurring.length === 0 ? codes : recurring;
}

/** Whether a coordinator of a system gave the job up, as that of a source or a table does: what stands below that passed nothing on. */
export const gaveJobUp = (chain: Thrown[]) =>
  chain.some(({ frames }) =>
    frames.some(({ code }) => /\.OperatorCoordinatorHolder\$\w+\.failJob\(/.test(code)),
  );

/** The systems that worked where a chain of exceptions was thrown, the innermost first. */
export function systemsIn(chain: Thrown[]): string[] {
  const thrown = chain.filter(({ suppressed }) => !suppressed);
  const frames = thrown.flatMap(belowFlink);
  const jars = thrown.flatMap((one) => one.frames.flatMap(({ quote }) => bringerOf(quote.text)));
  return [...new Set([...frames.flatMap((frame) => codeOf(frame).system ?? []), ...jars])];
}

/** A change log brings the driver of its database in its own jar: `~[flink-sql-connector-mysql-cdc-3.1.1.jar:3.1.1]`. */
function bringerOf(line: string): string | [] {
  const [, database] = /\[flink-(?:sql-)?connector-(\w{2,20})-cdc-\d/.exec(line.slice(-300)) ?? [];
  if (database === undefined) return [];
  return { oracle: 'cdc-oracle', sqlserver: 'cdc-sqlserver', mongodb: 'cdc-mongodb' }[database] ?? 'cdc';
}

/**
 * An exception of the user's own may be thrown by anybody they call; one of a system is the system's. A library wraps what it met in an
 * exception of its own, as Kryo does with a disk that is full, and whoever fills in an interface of Flink in one of Flink's: what stands
 * below says more.
 */
function classOf(className: string, wraps: boolean): string[] {
  const name = `${className}.`;
  const code = codeOf(name);
  if (isPlumbing(code) || code.owner === 'user' || code.owner === 'python') return [];
  return wraps && (code.owner === 'library' || code.owner === 'flink') ? [] : [name];
}

/** The innermost frame that the user of Flink wrote, in a function that Flink calls. */
export function userFrame({ frames }: Thrown): Frame | null {
  return frames[userFrameIn(frames.map(({ code }) => code))] ?? null;
}

/** Whether the user's code is to blame: it threw, or what it called is nothing that a page is about. */
export const blamesUser = ({ from, user }: { from: Origin | null; user: Frame | null }) =>
  user !== null && from?.code.system == null;

/**
 * Whether that is certain: a package that nobody knows is the user's if Flink, or a program that submits a job, called it; else it may be
 * a library or a platform around Flink. What Flink threw, it may have had reasons for that were not copied.
 */
export const surelyBlamesUser = (suspect: {
  from: Origin | null;
  user: Frame | null;
  root: Thrown | null;
  record: LogRecord;
}) =>
  blamesUser(suspect) &&
  suspect.from?.thrownByFlink !== true &&
  // A stack without its exception may be of a thread that does well.
  suspect.root?.className !== '' &&
  (suspect.record.event?.kind === 'task-failed' ||
    suspect.record.thrown.some(({ frames }) => frames.some(({ code }) => callsUser(code))));

/** `TaskManager with id X timed out`, `remote task manager 'host/10.0.0.7:41219 [ X ] '`. */
const lost = /TaskManager with id (\S{1,200})|remote task manager '[^'\n]{0,200}\[ (\S{1,200}) \]/;
/** Where a task failed: `FAILED on X @ host (dataPort=41219)`. */
const failedOn = /FAILED on (\S{1,200}) @ \S{1,200} \(dataPort=/;

/** The TaskManager that was lost; or else that of the task, which may be well itself. */
export function taskManagerIn({ record, root }: { record: LogRecord; root: Thrown | null }): string | null {
  const found = lost.exec(root?.message ?? '') ?? lost.exec(record.message) ?? failedOn.exec(record.message);
  return found?.slice(1).find((name) => name !== undefined) ?? null;
}
