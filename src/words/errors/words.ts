/** What an error says: what is wrong, and what to do. Plain text. */
export type Said = [message: string, hint: string];

/** What a name that does not exist was to name. */
export type Named = 'page' | 'tree' | 'section' | 'tag';

/** All that can be wrong and is the user's to mend. */
export interface ErrorWords {
  unknown: {
    message: Record<Named, (typed: string) => string>;
    near: (names: string[]) => string;
    /** How to see all names, where none is near. */
    all: Record<Named, (names: string[]) => string>;
  };
  /** What is wrong with a command line by its form. */
  usage: {
    unknownCommand: (name: string) => string;
    unknownOption: (flag: string) => string;
    near: (name: string) => string;
    nearAny: (names: string[]) => string;
    noArgument: (name: string) => string;
    noOption: (flags: string) => string;
    noValue: (flags: string) => string;
    optionValue: (flags: string, value: string, choices: string[]) => string;
    argumentValue: (name: string, value: string, choices: string[]) => string;
    tooMany: (command: string, expected: number, got: number) => string;
    help: (command: string) => string;
    noCommand: Said;
  };
  limit: (value: string) => Said;
  environmentLanguage: (value: string, known: string[]) => Said;
  noFolder: (folder: string) => Said;
  emptyFolder: (folder: string) => Said;
  noOwnFolder: () => Said;
  noQuery: () => Said;
  noPicture: () => Said;
  diagnosis: {
    time: (typed: string) => Said;
    answer: (given: string, question: string, choices: string[]) => Said;
    answersLeft: (left: number, playbook: string) => Said;
  };
  evidence: {
    none: () => Said;
    /** `why` is a code: of Node, or of what was wrong with the file. */
    unreadable: (file: string, why: string) => Said;
  };
  import: {
    noFile: (file: string) => Said;
    notAFile: (file: string) => Said;
    noText: (file: string) => Said;
    tooLarge: (file: string) => Said;
    notUtf8: (file: string) => Said;
    unreadable: (file: string, reason: string) => Said;
    largeTopic: (title: string) => Said;
    noPages: (folder: string, command: string) => Said;
    exists: (file: string, more: number) => Said;
    folderInTheWay: (file: string, more: number) => Said;
    unwritable: (folder: string, reason: string) => Said;
  };
  new: {
    notAnId: (id: string) => Said;
    exists: (file: string) => Said;
    nothingToExtend: (id: string) => Said;
    noEditor: (file: string) => Said;
    editorFailed: (editor: string, code: string, file: string) => Said;
  };
}
