import type { HelpWords } from './words.ts';

export const zh: HelpWords = {
  program: '从症状直接找到处理办法：终端里的 Apache Flink 排障工具。',
  examples: `示例：
  flinkdoc search checkpoint 慢
  flinkdoc show checkpoint-expired --section fix
  flinkdoc diagnose backpressure > ticket.md
  flinkdoc triage jobmanager.log taskmanager-*.log
  flinkdoc diagnose checkpoint --evidence jobmanager.log

退出码：0 成功；1 运行成功但结论是“否”（没有合适的页面、还有问题没回答）；2 无法运行；130 按了 Ctrl-C。
`,
  titles: { 'Usage:': '用法：', 'Arguments:': '参数：', 'Options:': '选项：', 'Commands:': '命令：' },
  choices: (names) => `可选：${names.join('、')}`,
  default: (value) => `默认：${value}`,
  notes: (notes) => `（${notes.join('；')}）`,
  options: {
    version: '显示版本号',
    help: '显示帮助',
    format: '输出格式；不指定时，终端上用 terminal，其他情况用 markdown',
    color: '是否使用颜色',
    lang: '界面和页面的语言',
    pager: '内容长也不分页',
    content: '同时读取这个目录里的团队页面；可重复',
    tag: '只看带这个标签的页面',
  },
  commands: {
    search: {
      does: '按症状、报错行或中文搜索页面，打错字也能找到；- 读取贴进来的堆栈',
      options: { limit: '显示多少条结果' },
    },
    show: {
      does: '显示 playbook 或决策树；--format mermaid 可把决策树画成图',
      options: { section: '只看这一节，比如 fix' },
    },
    list: { does: '按分类列出全部页面' },
    diagnose: {
      does: '按提问一步步找到合适的 playbook；不指定 tree 时从“前五分钟”问起',
      options: {
        answer: '直接给出回答（编号或选项里的词），不再提问；可重复',
        evidence: '日志和线程转储，能回答的问题由它们回答；可重复',
        yes: '只用证据给出的回答，答不了就停下',
        at: '写进工单的时间，重放时用',
      },
    },
    triage: {
      does: '读日志和线程转储：最先出了什么问题、为什么、怎么办；- 表示标准输入',
      options: { failOn: '发现达到这个级别或更严重时，退出码为 1' },
    },
    import: {
      does: '把你的笔记转成 playbook 草稿，一行不丢',
      options: {
        output: '写到哪个内容目录',
        check: '什么都不写，只列出目录里没有的笔记行',
        force: '覆盖已有的页面',
      },
    },
    new: {
      does: '新建 playbook 或决策树，写到 .flinkdoc 或 --content 指定的目录',
      options: {
        kind: 'playbook 的种类',
        extends: '在同 id 的 playbook 上补充，原文保留',
        edit: '用 $EDITOR 打开',
      },
      arguments: { what: '新建什么', id: '页面 id：小写英文单词，以连字符相连' },
    },
    lint: {
      does: '检查内容目录（默认 .flinkdoc）：front matter、标题、链接、决策树、配置项、症状',
      options: { fix: '自动修正行尾空格、标题顺序、链接里的大小写和下划线' },
    },
    completion: {
      does: '输出 shell 补全脚本：命令、选项、id 和标签',
      arguments: { shell: '哪种 shell' },
    },
    help: { does: '显示某个命令的帮助' },
  },
};
