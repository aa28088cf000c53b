import type { ReadFile } from '../report.ts';
import type { ThreadDump } from './evidence.ts';
import type { LogPart } from './log/read-log.ts';

/** What was read of one file. */
export interface Reading {
  file: ReadFile;
  log: LogPart | null;
  dumps: ThreadDump[];
}
