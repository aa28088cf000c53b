import { bullets, code, joined, paragraph, strong, text, withCode } from '../../../blocks/blocks.ts';
import type { PageWords } from './words.ts';

export const en: PageWords = {
  areas: {
    checkpointing: 'Checkpoints and state',
    throughput: 'Backpressure and throughput',
    'joins-and-time': 'Joins, time and results',
    'memory-and-processes': 'Memory and processes',
    connectors: 'Connectors',
    'code-and-packaging': 'Code and packaging',
  },
  dataRisks: {
    none: 'none',
    replay: 'replay: records may be read twice',
    loss: strong('loss: records may be lost'),
  },
  fields: {
    title: 'title',
    aliases: 'other names',
    symptoms: 'symptoms',
    tags: 'tags',
    summary: 'summary',
    signatures: 'log lines',
    body: 'text',
  },
  placeholders: {
    $JM: 'the JobManager URL, such as `http://localhost:8081`',
    $JOB: 'the job id',
    $VERTEX: 'the vertex id',
    $TM: 'the TaskManager id',
    $CP: 'the checkpoint id',
    $DIR: 'a directory of checkpoints or savepoints',
  },
  inTheCommands: (explained) =>
    text`In the commands: ${joined(
      explained.map(([name, what]) => text`${code(name)} is ${withCode(what)}`),
      '; ',
    )}.`,
  extendedBy: (first, more) => text`${first}, extended by ${joined(more, ', ')}`,
  facts: {
    page: (value) => text`Page: ${value}`,
    dataRisk: (value) => text`Data risk: ${value}`,
    flink: (value) => text`Flink: ${value}`,
    area: (value) => text`Area: ${value}`,
    from: (value) => text`From: ${value}`,
    walkIt: (value) => text`Walk it: ${value}`,
  },
  opens: (title, command) => text`${title}: ${command}`,
  related: 'Related pages',
  references: 'References',
  checkedOn: (date, versions) => text`Facts checked on ${date} against Flink ${versions.join(' and ')}.`,
  list: {
    title: (tag) => (tag === null ? 'Pages' : text`Pages with the tag ${tag}`),
    counts: (playbooks, trees) =>
      text`${playbooks} playbooks, ${trees} decision trees. Read one with ${code('flinkdoc show <id>')}.`,
    trees: text`Decision trees: ${code('flinkdoc diagnose <id>')}`,
    from: (origin) => text` (${origin})`,
  },
  search: {
    title: (query) => text`Search: ${query}`,
    corrected: (from, to) => text`Read ${from} as ${to}.`,
    nothingFits: text`${strong('Nothing fits well.')} The nearest pages:`,
    noWord: strong('No page has any of these words.'),
    matched: (where) => text`Matched: ${joined(where, '; ')}`,
    wordsIn: (words, fields) => text`${joined(words, ' ')} in ${fields.join(', ')}`,
    section: (name) => text`see section ${name}`,
    next: (command) => text`Next: ${command}`,
    advice: [
      paragraph('What to try:'),
      bullets([
        'other words: what you see in the Web UI, or a line of the log pasted whole',
        text`${code('flinkdoc diagnose')}: questions that lead from what you see to a page`,
        text`${code('flinkdoc list')}: all pages by area`,
      ]),
    ],
  },
  diagnosis: {
    title: (tree, page) => text`${tree}: ${page}`,
    when: (time) => text`${strong('When:')} ${time}`,
    verdict: (summary) => text`${strong('Verdict:')} ${summary}`,
    dataRisk: (risk) => text`${strong('Data risk:')} ${risk}`,
    playbook: (command) => text`${strong('Playbook:')} ${command}`,
    open: (title) => text`${title}: open question`,
    answered: 'What was answered',
    links: 'Links',
    replay: 'Replay this diagnosis',
    goOn: 'Continue',
  },
  interview: {
    howTo: 'How to find out',
    lookAbove: 'Look where the hint above says, then pick a choice. Or go back.',
    stillPossible: 'Still possible',
    more: (count) => text`and ${count} more, fewer with each answer`,
    rows: { unknown: 'I don’t know', back: 'Back', quit: 'Quit' },
  },
};
