// The commands that read a running cluster have these flags.

import { resolve } from 'node:path';
import { isUrl } from '../../cluster/access.ts';
import type { AskOptions } from '../../cluster/ask-cluster.ts';
import { FlinkdocError } from '../../errors.ts';
import { roundMessages } from '../../messages.ts';
import type { Io, Lang } from '../../types.ts';
import type { Argument, Flag } from '../command.ts';
import { wholeNumber } from './flags.ts';

/** What the flags give. */
export interface ClusterOptions {
  job?: string;
  rounds: number;
  every: number;
  quick?: boolean;
  logs: boolean;
  threads: boolean;
  deadline: number;
  ca?: string;
  cert?: string;
  key?: string;
  authFile?: string;
  /** Ends the reading at once. */
  stop?: AbortSignal;
  /** Is told which round is read; without it, a terminal is. */
  progress?: AskOptions['progress'];
}

/** The cluster that is asked. */
export const jobManager: Argument = {
  name: '<url>',
  does: { en: 'the address of a JobManager', zh: 'JobManager 的地址' },
};

/** Throws, unless it is an address. */
export function expectAddress(url: string): void {
  if (isUrl(url)) return;
  throw new FlinkdocError({
    en: [`"${url}" is no address.`, 'It looks like http://jobmanager:8081.'],
    zh: [`“${url}”不是地址。`, '地址的样子：http://jobmanager:8081。'],
  });
}

export const redact: Flag = {
  flags: '--redact <what>',
  does: {
    en: 'what is taken out; all also takes names and addresses',
    zh: '抹掉什么；all 连主机、用户、topic 等名字也抹掉',
  },
  choices: ['secrets', 'all'],
  default: 'secrets',
};

/** How a cluster is reached. */
export const accessFlags: Flag[] = [
  {
    flags: '--deadline <seconds>',
    does: {
      en: 'of a cluster: what is not there by then is left out',
      zh: '集群：最多读多少秒，没读到的就算了',
    },
    default: 120,
    value: wholeNumber(1, 3600),
  },
  {
    flags: '--ca <file>',
    does: { en: 'https: the certificate of the authority, PEM', zh: 'https：CA 证书，PEM' },
  },
  { flags: '--cert <file>', does: { en: 'https: your certificate, PEM', zh: 'https：客户端证书，PEM' } },
  { flags: '--key <file>', does: { en: 'https: its key, PEM', zh: 'https：客户端私钥，PEM' } },
  {
    flags: '--auth-file <file>',
    does: {
      en: 'a file with user:password or a bearer token; or set FLINKDOC_AUTH',
      zh: '写着 user:password 或 Bearer token 的文件；也可以设置 FLINKDOC_AUTH',
    },
  },
];

export const job: Flag = {
  flags: '-j, --job <job>',
  does: {
    en: 'of a cluster: only the job with this name or id, or the beginning of one',
    zh: '集群：只看这个作业，写名称、id 或它们的开头',
  },
};

export const every: Flag = {
  flags: '--every <seconds>',
  does: {
    en: 'of a cluster: seconds between two rounds; Flink has new numbers every 10',
    zh: '集群：两轮之间隔几秒；Flink 每 10 秒才有新数据',
  },
  default: 10,
  value: wholeNumber(1, 300),
};

export const clusterFlags: Flag[] = [
  job,
  {
    flags: '--rounds <number>',
    does: { en: 'of a cluster: how often its gauges are read', zh: '集群：指标读几轮' },
    default: 3,
    value: wholeNumber(1, 20),
  },
  every,
  {
    flags: '--quick',
    does: {
      en: 'of a cluster: one round; a moment is taken for what lasts',
      zh: '集群：只读一轮，可能把一时的波动当成常态',
    },
  },
  { flags: '--no-logs', does: { en: 'of a cluster: leave out the logs', zh: '集群：不取日志' } },
  { flags: '--no-threads', does: { en: 'of a cluster: leave out thread dumps', zh: '集群：不取线程转储' } },
  ...accessFlags,
];

/** Without a word on it, a cluster is read like this. */
export const unlessSaid: ClusterOptions = { rounds: 3, every: 10, logs: true, threads: true, deadline: 120 };

/** How a cluster is read, by the flags. */
export function askOptions(
  options: ClusterOptions & Pick<AskOptions, 'redact'>,
  io: Pick<Io, 'env' | 'stderr'> & { cwd: string },
  lang: Lang,
): AskOptions {
  const { job = null, quick, rounds, every, logs, threads, deadline, redact } = options;
  const { ca, cert, key, authFile, stop } = options;
  const at = (file: string | undefined) => (file === undefined ? undefined : resolve(io.cwd, file));
  return {
    job,
    rounds: quick ? 1 : rounds,
    every: every * 1000,
    logs,
    threads,
    deadline,
    redact,
    progress: options.progress ?? roundMessages(io, lang, quick ? 1 : rounds),
    stop,
    ca: at(ca),
    cert: at(cert),
    key: at(key),
    authFile: at(authFile),
  };
}
