import type { Command } from 'commander';
import type { Library } from '../library/library.ts';
import type { Format, Io, Lang, Outcome } from '../types.ts';

/** What every command takes, beside its own options. */
export interface CommonOptions {
  content?: string[];
  format?: Format;
  lang?: Lang;
  color: 'auto' | 'always' | 'never';
  pager: boolean;
}

/** What commands are declared with, and what they hand their result to. */
export interface Context {
  io: Io;
  /** Declares a command with the common options. */
  command: (usage: string, moreFormats?: Format[]) => Command;
  /** Opens the pages; `except` are folders that are read by themselves. */
  library: (options: CommonOptions, except?: string[]) => Promise<Library>;
  /** Takes what a command found. */
  done: (options: CommonOptions, outcome: Promise<Outcome>) => Promise<void>;
}

/** Gathers the values of an option that may be repeated. */
export const collect = (value: string, previous: string[] = []) => [...previous, value];
