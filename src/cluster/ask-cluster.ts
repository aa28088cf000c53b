import { FlinkdocError } from '../errors.ts';
import { type AccessOptions, accessTo } from './access.ts';
import { type BundleFile, bundleOf, type Manifest } from './bundle.ts';
import { type Collected, type CollectOptions, collect } from './collect.ts';
import { deadline } from './deadline.ts';
import { expectJob, expectJobManager } from './expect.ts';
import { RestClient } from './rest-client.ts';

export interface AskOptions extends AccessOptions, Omit<CollectOptions, 'sleep'> {
  /** Seconds for all of it. */
  deadline: number;
  redact: Manifest['redacted'];
  /** Ends it at once. */
  stop?: AbortSignal | undefined;
}

/** What asking needs of the world outside. */
export interface Outside {
  env: NodeJS.ProcessEnv;
  now: () => Date;
  sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** What was read of a cluster, and of which. */
export interface CollectedCluster extends Collected {
  /** Its address, as it was asked. */
  base: string;
}

/**
 * Reads a cluster. Throws FlinkdocError where there is no JobManager to ask; that the job is not there `jobs` says. `stop` ends it
 * at once.
 */
export async function readCluster(
  address: string,
  options: AskOptions,
  { env, now, sleep }: Outside,
  stop: AbortSignal[] = [],
): Promise<CollectedCluster> {
  const access = accessTo(address, options, env);
  const { signal, clear } = deadline(options.deadline * 1000, stop);
  let client: RestClient | undefined;
  try {
    client = clientTo(access, signal, () => now().getTime());
    await expectJobManager(client, address);
    const wait = (milliseconds: number) => sleep(milliseconds, signal);
    return { ...(await collect(client, { ...options, sleep: wait })), base: access.base };
  } finally {
    options.progress('done');
    clear();
    await client?.close();
  }
}

/** Reads a cluster, and returns what was read as the files of a bundle. Throws FlinkdocError where there is no JobManager to ask, or no such job. */
export async function askCluster(
  address: string,
  options: AskOptions,
  outside: Outside,
): Promise<BundleFile[]> {
  const { stop } = options;
  const read = await readCluster(address, options, outside, stop ? [stop] : []);
  stop?.throwIfAborted();
  expectJob(read, options.job, address);
  const { redactor } = await import('../redact/redactor.ts');
  const bundle = { url: read.base, level: options.redact, endedAt: outside.now().getTime() };
  return bundleOf(read, bundle, redactor(options.redact));
}

function clientTo(...given: ConstructorParameters<typeof RestClient>): RestClient {
  try {
    return new RestClient(...given);
  } catch (error) {
    const why = (error as Error).message;
    throw new FlinkdocError({
      en: [`The certificates cannot be used: ${why}`, '--ca, --cert and --key name files in PEM.'],
      zh: [`证书用不了：${why}`, '--ca、--cert、--key 指向 PEM 文件。'],
    });
  }
}
