import { type OwnedCode, type Owner, ownerOfPackage } from './code-owners.ts';

export type { OwnedCode };

// Whose code a frame is, for logs and thread dumps alike: `package.Class.method(File.java:1)`, `path.py:1 in function`.

/** What is told by the form of a name, not by its package. */
const byForm: [RegExp, OwnedCode][] = [
  // Classes the SQL planner writes have no package and no file.
  [
    /^[A-Z]\w*\$\d+\.[\w$]+\(.*(?:Unknown Source|Native Method)\)$|^(?:Stream|Batch)ExecCalc\$\d+\./,
    { owner: 'generated', name: 'generated code', system: null },
  ],
  [
    /^org\.apache\.flink\.(?!cdc\.)[\w.$]*\.\w*(?:Deserialization|Serialization)Schema\w*[.$]/,
    { owner: 'connector', name: 'formats', system: null },
  ],
  [
    /^org\.apache\.flink\.(?:runtime\.state\.(?:\w+\.)?\w*Restore|api\.common\.typeutils\.\w*Snapshot)/,
    { owner: 'flink', name: 'state restore', system: 'state-restore' },
  ],
  [
    /^org\.apache\.flink\.(?!api\.)[\w.$]*\.(?:\w*Serializer|SerializationDelegate)[.$]/,
    { owner: 'flink', name: 'serializers', system: null },
  ],
  [
    /^org\.apache\.flink\.kubernetes\.kubeclient\.resources\.KubernetesLeader/,
    { owner: 'flink', name: 'high availability', system: 'high-availability' },
  ],
  // Forks of its client keep what stands below `clients`.
  [
    /^(?:\w+\.)+kafka\.(?:\w+\.)*clients\.(?:producer|consumer|admin)\./,
    { owner: 'client', name: 'Kafka', system: 'kafka' },
  ],
  // What Python starts its Java with, and Java its Python.
  [
    /\/pyflink\/(?:java_gateway|pyflink_gateway_server|fn_execution\/beam\/beam_boot)\.py/,
    { owner: 'flink', name: 'PyFlink', system: 'pyflink' },
  ],
  // What a program waits with for the end of its pipeline.
  [
    /\/apache_beam\/(?:pipeline\.py|runners\/portability\/)/,
    { owner: 'library', name: 'Beam', system: 'client' },
  ],
  [
    /site-packages|dist-packages|\/pyflink\/|\/lib\/python|^<|^[^.]*$/,
    { owner: 'python', name: 'Python', system: null },
  ],
];

/** Classes that a jar brings under a name of its own: `org.apache.flink.shaded.jackson2.com.fasterxml.jackson.core`. */
const shaded =
  /^(?!com\.ververica\.cdc\.|org\.apache\.flink\.cdc\.)[\w.]+?\.(?:shaded?|thirdparty|relocated)\.(?:\w+\.)?(?=(?:com|org|io|net|software|okhttp3|okio)\.)/;

const user: OwnedCode = { owner: 'user', name: 'user code', system: null };
const program: OwnedCode = { owner: 'program', name: 'program', system: null };

/** Whose code a frame is. */
export function codeOf(frame: string): OwnedCode {
  const [, code] = byForm.find(([form]) => form.test(frame)) ?? [];
  return code ?? ofPackage(frame) ?? (/\.main\(| in <module>$/.test(frame) ? program : user);
}

/** A library that somebody brings under a name of theirs is used by them alone, whether it is known or not. */
function ofPackage(frame: string): OwnedCode | undefined {
  const [bringer] = shaded.exec(frame) ?? [];
  const brought = longestOf(frame.slice(bringer?.length ?? 0));
  const isLibrary = brought === undefined || brought.owner === 'library' || brought.owner === 'transport';
  const theirs = bringer !== undefined && isLibrary ? longestOf(`${bringer}Library`) : undefined;
  if (theirs === undefined || theirs.system !== null) return theirs ?? brought;
  return brought ?? { owner: 'library', name: 'libraries', system: null };
}

function longestOf(frame: string): OwnedCode | undefined {
  const name = frame.replace(/\(.*$/, '');
  for (let end = name.length; end > 0; end = name.lastIndexOf('.', end - 1)) {
    // Connectors carry the version of their system: `elasticsearch7`.
    const code =
      ownerOfPackage.get(name.slice(0, end).replace(/\d$/, '')) ?? ownerOfPackage.get(name.slice(0, end));
    if (code) return code;
  }
  return undefined;
}

const carriers: Owner[] = ['jdk', 'flink', 'transport', 'library', 'python', 'program'];

/** Plumbing carries what others do: JDK, RPC, Flink's runtime. It is never to blame. */
export const isPlumbing = ({ owner, system }: OwnedCode) => system === null && carriers.includes(owner);

/** Who is to blame for what happens in a stack: the innermost frame that is not plumbing, as an index; -1 when all are. */
export function blamedIn(frames: string[]): number {
  const codes = frames.map(codeOf);
  // A change log is read through the drivers of others; of which database it is says more.
  const changeLogs = ['cdc-mongodb', 'cdc-oracle', 'cdc-sqlserver', 'cdc'].map((changeLog) =>
    codes.findIndex(({ system }) => system === changeLog),
  );
  return changeLogs.find((at) => at !== -1) ?? codes.findIndex((code) => !isPlumbing(code));
}

/** Whose code is to blame for what happens in a stack; null when all of it is plumbing. */
export function blamed(frames: string[]): OwnedCode | null {
  const at = blamedIn(frames);
  return at === -1 ? null : codeOf(frames[at]!);
}

/** Below these frames stand only those that Flink calls the user's code with. */
const task =
  /^org\.apache\.flink\.(?:streaming\.runtime\.tasks\.(?:StreamTask|mailbox|SourceStreamTask|OneInputStreamTask)|runtime\.taskmanager\.Task)[.$]/;

/** Where the innermost frame stands that the people of the job wrote, in a function that Flink calls; -1 without any. */
export function userFrameIn(frames: string[]): number {
  const end = frames.findIndex((frame) => task.test(frame) || codeOf(frame).owner === 'program');
  return frames.slice(0, end === -1 ? undefined : end).findIndex((frame) => codeOf(frame).owner === 'user');
}

/** Whether a frame is of those who call the user's code. */
export const callsUser = (frame: string) => ['flink', 'program', 'python'].includes(codeOf(frame).owner);

/** All systems that can fail. */
export const systems = [...new Set([...ownerOfPackage.values()].flatMap(({ system }) => system ?? []))];
