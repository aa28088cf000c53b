// Alerts as Prometheus and Alertmanager tell of them, as rules see them: times are milliseconds since 1970, UTC. Types only.
import type { About, Quote } from '../report.ts';

/** `pending`: it is so, and has not been for long enough; `suppressed`: it fires, and somebody silenced it, or another alert inhibits it. */
export type AlertState = 'firing' | 'pending' | 'suppressed' | 'resolved';

export interface ReceivedAlert {
  name: string;
  state: AlertState;
  /** By its label; `none` is an alert that is to fire always, as `Watchdog` is. */
  severity: 'critical' | 'warning' | 'none';
  /** Names as labels tell them; null where none does. */
  job: string | null;
  /** A task or an operator. */
  task: string | null;
  /** A pod, a TaskManager or a host. */
  process: string | null;
  /** Ids that the REST API takes. */
  about: About;
  /** Ids of pages that its annotations name, if there are such pages. */
  pages: string[];
  /** What Prometheus evaluates; null where it is not told. */
  expr: string | null;
  since: number | null;
  /** When it was resolved. */
  until: number | null;
  quote: Quote;
}
