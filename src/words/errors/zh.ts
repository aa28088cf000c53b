import type { ErrorWords } from './words.ts';

const written = (file: string) => `文件已经写好：${file}`;
const others = (more: number) => (more > 0 ? `，另有 ${more} 个也是` : '');

export const zh: ErrorWords = {
  unknown: {
    message: {
      page: (typed) => `没有页面“${typed}”。`,
      tree: (typed) => `没有决策树“${typed}”。`,
      section: (typed) => `没有“${typed}”这一节。`,
      tag: (typed) => `没有标签“${typed}”。`,
    },
    near: (names) => `是不是想找 ${names.join('、')}？`,
    all: {
      page: () => '全部页面：flinkdoc list。按词搜索：flinkdoc search <词>',
      tree: (names) => `已有的决策树：${names.join('、')}`,
      section: (names) => `这一页有：${names.join('、')}`,
      tag: (names) => `已有的标签：${names.join('、')}`,
    },
  },
  usage: {
    unknownCommand: (name) => `没有命令“${name}”。`,
    unknownOption: (flag) => `没有选项 ${flag}。`,
    near: (name) => `是不是想用 ${name}？`,
    nearAny: (names) => `是不是想用其中一个：${names.join('、')}？`,
    noArgument: (name) => `缺少参数 ${name}。`,
    noOption: (flags) => `必须给出选项 ${flags}。`,
    noValue: (flags) => `选项 ${flags} 缺少值。`,
    optionValue: (flags, value, choices) => `选项 ${flags} 不能取“${value}”，可选：${choices.join('、')}。`,
    argumentValue: (name, value, choices) => `参数 ${name} 不能取“${value}”，可选：${choices.join('、')}。`,
    tooMany: (command, expected, got) => `参数太多：${command} 最多 ${expected} 个，给了 ${got} 个。`,
    help: (command) => `用法：flinkdoc ${command}--help`,
    noCommand: ['没有给出命令。', '用法：flinkdoc --help'],
  },
  limit: (value) => [
    `选项 -n, --limit <number> 不能取“${value}”，应是 1 到 9999 的整数。`,
    '用法：flinkdoc search --help',
  ],
  environmentLanguage: (value, known) => [
    `FLINKDOC_LANG 的值是“${value}”，没有这种语言。`,
    `设成 ${known.join(' 或 ')}，或者 unset FLINKDOC_LANG。`,
  ],
  noFolder: (folder) => [`没有目录“${folder}”。`, '请给出含有 playbooks/ 和 trees/ 的目录。'],
  emptyFolder: (folder) => [
    `“${folder}”里没有页面。`,
    '页面是 playbooks/、trees/ 或 en/playbooks/、en/trees/ 下的 Markdown 文件。',
  ],
  noOwnFolder: () => [
    '没有给出内容目录，当前目录和上级目录里也没有 .flinkdoc。',
    '请给出目录，或者新建一个：flinkdoc new playbook <id>',
  ],
  noQuery: () => ['没有给出要搜索的词。', '写上看到的症状：flinkdoc search checkpoint 慢'],
  noPicture: () => ['playbook 没有图。', '决策树才能画：flinkdoc show backpressure --format mermaid'],
  diagnosis: {
    time: (typed) => [`“${typed}”不是时间。`, '请写成 2026-11-22T03:15:00Z。'],
    answer: (given, question, choices) => [
      `“${given}”不是“${question}”的选项。`,
      `用编号或某个选项里的词回答：${choices.join(' | ')}`,
    ],
    answersLeft: (left, playbook) => [
      `多了 ${left} 个回答：诊断已经走到“${playbook}”。`,
      '去掉最后的 --answer。',
    ],
  },
  evidence: {
    none: () => ['给出的路径里没有可读的证据。', '请给出日志文件，或者存放日志的目录。'],
    unreadable: (file, why) => [
      `读不了“${file}”：${unreadable[why] ?? why}。`,
      '请给出日志文件、日志目录，或者用 - 表示标准输入。',
    ],
  },
  import: {
    noFile: (file) => [`没有文件“${file}”。`, '请给出写有笔记的 Markdown 文件。'],
    notAFile: (file) => [`“${file}”不是文件。`, '请给出写有笔记的 Markdown 文件。'],
    noText: (file) => [`“${file}”里没有文字。`, '请给出写有笔记的文件。'],
    tooLarge: (file) => [`“${file}”超过 8 MB。`, '拆成几份，分别导入各自的目录。'],
    notUtf8: (file) => [
      `“${file}”不是 UTF-8 文本。`,
      '先转成 UTF-8，比如：iconv -f GB18030 -t UTF-8 old.md > new.md',
    ],
    unreadable: (file, reason) => [`读不了“${file}”：${reason}。`, '检查文件权限。'],
    largeTopic: (title) => [
      `主题“${title}”超过一页的上限（1 MB）。`,
      '用标题把它拆开再导入。这次什么都没写。',
    ],
    noPages: (folder, command) => [`“${folder}”里没有页面。`, `先导入：${command}`],
    exists: (file, more) => [
      `“${file}”已经存在${others(more)}。`,
      '换一个目录，或者用 --force 覆盖。这次什么都没写。',
    ],
    folderInTheWay: (file, more) => [
      `“${file}”是目录${others(more)}。`,
      '先把它移走，或者换一个目录。这次什么都没写。',
    ],
    unwritable: (folder, reason) => [`写不进“${folder}”：${reason}。`, '换一个目录。这次什么都没写。'],
  },
  new: {
    notAnId: (id) => [`“${id}”不能作 id。`, '用小写英文单词，以连字符相连：orders-sink-slow'],
    exists: (file) => [`“${file}”已经存在。`, '直接编辑它，或者给新页面换一个 id。'],
    nothingToExtend: (id) => [`没有可以补充的 playbook“${id}”。`, '全部页面：flinkdoc list'],
    noEditor: (file) => ['VISUAL 和 EDITOR 都没有设置。', written(file)],
    editorFailed: (editor, code, file) => [`编辑器“${editor}”异常退出，退出码 ${code}。`, written(file)],
  },
};

const unreadable: Record<string, string> = {
  empty: '文件是空的',
  binary: '不是文本',
  truncated: '文件不完整',
  ENOENT: '没有这个文件',
  EACCES: '没有读取权限',
  EISDIR: '这是一个目录',
};
