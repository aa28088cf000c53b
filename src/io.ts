// What a command line has to do with: the world outside, and where pages are drawn. Types only.

import type { Lang } from './language.ts';

/** Where a page is drawn. */
export interface Screen {
  /** What it is written in. */
  lang: Lang;
  /** Columns. */
  width: number;
  color: boolean;
  /** Whether links may be clickable (OSC 8). */
  hyperlinks: boolean;
}

/** Everything from outside that flinkdoc may touch. */
export interface Io {
  stdin: NodeJS.ReadStream;
  stdout: NodeJS.WriteStream;
  stderr: NodeJS.WriteStream;
  env: NodeJS.ProcessEnv;
  /** The working directory. */
  cwd: string;
  /** The number of the user; undefined where users have none. */
  uid: number | undefined;
  /** The folder of the compiled library. */
  library: string;
  /** The program that reads a part of a log in a thread of its own. */
  logWorker: string;
  /** The folder of the programs that a site brings along. */
  browser: string;
  /** The folder of the tables about Flink. */
  data: string;
  now: () => Date;
  /** Waits so many milliseconds, or until the signal ends it. */
  sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Has the callback told when the process is asked to end; then it does not end by itself. Returns what takes that back. */
  onSignal: (callback: (signal: Signal) => void) => () => void;
}

export type Signal = 'SIGINT' | 'SIGTERM';
