// What the API server of Kubernetes tells, as rules see it: times are milliseconds since 1970, UTC. Types only.
import type { Quote } from '../report.ts';

export interface KubernetesObjects {
  /** Those of Flink alone: JobManagers and TaskManagers. */
  pods: Pod[];
  /** Those about Flink's pods and what creates them. */
  events: KubernetesEvent[];
  resources: FlinkResource[];
  snapshots: StateSnapshot[];
  nodes: Node[];
  scalings: Scaling[];
  /** The latest time that any of them names: what was long before it is over. Null where none names one. */
  latest: number | null;
}

export interface Pod {
  name: string;
  namespace: string;
  /** Somebody deleted it: it is about to end. */
  deleted: boolean;
  /** Of its node in the cluster; empty where it has none, or does not say. */
  ip: string;
  node: string;
  /** Whether it takes requests: its `Ready` condition; null where it does not say. */
  ready: boolean | null;
  /** Why the kubelet or somebody else put it off its node: `status.reason`; null of one that was not. */
  evicted: { reason: string; message: string; at: number | null; quote: Quote } | null;
  /** Why the scheduler finds no node for it: the `PodScheduled` condition; null where it found one, or has not looked. */
  unschedulable: { message: string; since: number | null; quote: Quote } | null;
  /** Also those that run before the others. */
  containers: Container[];
}

export interface Container {
  name: string;
  /** Null where tables of kubectl are all there is: they have none. */
  image: string | null;
  running: boolean;
  /** Since when it runs. */
  since: number | null;
  restarts: number;
  /** `ImagePullBackOff`, `CrashLoopBackOff` and the like. */
  waiting: { reason: string; message: string; quote: Quote } | null;
  /** How it ended: now, and the time before. */
  ends: ContainerEnd[];
}

export interface ContainerEnd {
  reason: string;
  /** The end of its log, where the pod asks for that (`FallbackToLogsOnError`). */
  message: string;
  /** NaN where nobody says. */
  exitCode: number;
  at: number | null;
  quote: Quote;
}

export interface KubernetesEvent {
  /** `Normal` or `Warning`. */
  type: string;
  reason: string;
  message: string;
  /** What it is about. */
  kind: string;
  name: string;
  namespace: string;
  count: number;
  firstAt: number | null;
  lastAt: number | null;
  /** Grows with the time it was seen last. */
  order: number;
  /** From the first time to the last, in milliseconds; 0 where nobody says. */
  lasted: number;
  quote: Quote;
}

/** A resource of the Flink Kubernetes operator that stands for a job or a cluster, with what the operator says of it. */
export interface FlinkResource {
  kind: string;
  name: string;
  namespace: string;
  /** Empty strings where the operator says nothing. */
  lifecycleState: string;
  jobManagerDeploymentStatus: string;
  jobState: string;
  blueGreenState: string;
  error: string;
  /** When the operator last deployed something of it. */
  reconciledAt: number | null;
  /** When somebody deleted it. */
  deletedAt: number | null;
  quote: Quote;
}

/** A FlinkStateSnapshot. */
export interface StateSnapshot {
  name: string;
  namespace: string;
  state: string;
  /** Of the FlinkDeployment or FlinkSessionJob. */
  job: string;
  createdAt: number | null;
  /** When it completed or failed. */
  endedAt: number | null;
  error: string;
  /** Whether one of the same job completed later. */
  takenAgain: boolean;
  quote: Quote;
}

export interface Node {
  name: string;
  /** Conditions that are not as they should be: `MemoryPressure`, `DiskPressure`, `NotReady`. */
  troubles: { condition: string; since: number | null; quote: Quote }[];
}

/** What the autoscaler did to a vertex: the scaling history of its ConfigMap, oldest first. */
export interface Scaling {
  /** Of the resource. */
  name: string;
  vertex: string;
  steps: { at: number; from: number; to: number }[];
  quote: Quote;
}
