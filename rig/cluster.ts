// One session cluster on 127.0.0.1: the JVMs that Flink's scripts would start, in a folder of their own.
import { type ChildProcess, execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Flink } from './flink.ts';
import { jobsJar, storageJar } from './jobs.ts';
import { start, stop, until } from './processes.ts';
import { Rest } from './rest.ts';

/** What Flink's default config.yaml opens to Java 17. */
const opens = [
  '--add-exports=java.rmi/sun.rmi.registry=ALL-UNNAMED',
  '--add-exports=java.security.jgss/sun.security.krb5=ALL-UNNAMED',
  ...[
    'lang',
    'net',
    'io',
    'nio',
    'lang.reflect',
    'text',
    'time',
    'util',
    'util.concurrent',
    'util.concurrent.atomic',
    'util.concurrent.locks',
  ].map((name) => `--add-opens=java.base/java.${name}=ALL-UNNAMED`),
  '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED',
  '--add-exports=java.base/sun.net.util=ALL-UNNAMED',
];

/** Two cores are shared by all: a JVM that lives for a minute need not be compiled well. */
const quickStart = ['-XX:TieredStopAtLevel=1', '-Xshare:auto'];

const log4j = `rootLogger.level = INFO
rootLogger.appenderRef.file.ref = MainAppender
appender.main.name = MainAppender
appender.main.type = File
appender.main.fileName = \${sys:log.file}
appender.main.layout.type = PatternLayout
appender.main.layout.pattern = %d{yyyy-MM-dd HH:mm:ss,SSS} %-5p %-60c %x - %m%n
`;

interface Resources {
  jvm: string[];
  dynamic: string[];
}

/** By version and memory options: each costs the start of a JVM. */
const computed = new Map<string, Resources>();

/** undefined takes an option of every cluster here away. */
export type Config = Record<string, string | undefined>;

export class Cluster {
  /** Everything of this cluster: conf/, log/, tmp/. */
  readonly folder = mkdtempSync(join(tmpdir(), 'flinkdoc-rig-'));
  readonly log = join(this.folder, 'log');
  readonly rest: Rest;
  readonly processes = new Map<string, ChildProcess>();
  readonly flink: Flink;
  /** The jar of the jobs. */
  readonly jar: string;
  /** Jars beside Flink's own: a faulty file system, connectors. */
  readonly more: string[];
  readonly port: number;
  readonly config: Config;
  /** The job that was started last. */
  job = '';

  private constructor(flink: Flink, port: number, rpcPort: number, config: Config, jars: string[]) {
    this.flink = flink;
    this.jar = jobsJar(flink);
    this.more = [storageJar(flink), ...jars];
    this.port = port;
    this.rest = new Rest(`http://127.0.0.1:${port}`);
    for (const name of ['conf', 'log', 'tmp', 'checkpoints', 'savepoints'])
      mkdirSync(join(this.folder, name));
    writeFileSync(join(this.folder, 'conf/log4j.properties'), log4j);
    this.config = {
      'jobmanager.rpc.address': '127.0.0.1',
      'jobmanager.rpc.port': `${rpcPort}`,
      'jobmanager.bind-host': '127.0.0.1',
      'jobmanager.memory.process.size': '800m',
      'jobmanager.memory.jvm-metaspace.size': '160m',
      'rest.address': '127.0.0.1',
      'rest.bind-address': '127.0.0.1',
      'rest.port': `${port}`,
      'rest.flamegraph.enabled': 'true',
      'taskmanager.host': '127.0.0.1',
      'taskmanager.bind-host': '127.0.0.1',
      'taskmanager.memory.process.size': '1000m',
      'taskmanager.memory.jvm-metaspace.size': '160m',
      'taskmanager.memory.managed.size': '32m',
      'taskmanager.numberOfTaskSlots': '2',
      'parallelism.default': '2',
      'io.tmp.dirs': join(this.folder, 'tmp'),
      'execution.checkpointing.interval': '5 s',
      'execution.checkpointing.dir': `file://${this.folder}/checkpoints`,
      'execution.checkpointing.savepoint-dir': `file://${this.folder}/savepoints`,
      ...config,
    };
    const lines = Object.entries(this.config).map(([key, value]) =>
      value === undefined ? '' : `${key}: ${JSON.stringify(value)}\n`,
    );
    writeFileSync(join(this.folder, 'conf/config.yaml'), lines.join('').replaceAll('{folder}', this.folder));
  }

  static async on(flink: Flink, config: Config = {}, jars: string[] = []): Promise<Cluster> {
    return new Cluster(flink, await freePort(), await freePort(), config, jars);
  }

  startJobManager(): void {
    const { jvm, dynamic } = this.resources('JM');
    const main = 'org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint';
    this.java('jobmanager', jvm, main, ['--executionMode', 'cluster', ...dynamic]);
  }

  startTaskManager(name: string, options: string[] = []): void {
    const { jvm, dynamic } = this.resources('TM');
    const main = 'org.apache.flink.runtime.taskexecutor.TaskManagerRunner';
    this.java(name, ['-XX:+UseG1GC', ...jvm, ...options], main, dynamic);
  }

