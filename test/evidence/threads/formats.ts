// One thread in the words of every tool that dumps threads.

export interface Spec {
  name: string;
  state: 'RUNNABLE' | 'BLOCKED' | 'WAITING' | 'TIMED_WAITING';
  /** `module class.method file`, top down: `java.base java.lang.Object.wait Native Method`. */
  frames: [module: string, method: string, file: string][];
  /** Number of the lock. */
  waits?: number;
  holds?: number;
  owner?: string;
}

export const worker: Spec = {
  name: 'Window(Tumbling) -> Map (2/4)#1',
  state: 'BLOCKED',
  frames: [
    ['app', 'shop.orders.Prices.of', 'Prices.java:31'],
    ['app', 'shop.orders.Enrich.map', 'Enrich.java:12'],
    ['app', 'org.apache.flink.streaming.api.operators.StreamMap.processElement', 'StreamMap.java:38'],
    ['java.base', 'java.lang.Thread.run', 'Thread.java:840'],
  ],
  waits: 1,
  holds: 2,
};

const lockOf = (number: number) => `0x00000007152a00${number}0`;
const nameOf = (number: number) => `java.lang.Object@5e91993${number}`;

const inJstack: Record<Spec['state'], [short: string, long: string]> = {
  RUNNABLE: ['runnable', 'RUNNABLE'],
  BLOCKED: ['waiting for monitor entry', 'BLOCKED (on object monitor)'],
  WAITING: ['waiting on condition', 'WAITING (parking)'],
  TIMED_WAITING: ['waiting on condition', 'TIMED_WAITING (sleeping)'],
};

export function jstack(jdk: 8 | 11 | 17 | 21, specs: Spec[], options = { long: false }): string {
  const version = {
    8: 'OpenJDK 64-Bit Server VM (25.372-b07 mixed mode)',
    11: 'OpenJDK 64-Bit Server VM (11.0.20+8 mixed mode)',
    17: 'OpenJDK 64-Bit Server VM (17.0.8+7 mixed mode, sharing)',
    21: 'OpenJDK 64-Bit Server VM (21.0.2+13-LTS mixed mode, sharing)',
  }[jdk];
  const smr =
    'Threads class SMR info:\n_java_thread_list=0x00007f3a, length=2, elements={\n0x00007f3a, 0x00007f3b\n}\n\n';
  const threads = specs.map((spec, index) => {
    const times = jdk === 8 ? '' : `cpu=${index + 1}50.25ms elapsed=612.30s `;
    const os = jdk === 21 ? ` [${4200 + index}]` : '';
    const nid = jdk === 21 ? `${4200 + index}` : `0x${(4200 + index).toString(16)}`;
    const [short, long] = inJstack[spec.state];
    const frames = spec.frames.flatMap(([module, method, file], depth) => [
      `\tat ${method}(${jdk > 8 && module !== 'app' ? `${module}@${jdk}.0.2/` : ''}${file})`,
      ...(depth === 0 && spec.waits ? [waitOf(spec)] : []),
      ...(depth === 1 && spec.holds ? [`\t- locked <${lockOf(spec.holds)}> (a java.lang.Object)`] : []),
    ]);
    return [
      `"${spec.name}" #${60 + index}${os} prio=5 os_prio=0 ${times}tid=0x00007f3a4c0${index} nid=${nid} ${short}  [0x00007f39e8df${index}]`,
      `   java.lang.Thread.State: ${long}`,
      ...frames,
      ...(options.long ? ['', '   Locked ownable synchronizers:', '\t- None'] : []),
      '',
    ].join('\n');
  });
  const vm = '"VM Thread" os_prio=0 tid=0x00007f3a4c1 nid=0x1068 runnable  \n';
  return `2026-03-04 10:20:30\nFull thread dump ${version}:\n\n${jdk === 8 ? '' : smr}${threads.join('\n')}\n${vm}\nJNI global refs: 24, weak refs: 0\n\n`;
}

function waitOf({ state, waits }: Spec): string {
  const lock = `<${lockOf(waits!)}> (a java.lang.Object)`;
  return state === 'BLOCKED' ? `\t- waiting to lock ${lock}` : `\t- parking to wait for  ${lock}`;
}

/** A thread as Flink writes a ThreadInfo. */
export function threadInfo(spec: Spec, id: number, deepest = 50): string {
  const lock = spec.waits ? ` on ${nameOf(spec.waits)}` : '';
  const owner = spec.owner ? ` owned by "${spec.owner}" Id=7` : '';
  const frames = spec.frames
    .slice(0, deepest)
    .flatMap(([module, method, file], depth) => [
      `\tat ${module === 'app' ? 'app/' : `${module}@17.0.8`}/${method}(${file})`,
      ...(depth === 0 && spec.waits
        ? [`\t-  ${spec.state === 'BLOCKED' ? 'blocked' : 'waiting'} on ${nameOf(spec.waits)}`]
        : []),
      ...(depth === 1 && spec.holds ? [`\t-  locked ${nameOf(spec.holds)}`] : []),
    ]);
  const more = spec.frames.length > deepest ? ['\t...'] : [];
  return `${[`"${spec.name}" Id=${id} ${spec.state}${lock}${owner}`, ...frames, ...more].join('\n')}\n`;
}

export function rest(specs: Spec[], deepest = 50): string {
  return JSON.stringify({
    threadInfos: specs.map((spec, index) => ({
      threadName: spec.name,
      stringifiedThreadInfo: threadInfo(spec, index + 1, deepest),
    })),
  });
}

export function plainDumpFile(specs: Spec[]): string {
  const threads = specs.map(({ name, frames }, index) =>
    [
      `#${index + 1} "${name}"`,
      ...frames.map(
        ([module, method, file]) => `      ${module === 'app' ? 'app/' : module}/${method}(${file})`,
      ),
      '',
    ].join('\n'),
  );
  return `12345\n2026-03-04T10:20:30.123456Z\n21.0.2+13-LTS\n\n${threads.join('\n')}\n`;
}

export function jsonDumpFile(specs: Spec[], withLocks = false): string {
  const threads = specs.map((spec, index) => ({
    tid: `${index + 1}`,
    name: spec.name,
    ...(withLocks && {
      state: spec.state,
      ...(spec.waits && { blockedOn: nameOf(spec.waits) }),
    }),
    stack: spec.frames.map(
      ([module, method, file]) => `${module === 'app' ? 'app/' : module}/${method}(${file})`,
    ),
    ...(withLocks && spec.holds && { monitorsOwned: [{ depth: 1, locks: [nameOf(spec.holds)] }] }),
  }));
  return JSON.stringify(
    {
      threadDump: {
        processId: '12345',
        time: '2026-03-04T10:20:30.123456Z',
        runtimeVersion: '21.0.2+13-LTS',
        threadContainers: [
          { container: '<root>', parent: null, owner: null, threads, threadCount: `${specs.length}` },
        ],
      },
    },
    null,
    2,
  ).replaceAll(/(?<=": ".*)\//g, '\\/');
}
