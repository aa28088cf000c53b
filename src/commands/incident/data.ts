import type { KeptEvent } from '../../incident/event.ts';
import type { Count } from '../../numbers.ts';

/** What `incident --format json` prints. */
export interface IncidentData {
  schemaVersion: 1;
  /** As it was named. */
  file: string;
  /** What happened, the oldest first. */
  events: KeptEvent[];
  /** So many before them are left out. */
  earlier: Count;
  /** Lines of the file that say nothing. */
  unreadable: Count;
  /** The page of the last verdict that has one; null where none has. */
  playbook: string | null;
  /** A walk that was broken off, and the command that goes on with it; null where there is none. */
  open: { tree: string; command: string } | null;
}
