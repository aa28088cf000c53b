// What the API server of Kubernetes tells, as rules see it: times are milliseconds since 1970, UTC. Types only.
import type { Quote } from '../report.ts';

export interface KubernetesObjects {
  /** Those of Flink alone: JobManagers and TaskManagers. */
  pods: Pod[];
  /** Those about Flink's pods and what creates them. */
  events: KubernetesEvent[];
  resources: FlinkResource[];
}

export interface Pod {
  name: string;
  namespace: string;
  /** Somebody deleted it: it is about to end. */
  deleted: boolean;
  /** Why the scheduler finds no node for it: the `PodScheduled` condition; null where it found one, or has not looked. */
  unschedulable: { message: string; since: number | null; quote: Quote } | null;
  /** Also those that run before the others. */
  containers: Container[];
}

export interface Container {
  name: string;
  image: string;
  running: boolean;
  /** `ImagePullBackOff`, `CrashLoopBackOff` and the like. */
  waiting: { reason: string; quote: Quote } | null;
  /** How it ended: now, and the time before. */
  ends: ContainerEnd[];
}

export interface ContainerEnd {
  reason: string;
  exitCode: number;
  at: number | null;
  quote: Quote;
}

export interface KubernetesEvent {
  reason: string;
  message: string;
  /** What it is about. */
  kind: string;
  name: string;
  namespace: string;
  count: number;
  firstAt: number | null;
  lastAt: number | null;
  quote: Quote;
}

/** A resource of the Flink Kubernetes operator, with what the operator says of it. */
export interface FlinkResource {
  kind: string;
  name: string;
  namespace: string;
  /** Empty strings where the operator says nothing. */
  lifecycleState: string;
  jobManagerDeploymentStatus: string;
  jobState: string;
  error: string;
  quote: Quote;
}
