import { bullets, code, joined, paragraph, strong, text, withCode } from '../../../blocks/blocks.ts';
import type { PageWords } from './words.ts';

export const zh: PageWords = {
  areas: {
    checkpointing: 'checkpoint 与状态',
    throughput: '反压与吞吐',
    'joins-and-time': 'join、时间与结果',
    'memory-and-processes': '内存与进程',
    connectors: 'connector',
    'code-and-packaging': '代码与打包',
  },
  dataRisks: {
    none: '无',
    replay: '重放：数据可能被读两遍',
    loss: strong('丢失：可能丢数据'),
  },
  fields: {
    title: '标题',
    aliases: '别名',
    symptoms: '症状',
    tags: '标签',
    summary: '摘要',
    signatures: '日志行',
    body: '正文',
  },
  placeholders: {
    $JM: 'JobManager 的地址，比如 `http://localhost:8081`',
    $JOB: '作业 id',
    $VERTEX: 'vertex id',
    $TM: 'TaskManager id',
    $CP: 'checkpoint id',
    $DIR: '存放 checkpoint 或 savepoint 的目录',
  },
  inTheCommands: (explained) =>
    text`命令里：${joined(
      explained.map(
        ([name, what]) => text`${code(name)} 表示${/^[a-z]/i.test(what) ? ' ' : ''}${withCode(what)}`,
      ),
      '；',
    )}。`,
  extendedBy: (first, more) => text`${first}，由 ${joined(more, '、')} 补充`,
  facts: {
    page: (value) => text`页面：${value}`,
    dataRisk: (value) => text`数据风险：${value}`,
    flink: (value) => text`Flink：${value}`,
    area: (value) => text`分类：${value}`,
    from: (value) => text`来源：${value}`,
    walkIt: (value) => text`逐步排查：${value}`,
  },
  opens: (title, command) => text`${title}：${command}`,
  related: '相关页面',
  references: '参考资料',
  checkedOn: (date, versions) => text`以上内容于 ${date} 对照 Flink ${versions.join('、')} 核对过。`,
  list: {
    title: (tag) => (tag === null ? '全部页面' : text`带标签 ${tag} 的页面`),
    counts: (playbooks, trees) =>
      text`${playbooks} 篇 playbook，${trees} 棵决策树。用 ${code('flinkdoc show <id>')} 打开。`,
    trees: text`决策树：${code('flinkdoc diagnose <id>')}`,
    from: (origin) => text`（${origin}）`,
  },
  search: {
    title: (query) => text`搜索：${query}`,
    corrected: (from, to) => text`${from} 按 ${to} 搜索。`,
    nothingFits: text`${strong('没有很合适的页面。')} 最接近的是：`,
    noWord: strong('没有页面包含这些词。'),
    matched: (where) => text`命中：${joined(where, '；')}`,
    wordsIn: (words, fields) => text`${fields.join('、')}里的 ${joined(words, ' ')}`,
    section: (name) => text`见“${name}”一节`,
    next: (command) => text`打开：${command}`,
    advice: [
      paragraph('可以试试：'),
      bullets([
        '换个说法：写 Web UI 上看到的字样，或者把整行日志贴进来',
        text`${code('flinkdoc diagnose')}：按提问一步步找到页面`,
        text`${code('flinkdoc list')}：按分类列出全部页面`,
      ]),
    ],
  },
  diagnosis: {
    title: (tree, page) => text`${tree}：${page}`,
    when: (time) => text`${strong('时间：')} ${time}`,
    verdict: (summary) => text`${strong('结论：')} ${summary}`,
    dataRisk: (risk) => text`${strong('数据风险：')} ${risk}`,
    playbook: (command) => text`${strong('playbook：')} ${command}`,
    open: (title) => text`${title}：还有问题没回答`,
    answered: '已回答',
    links: '链接',
    replay: '重放这次诊断',
    goOn: '接着诊断',
  },
  interview: {
    howTo: '怎么查',
    lookAbove: '按上面的提示去看，再选一项；也可以返回上一步。',
    stillPossible: '还可能是',
    more: (count) => text`另外还有 ${count} 个，每回答一步就少一些`,
    rows: { unknown: '不知道', back: '返回', quit: '退出' },
  },
};
