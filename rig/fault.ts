import type { Cluster, Config } from './cluster.ts';

/** One known fault, or one situation that is none: a file of faults/, named after it. */
export interface Fault {
  /** What is injected, as one would tell a colleague. */
  injected: string;
  /** The pages that answer it, best first; none where nothing is wrong. */
  labels: string[];
  /** Options of Flink beside those of every cluster here; {folder} is the cluster's own. */
  config?: Config;
  /** 1, unless it says otherwise. */
  taskManagers?: number;
  /** The TaskManagers whose JVM is marked as the slow host. */
  slow?: number[];
  /** The job, a line an operator. */
  graph?: string;
  /** Or the job as SQL statements, or several jobs; {folder} is the cluster's own here too. */
  sql?: string | string[];
  /** A service outside that takes so many ms; {service} in the job is its URL. */
  service?: number;
  /** Kafka's connector is on the class path, and {kafka} in the job is the address of a broker. */
  kafka?: true;
  /** What is laid ready before anything starts. */
  prepare?: (cluster: Cluster) => void;
  /** In place of starting cluster and job: everything by hand. */
  begin?: (cluster: Cluster) => Promise<void>;
  /** What is done once the job runs. */
  inject?: (cluster: Cluster) => Promise<void>;
  /** How one knows that the fault shows; for a healthy one, that all is well. */
  shows: Condition;
  /** Seconds within which it has to show; 60, unless it says otherwise. */
  within?: number;
  /** Seconds after the start of the job before which it is not judged; 75: gauges of Flink are means of a minute. */
  lasts?: number;
  /** There is no JobManager to ask: the log files are judged. */
  logsOnly?: true;
}

export type Condition = (cluster: Cluster) => Promise<boolean> | boolean;