  /** The JobManager and `taskManagers` TaskManagers; those whose number is in `slow` are marked as the slow hosts. */
  async start(taskManagers: number, slow: number[] = []): Promise<void> {
    this.startJobManager();
    for (let n = 1; n <= taskManagers; n++)
      this.startTaskManager(`taskmanager-${n}`, slow.includes(n) ? ['-Dslow'] : []);
    const registered = async () => (await this.rest.get('/overview'))?.taskmanagers === taskManagers;
    if (!(await until(120, registered))) throw new Error('The cluster did not come up');
  }

  /** Starts a job of our jar; what the JobManager answers when it does not start is in log/client.out. */
  async run(main: string, args: string[], more: object = {}): Promise<boolean> {
    const parallelism = Number(this.config['parallelism.default']);
    const request = { entryClass: `com.example.orders.${main}`, programArgsList: args, parallelism, ...more };
    const answer = await this.rest.run(this.jar, request);
    this.job = answer.jobid ?? '';
    if (!this.job)
      writeFileSync(join(this.log, 'client.out'), (answer.errors ?? [JSON.stringify(answer)]).join('\n'));
    return this.job !== '';
  }

  /** Stops the job; the path of its savepoint. */
  async stopWithSavepoint(): Promise<string> {
    const { 'request-id': request } = await this.rest.post(`/jobs/${this.job}/stop`, { drain: false });
    let path: string | undefined;
    const done = async () => {
      path = (await this.rest.get(`/jobs/${this.job}/savepoints/${request}`))?.operation?.location;
      return path;
    };
    if (!(await until(40, done))) throw new Error('There is no savepoint');
    return path!;
  }

  process(name: string): ChildProcess {
    return this.processes.get(name)!;
  }

  /** The text of a log file; empty when there is none yet. */
  read(name: string): string {
    const file = join(this.log, name);
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  }

  /** Whether a line of any log file matches. */
  logged(pattern: RegExp): boolean {
    return readdirSync(this.log).some((name) => pattern.test(this.read(name)));
  }

  /** The log files that hold anything. */
  logs(): string[] {
    return readdirSync(this.log)
      .map((name) => join(this.log, name))
      .filter((file) => statSync(file).size > 0);
  }

  async stop(): Promise<void> {
    await stop(this.processes.values());
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 3 });
  }

  /** Memory options as Flink's scripts compute them; the answer of a configuration that does not fit is in log/<kind>.out. */
  private resources(kind: 'JM' | 'TM'): Resources {
    const memory = Object.entries(this.config).filter(([key]) => /memory|slots/i.test(key));
    const key = JSON.stringify([this.flink.version, kind, memory]);
    const known = computed.get(key) ?? this.compute(kind);
    computed.set(key, known);
    return known;
  }

  private compute(kind: 'JM' | 'TM'): Resources {
    const { home, lib } = this.flink;
    const classPath = [
      join(home, 'bin/bash-java-utils.jar'),
      ...lib.filter((jar) => /flink-dist|log4j/.test(jar)),
    ].join(':');
    const args = [
      '-cp',
      classPath,
      'org.apache.flink.runtime.util.bash.BashJavaUtils',
      `GET_${kind}_RESOURCE_PARAMS`,
    ];
    try {
      const said = execFileSync('java', [...args, '--configDir', join(this.folder, 'conf')], {
        encoding: 'utf8',
        timeout: 60_000,
        env: this.env(),
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const [jvm = '', dynamic = ''] = Array.from(
        said.matchAll(/^BASH_JAVA_UTILS_EXEC_RESULT:(.*)$/gm),
        ([, line]) => line!,
      );
      return { jvm: jvm.split(' '), dynamic: dynamic.split(' ') };
    } catch (error) {
      const { stdout, stderr } = error as { stdout: string; stderr: string };
      writeFileSync(join(this.log, kind === 'JM' ? 'jobmanager.out' : 'taskmanager.out'), stdout + stderr);
      throw new DoesNotStart();
    }
  }

  private java(name: string, jvm: string[], main: string, args: string[]): void {
    const conf = join(this.folder, 'conf');
    const out = openSync(join(this.log, `${name}.out`), 'a');
    const logging = [
      `-Dlog.file=${this.log}/${name}.log`,
      `-Dlog4j.configurationFile=file:${conf}/log4j.properties`,
    ];
    const classPath = [...this.flink.lib, ...this.more].join(':');
    const child = start(
      'java',
      [...quickStart, ...jvm, ...opens, ...logging, '-cp', classPath, main, '--configDir', conf, ...args],
      {
        cwd: this.folder,
        env: this.env(),
        stdio: ['ignore', out, out],
      },
    );
    this.processes.set(name, child);
  }

  private env(): NodeJS.ProcessEnv {
    const { home } = this.flink;
    return {
      PATH: process.env.PATH,
      FLINK_CONF_DIR: join(this.folder, 'conf'),
      FLINK_LIB_DIR: join(home, 'lib'),
      FLINK_OPT_DIR: join(home, 'opt'),
      FLINK_PLUGINS_DIR: join(home, 'plugins'),
      FLINK_LOG_DIR: this.log,
    };
  }
}

/** A process does not even start: what it says is in its .out file. */
export class DoesNotStart extends Error {}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const { port } = server.address() as { port: number };
  await new Promise((done) => server.close(done));
  return port;
}
