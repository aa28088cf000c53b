import { joined, strong, text, type Words } from '../../blocks/blocks.ts';
import type { VerdictEvent } from '../../incident/event.ts';
import { inEachLanguage } from '../../language.ts';
import { count } from '../shared/text.ts';

interface IncidentWords {
  /** `what` is the title of a page. */
  title: (day: string, what: Words) => Words;
  titleAlone: (day: string) => string;
  empty: string;
  when: (first: string, last: string) => Words;
  verdict: (says: Words) => Words;
  dataRisk: (risk: Words) => Words;
  playbook: (command: Words) => Words;
  earlier: (lines: number) => string;
  unreadable: (lines: number) => string;
  day: (day: string) => string;
  searched: (query: Words, pages: Words[]) => Words;
  weakly: (query: Words, pages: Words[]) => Words;
  inVain: (query: Words) => Words;
  pasted: string;
  opened: (title: Words, command: Words) => Words;
  answered: (question: Words, answer: Words) => Words;
  byEvidence: (question: Words, answer: Words) => Words;
  skipped: (question: Words) => Words;
  read: (command: Words, files: Words[]) => Words;
  more: (files: number) => string;
  collected: (from: Words, to: Words) => Words;
  judged: (by: Exclude<VerdictEvent['by'], 'diagnose'>, says: Words) => Words;
  walked: (says: Words) => Words;
  severity: (severity: Words, says: Words) => Words;
  steps: (pages: Words[]) => Words;
  next: (title: Words) => Words;
  rest: (command: Words) => Words;
  open: string;
  goOn: (tree: Words) => Words;
}

/** What the ticket of an incident says. */
export const incidentWords = inEachLanguage<IncidentWords>({
  en: {
    title: (day, what) => text`Incident of ${day}: ${what}`,
    titleAlone: (day) => `Incident of ${day}`,
    empty: 'Nothing is kept in it yet.',
    when: (first, last) => text`${strong('When:')} ${first} to ${last} UTC`,
    verdict: (says) => text`${strong('Verdict:')} ${says}`,
    dataRisk: (risk) => text`${strong('Data risk:')} ${risk}`,
    playbook: (command) => text`${strong('Playbook:')} ${command}`,
    earlier: (lines) => `${count(lines, 'earlier line')} left out.`,
    unreadable: (lines) => `Left out, because it could not be read: ${count(lines, 'line')} of the file.`,
    day: (day) => `${day}, UTC`,
    searched: (query, pages) => text`Searched ${query}: ${joined(pages, ', ')}`,
    weakly: (query, pages) => text`Searched ${query}, a weak match: ${joined(pages, ', ')}`,
    inVain: (query) => text`Searched ${query}: nothing found`,
    pasted: 'a pasted text',
    opened: (title, command) => text`Opened ${title}: ${command}`,
    answered: (question, answer) => text`${question} ${strong(answer)}`,
    byEvidence: (question, answer) => text`${question} ${strong(answer)}, by the evidence`,
    skipped: (question) => text`${question} skipped`,
    read: (command, files) => text`${command} read ${joined(files, ', ')}`,
    more: (files) => `${files} more`,
    collected: (from, to) => text`Collected ${from} in ${to}`,
    judged: (by, says) => text`${strong(`Verdict of ${by}:`)} ${says}`,
    walked: (says) => text`${strong('Verdict of the questions:')} ${says}`,
    severity: (severity, says) => text`${severity}: ${says}`,
    steps: (pages) => text` (steps: ${joined(pages, ', ')})`,
    next: (title) => text`Next steps: ${title}`,
    rest: (command) => text`The whole page: ${command}`,
    open: 'Still open',
    goOn: (tree) => text`"${tree}" was broken off. To go on:`,
  },
  zh: {
    title: (day, what) => text`${day} 的事故：${what}`,
    titleAlone: (day) => `${day} 的事故`,
    empty: '里面还没有记录。',
    when: (first, last) => text`${strong('时间')}：${first} 到 ${last}（UTC）`,
    verdict: (says) => text`${strong('结论')}：${says}`,
    dataRisk: (risk) => text`${strong('数据风险')}：${risk}`,
    playbook: (command) => text`${strong('playbook')}：${command}`,
    earlier: (lines) => `更早的 ${lines} 条没有列出。`,
    unreadable: (lines) => `文件里有 ${lines} 行读不出来，没有列出。`,
    day: (day) => `${day}（UTC 时间）`,
    searched: (query, pages) => text`搜索 ${query}：${joined(pages, '、')}`,
    weakly: (query, pages) => text`搜索 ${query}，匹配度低：${joined(pages, '、')}`,
    inVain: (query) => text`搜索 ${query}：什么也没找到`,
    pasted: '一段粘贴的文本',
    opened: (title, command) => text`打开“${title}”：${command}`,
    answered: (question, answer) => text`${question} ${strong(answer)}`,
    byEvidence: (question, answer) => text`${question} ${strong(answer)}（由证据回答）`,
    skipped: (question) => text`${question}（跳过）`,
    read: (command, files) => text`${command} 读取 ${joined(files, '、')}`,
    more: (files) => `另外 ${files} 个`,
    collected: (from, to) => text`收集 ${from}，存到 ${to}`,
    judged: (by, says) => text`${strong(`${by} 的结论`)}：${says}`,
    walked: (says) => text`${strong('提问的结论')}：${says}`,
    severity: (severity, says) => text`${severity}：${says}`,
    steps: (pages) => text`（处理步骤：${joined(pages, '、')}）`,
    next: (title) => text`接下来：${title}`,
    rest: (command) => text`整页内容：${command}`,
    open: '还没走完',
    goOn: (tree) => text`“${tree}”没有走完。接着走：`,
  },
});
