import type { Command as Parser } from 'commander';
import type { IncidentEvent } from '../incident/event.ts';
import type { InEachLanguage, Lang } from '../language.ts';
import type { Library } from '../library/library.ts';
import type { Format } from '../render/render.ts';
import type { ColorChoice } from '../screen.ts';
import type { Io, Outcome } from '../types.ts';

/** A flag of a command. */
export interface Flag {
  /** As commander writes it: `-n, --limit <number>`. */
  flags: string;
  /** What the help says of it. */
  does: InEachLanguage<string>;
  choices?: readonly string[];
  default?: string | number;
  /** The command does not run without it. */
  required?: boolean;
  /** It may be given more than once; its value is a list. */
  repeatable?: boolean;
  value?: FlagValue;
}

/** What a flag takes that is not one of a few words. */
export interface FlagValue {
  /** Makes a value of what was typed; null of what is none. */
  parse: (typed: string) => string | number | null;
  /** What it must be. */
  mustBe: InEachLanguage<string>;
}

/** What a command takes beside its flags. */
export interface Argument {
  /** `<id>`, `[tree]`, `<files...>` */
  name: string;
  does?: InEachLanguage<string>;
  choices?: readonly string[];
}

/** The flags that all commands take whose result is a page. */
export interface CommonOptions {
  content?: string[];
  format?: Format;
  lang?: Lang;
  color: ColorChoice;
  pager: boolean;
  incident?: string;
  copy?: boolean;
}

/** Keeps what happened, where an incident is named. */
export type Keep = (event: IncidentEvent) => Promise<void>;

/** What a command runs with. */
export interface Context {
  io: Io;
  /** The language to answer in. */
  lang: Lang;
  /** Opens the pages; `except` are folders that are read by themselves. */
  library: (except?: string[], content?: string[]) => Promise<Library>;
  /** The same in a language. */
  libraryIn: (lang: Lang) => Promise<Library>;
  /** The file of the incident, as it is named; null where none is. */
  incidentFile: string | null;
  /** For what happens before the result is there; the result brings its own. */
  keep: Keep;
  /** All commands as they are parsed, for what lists them. */
  everything: () => Promise<Parser>;
}

/** A command: its folder declares it, `commands.ts` lists it, and the help, the manual and the completion are made of it. */
export interface Command<Taken extends unknown[] = never[], Options = never> {
  name: string;
  /** What the help says of it. */
  does: InEachLanguage<string>;
  arguments?: Argument[];
  flags?: Flag[];
  /** Formats that its pages alone have. */
  formats?: Format[];
  /** Loads what it needs and runs it. A text is printed as it is. */
  run: (context: Context, options: Options & CommonOptions, ...taken: Taken) => Promise<Outcome | string>;
  /** Its result is no page: it takes none of the common flags. */
  plain?: boolean;
  /** Only programs call it. */
  hidden?: boolean;
}

/** Declares a command, with the types of its options and arguments. */
export function command<Options, Taken extends unknown[]>(declared: Command<Taken, Options>): Command {
  return declared as unknown as Command;
}
