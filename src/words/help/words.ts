/** What the help says of a command. Options and arguments by their names; one without a word of its own says nothing. */
export interface CommandWords {
  does: string;
  options?: Record<string, string>;
  arguments?: Record<string, string>;
}

/** All words of the help. Plain text. */
export interface HelpWords {
  program: string;
  /** What stands below the help of the program. */
  examples: string;
  /** The titles of the parts, by the ones commander gives them. */
  titles: Record<'Usage:' | 'Arguments:' | 'Options:' | 'Commands:', string>;
  choices: (names: readonly string[]) => string;
  default: (value: string | number) => string;
  /** Notes on an option, behind what it does. */
  notes: (notes: string[]) => string;
  /** Options that several commands take. */
  options: Record<'version' | 'help' | 'format' | 'color' | 'lang' | 'pager' | 'content' | 'tag', string>;
  commands: {
    search: CommandWords & { options: Record<'limit', string> };
    show: CommandWords & { options: Record<'section', string> };
    list: CommandWords;
    diagnose: CommandWords & { options: Record<'answer' | 'evidence' | 'yes' | 'at', string> };
    triage: CommandWords & { options: Record<'failOn', string> };
    import: CommandWords & { options: Record<'output' | 'check' | 'force', string> };
    new: CommandWords & {
      options: Record<'kind' | 'extends' | 'edit', string>;
      arguments: Record<'what' | 'id', string>;
    };
    lint: CommandWords & { options: Record<'fix', string> };
    completion: CommandWords & { arguments: Record<'shell', string> };
    help: CommandWords;
  };
}
