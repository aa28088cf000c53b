import type { Finding } from '../types.ts';
import type { TeamFolder } from './folders.ts';

/** Told about what a user should know, while the pages are opened. */
export interface Watcher {
  reading(folder: TeamFolder, done: number, total: number): void;
  /** A folder of `FLINKDOC_PATH` that is not there. */
  missing(folder: string): void;
  /** A folder that was found, and belongs to another user. */
  untrusted(folder: TeamFolder): void;
  leftOut(folder: TeamFolder, findings: Finding[]): void;
}
