import { type AskedReply, Asker } from './asker.ts';
import { overviewOf } from './decode/job.ts';
import { isOfJob, isOfProcess } from './metric-ids.ts';
import type { RestClient } from './rest-client.ts';
import { countOf, fieldsOf, listOf } from './values.ts';
import {
  aboutCluster,
  aboutJob,
  backpressureOf,
  gaugesOfVertices,
  ofMetrics,
  taskManagerIds,
  type Wanted,
} from './wanted.ts';

export interface CollectOptions {
  /** How often gauges are read. */
  rounds: number;
  /** Milliseconds from the beginning of one round to that of the next. */
  every: number;
  /** A name or an id, or the beginning of one; all jobs that run or just failed where it is null. */
  job: string | null;
  threads: boolean;
  logs: boolean;
  /** Told what is done. */
  progress: (round: number | 'done') => void;
  sleep: (milliseconds: number) => Promise<void>;
}

/** What was asked, and what came back. */
export interface Collected {
  replies: AskedReply[];
  /** The jobs that were read. */
  jobs: string[];
}

/** Of more only the first are read. */
const mostOf = { jobs: 20, logs: 8, threadDumps: 4, checkpoints: 4 };
/** A request for metrics makes the JobManager fetch them; they are there a little later (MetricFetcherImpl). */
const fetching = 2500;

/** Reads all that `endpoints.ts` names. A JobManager that dies meanwhile leaves what came before. */
export async function collect(client: RestClient, options: CollectOptions): Promise<Collected> {
  return new Collection(client, options).run();
}

class Collection {
  private readonly asker: Asker;
  private readonly options: CollectOptions;

  constructor(client: RestClient, options: CollectOptions) {
    this.asker = new Asker(client);
    this.options = options;
  }

  async run(): Promise<Collected> {
    const { rounds, every, sleep, progress } = this.options;
    await this.asker.askAll(aboutCluster('/config', '/overview', '/jobmanager/config'));
    const jobs = this.chosen((await this.asker.ask({ endpoint: '/jobs/overview', ids: {} })).value);
    await this.asker.askAll(
      jobs.flatMap((job) => aboutJob(job, '/jobs/:job/config', '/jobs/:job/checkpoints/config')),
    );
    const wanted = await this.gauges(jobs);
    await this.asker.listMetrics(wanted);
    await sleep(fetching);
    for (this.asker.round = 1; this.asker.round <= rounds; this.asker.round++) {
      if (this.asker.round > 1) await sleep(every);
      progress(this.asker.round);
      // A JobManager that nobody has asked before knows of none until it has fetched them, nor of those of a job that starts.
      await this.asker.listMetrics(wanted);
      // A thread dump of a TaskManager that is gone is an error in the log of the JobManager.
      const { value } = await this.asker.ask({ endpoint: '/taskmanagers', ids: {} });
      const registered = new Set(taskManagerIds(value));
      const isThere = ({ endpoint, ids }: Wanted) =>
        !endpoint.endsWith('/thread-dump') || registered.has(ids.taskManager!);
      const graphs = await this.asker.askAll(jobs.flatMap((job) => aboutJob(job, '/jobs/:job')));
      const gauges = await this.asker.askAll([...aboutCluster('/overview'), ...wanted.filter(isThere)]);
      await this.asker.askAll(backpressureOf(graphs, gauges));
    }
    this.asker.round = rounds;
    await this.checkpointDetails(jobs);
    await this.asker.askAll(jobs.flatMap((job) => aboutJob(job, '/jobs/:job/exceptions')));
    if (this.options.logs) await this.logs();
    return { replies: this.asker.replies, jobs };
  }

  /** The jobs that are read: those that are named, else all that did not end well long ago. */
  private chosen(overview: unknown): string[] {
    const { job } = this.options;
    const jobs = overviewOf(overview);
    const chosen =
      job === null ? jobs.filter(isWorthReading) : jobs.filter(({ id, name }) => isNamed(id, name, job));
    return chosen.map(({ id }) => id).slice(0, mostOf.jobs);
  }

  /** All that is asked in each round. */
  private async gauges(jobs: string[]): Promise<Wanted[]> {
    const { value } = await this.asker.ask({ endpoint: '/taskmanagers', ids: {} });
    const taskManagers = taskManagerIds(value);
    const graphs = await this.asker.askAll(jobs.flatMap((job) => aboutJob(job, '/jobs/:job')));
    return [
      ...aboutCluster('/jobs/overview'),
      ofMetrics('/jobmanager/metrics', {}, isOfProcess),
      ...taskManagers.map((taskManager) =>
        ofMetrics('/taskmanagers/:taskmanager/metrics', { taskManager }, isOfProcess),
      ),
      ...(this.options.threads ? taskManagers.slice(0, mostOf.threadDumps) : []).map((taskManager) => ({
        endpoint: '/taskmanagers/:taskmanager/thread-dump' as const,
        ids: { taskManager },
      })),
      ...jobs.flatMap((job) => [
        ...aboutJob(job, '/jobs/:job/checkpoints'),
        ofMetrics('/jobs/:job/metrics', { job }, isOfJob),
      ]),
      ...graphs.flatMap(({ ids, value: graph }) => gaugesOfVertices(ids.job!, graph)),
    ];
  }

  /** The newest checkpoints of each job, and the one in progress. */
  private async checkpointDetails(jobs: string[]): Promise<void> {
    const histories = await this.asker.askAll(jobs.flatMap((job) => aboutJob(job, '/jobs/:job/checkpoints')));
    const details = await this.asker.askAll(
      histories.flatMap(({ ids, value }) =>
        listOf(fieldsOf(value).history)
          .flatMap((entry) => countOf(fieldsOf(entry).id) ?? [])
          .slice(0, mostOf.checkpoints)
          .map((checkpoint) => ({
            endpoint: '/jobs/:job/checkpoints/details/:checkpoint' as const,
            ids: { ...ids, checkpoint: `${checkpoint}` },
          })),
      ),
    );
    await this.asker.askAll(
      details.flatMap(({ ids, value }) =>
        Object.keys(fieldsOf(fieldsOf(value).tasks)).map((vertex) => ({
          endpoint: '/jobs/:job/checkpoints/details/:checkpoint/subtasks/:vertex' as const,
          ids: { ...ids, vertex },
        })),
      ),
    );
  }

  private async logs(): Promise<void> {
    const { value } = await this.asker.ask({ endpoint: '/taskmanagers', ids: {} });
    await this.asker.askAll([
      ...aboutCluster('/jobmanager/log'),
      ...taskManagerIds(value)
        .slice(0, mostOf.logs)
        .map((taskManager) => ({
          endpoint: '/taskmanagers/:taskmanager/log' as const,
          ids: { taskManager },
        })),
    ]);
  }
}

const isWorthReading = ({ state }: { state: string }) => state !== 'FINISHED' && state !== 'CANCELED';

const isNamed = (id: string, name: string, wanted: string) =>
  id.startsWith(wanted) || name.startsWith(wanted);
