import type { HelpWords } from './words.ts';

export const en: HelpWords = {
  program: 'From a symptom to the right fix: Apache Flink troubleshooting in the terminal.',
  examples: `Examples:
  flinkdoc search checkpoint slow
  flinkdoc show checkpoint-expired --section fix
  flinkdoc diagnose backpressure > ticket.md
  flinkdoc triage jobmanager.log taskmanager-*.log
  flinkdoc diagnose checkpoint --evidence jobmanager.log

Exit codes: 0 done; 1 done, and the answer is no (nothing fits, question left open); 2 could not run; 130 after Ctrl-C.
`,
  titles: {
    'Usage:': 'Usage:',
    'Arguments:': 'Arguments:',
    'Options:': 'Options:',
    'Commands:': 'Commands:',
  },
  choices: (names) => `choices: ${names.map((name) => JSON.stringify(name)).join(', ')}`,
  default: (value) => `default: ${JSON.stringify(value)}`,
  notes: (notes) => ` (${notes.join(', ')})`,
  options: {
    version: 'print the version',
    help: 'print this help',
    format: 'how to print the result; without it, terminal on a terminal and markdown elsewhere',
    color: 'use colors',
    lang: 'the language of pages',
    pager: 'do not page long output',
    content: "also read a team's pages in this folder; repeatable",
    tag: 'only pages with this tag',
  },
  commands: {
    search: {
      does: 'find pages by symptom, error line or Chinese words; typos are fine; - reads a stack trace',
      options: { limit: 'how many hits to show' },
    },
    show: {
      does: 'print a playbook or a decision tree; --format mermaid draws a tree',
      options: { section: 'only this section, such as fix' },
    },
    list: { does: 'list all pages by area' },
    diagnose: {
      does: 'answer questions until a playbook fits; starts with the first five minutes',
      options: {
        answer: 'answer without asking, by number or words; repeatable',
        evidence: 'logs and thread dumps that answer what they can; repeatable',
        yes: 'take the answers of the evidence alone, and stop where it has none',
        at: 'the time to put on the ticket, for a replay',
      },
    },
    triage: {
      does: 'read logs and thread dumps: what failed first, why, and what to do; - is standard input',
      options: { failOn: 'exit with 1 when a finding is as bad as this, or worse' },
    },
    import: {
      does: 'turn your notes into draft playbooks; nothing of them is lost',
      options: {
        output: 'the content folder to write to',
        check: 'write nothing: tell which lines of the notes stand in no page of the folder',
        force: 'write over pages that are there',
      },
    },
    new: {
      does: 'begin a playbook or a tree in .flinkdoc, or in the folder of --content',
      options: {
        kind: 'the kind of playbook',
        extends: 'add to the playbook of that id, which stays',
        edit: 'open it in $EDITOR',
      },
      arguments: { what: 'what to begin', id: 'its id: lower-case words with dashes' },
    },
    lint: {
      does: 'check content folders, or .flinkdoc: front matter, headings, links, trees, config keys, symptoms',
      options: { fix: 'mend trailing spaces, the order of headings, and capitals and underscores in links' },
    },
    completion: {
      does: 'print the script that completes commands, flags, ids and tags in a shell',
      arguments: { shell: 'the shell' },
    },
    help: { does: 'print the help of a command' },
  },
};
