import type { ErrorWords } from './words.ts';

const written = (file: string) => `The file is written: ${file}`;

export const en: ErrorWords = {
  unknown: {
    message: {
      page: (typed) => `There is no page "${typed}".`,
      tree: (typed) => `There is no decision tree "${typed}".`,
      section: (typed) => `There is no section "${typed}".`,
      tag: (typed) => `There is no tag "${typed}".`,
    },
    near: (names) => `Did you mean ${names.map((name) => `"${name}"`).join(' or ')}?`,
    all: {
      page: () => 'All pages: flinkdoc list. By words: flinkdoc search <words>',
      tree: (names) => `The trees are: ${names.join(', ')}`,
      section: (names) => `The sections of this page: ${names.join(', ')}`,
      tag: (names) => `The tags are: ${names.join(', ')}`,
    },
  },
  usage: {
    unknownCommand: (name) => `Unknown command '${name}'`,
    unknownOption: (flag) => `Unknown option '${flag}'`,
    near: (name) => `Did you mean ${name}?`,
    nearAny: (names) => `Did you mean one of ${names.join(', ')}?`,
    noArgument: (name) => `Missing required argument '${name}'`,
    noOption: (flags) => `Required option '${flags}' not specified`,
    noValue: (flags) => `Option '${flags}' argument missing`,
    optionValue: (flags, value, choices) =>
      `Option '${flags}' argument '${value}' is invalid. Allowed choices are ${choices.join(', ')}.`,
    argumentValue: (name, value, choices) =>
      `Command-argument value '${value}' is invalid for argument '${name}'. Allowed choices are ${choices.join(', ')}.`,
    tooMany: (command, expected, got) =>
      `Too many arguments for '${command}'. Expected ${expected} argument${expected === 1 ? '' : 's'} but got ${got}.`,
    help: (command) => `See: flinkdoc ${command}--help`,
    noCommand: ['No command is named.', 'See: flinkdoc --help'],
  },
  limit: (value) => [
    `Option '-n, --limit <number>' argument '${value}' is invalid. It must be a number from 1 to 9999.`,
    'See: flinkdoc search --help',
  ],
  environmentLanguage: (value, known) => [
    `FLINKDOC_LANG is "${value}".`,
    `Set it to ${known.join(' or ')}, or unset it.`,
  ],
  noFolder: (folder) => [
    `There is no folder "${folder}".`,
    'Name a folder with playbooks/ and trees/ in it.',
  ],
  emptyFolder: (folder) => [
    `"${folder}" has no pages.`,
    'Pages are Markdown files in playbooks/ and trees/, or in en/playbooks/ and en/trees/.',
  ],
  noOwnFolder: () => [
    'No content folder is named, and there is no .flinkdoc here or above.',
    'Name a folder, or begin one: flinkdoc new playbook <id>',
  ],
  noQuery: () => ['No words to search for.', 'Name a symptom: flinkdoc search checkpoint slow'],
  noPicture: () => ['A playbook has no picture.', 'Draw a tree: flinkdoc show backpressure --format mermaid'],
  diagnosis: {
    time: (typed) => [`"${typed}" is not a time.`, 'Write it as 2026-11-22T03:15:00Z.'],
    answer: (given, question, choices) => [
      `"${given}" does not answer "${question}"`,
      `Answer with a number or with words of one choice: ${choices.join(' | ')}`,
    ],
    answersLeft: (left, playbook) => [
      `${left === 1 ? '1 answer is' : `${left} answers are`} left over: the walk has already ended at "${playbook}"`,
      'Leave out the last --answer.',
    ],
  },
  evidence: {
    none: () => [
      'There is no evidence in what was named.',
      'Name log files, or folders with log files in them.',
    ],
    unreadable: (file, why) => [
      `"${file}" cannot be read: ${unreadable[why] ?? why}.`,
      'Name a log file, a folder with logs, or - for standard input.',
    ],
  },
  import: {
    noFile: (file) => [`There is no file "${file}".`, 'Name a Markdown file with your notes.'],
    notAFile: (file) => [`"${file}" is not a file.`, 'Name a Markdown file with your notes.'],
    noText: (file) => [`"${file}" has no text.`, 'Name a file with notes.'],
    tooLarge: (file) => [
      `"${file}" is larger than 8 MB.`,
      'Split it, and import each part into a folder of its own.',
    ],
    notUtf8: (file) => [
      `"${file}" is not text in UTF-8.`,
      'Save it as UTF-8, such as with: iconv -f GB18030 -t UTF-8 old.md > new.md',
    ],
    unreadable: (file, reason) => [`Cannot read "${file}": ${reason}.`, 'Check its permissions.'],
    largeTopic: (title) => [
      `The topic "${title}" is larger than a page may be (1 MB).`,
      'Split it with headings, and import again. Nothing was written.',
    ],
    noPages: (folder, command) => [`"${folder}" has no pages.`, `Write them first: ${command}`],
    exists: (file, more) => [
      `"${file}" exists already.${soDo(more)}`,
      'Name another folder, or overwrite with --force. Nothing was written.',
    ],
    folderInTheWay: (file, more) => [
      `"${file}" is a folder.${soDo(more)}`,
      'Move it away, or name another folder. Nothing was written.',
    ],
    unwritable: (folder, reason) => [
      `Cannot write into "${folder}": ${reason}.`,
      'Name another folder. Nothing was written.',
    ],
  },
  new: {
    notAnId: (id) => [`"${id}" is not an id.`, 'Write lower-case words with dashes: orders-sink-slow'],
    exists: (file) => [`"${file}" is there already.`, 'Edit it, or give the new page another id.'],
    nothingToExtend: (id) => [`There is no playbook "${id}" to extend.`, 'All pages: flinkdoc list'],
    noEditor: (file) => ['Neither VISUAL nor EDITOR is set.', written(file)],
    editorFailed: (editor, code, file) => [`The editor "${editor}" ended with ${code}.`, written(file)],
  },
};

function soDo(more: number): string {
  return more > 0 ? ` So do ${more} more.` : '';
}

const unreadable: Record<string, string> = {
  empty: 'it is empty',
  binary: 'it is not text',
  truncated: 'it ends too early',
  ENOENT: 'there is no such file',
  EACCES: 'reading it is not permitted',
  EISDIR: 'it is a folder',
};
