import { text, type Words } from '../../blocks/blocks.ts';
import { inEachLanguage } from '../../language.ts';

/** Each name, and what it does. */
type Rows = Record<string, string>;

/** The words of the manual around those that the commands declare. */
export const manWords = inEachLanguage({
  en: {
    titles: {
      name: 'NAME',
      synopsis: 'SYNOPSIS',
      description: 'DESCRIPTION',
      commands: 'COMMANDS',
      shared: 'OPTIONS OF ALL COMMANDS THAT PRINT PAGES',
      environment: 'ENVIRONMENT',
      files: 'FILES',
      exitStatus: 'EXIT STATUS',
      examples: 'EXAMPLES',
    },
    name: 'flinkdoc - Apache Flink troubleshooting in the terminal',
    offline: 'It needs no network: the playbooks and decision trees come with it.',
    environment: {
      FLINKDOC_LANG:
        'The language of pages, en or zh, where --lang does not say. Else LC_ALL, LC_MESSAGES and LANG decide.',
      FLINKDOC_PATH:
        'Folders with the pages of a team, separated as in PATH. A later one goes before an earlier one.',
      FLINKDOC_INCIDENT: 'The file that keeps what is done and found, where --incident does not name it.',
      FLINKDOC_SITE: 'The site that open and alerts lead to, where --site does not name it.',
      'NO_COLOR, FORCE_COLOR': 'Turn colors off or on, where --color does not say.',
      PAGER: 'The program that shows long pages.',
      'VISUAL, EDITOR': 'The program that new --edit opens.',
      XDG_CACHE_HOME: 'Where the pages of large folders are kept once they are read; ~/.cache without it.',
    } satisfies Rows,
    files: {
      '.flinkdoc/':
        'The pages of a repository, found from the working directory upwards. They go before those of all other folders.',
    } satisfies Rows,
    exitStatus: {
      '0': 'Done.',
      '1': 'Done, and the answer is no: nothing found, a question is left open, the linter found problems.',
      '2': 'It could not run: wrong usage, an unknown id, a file that cannot be read, a result that cannot be written.',
      '130': 'Stopped with Ctrl-C.',
      '143': 'Stopped by SIGTERM.',
    } satisfies Rows,
    space: ' ',
    sentence: (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`,
    isOneOf: (name: string, choices: readonly string[]) => `${name} is ${choices.join(', ')}.`,
    oneOf: (choices: readonly string[]) => `One of ${choices.join(', ')}.`,
    without: (value: string) => `Without it: ${value}.`,
    entry: (name: Words, does: string): Words => text`${name}: ${does}`,
  },
  zh: {
    titles: {
      name: '名称',
      synopsis: '用法',
      description: '说明',
      commands: '命令',
      shared: '输出页面的命令共有的选项',
      environment: '环境变量',
      files: '文件',
      exitStatus: '退出码',
      examples: '示例',
    },
    name: 'flinkdoc - 终端里的 Apache Flink 排障工具',
    offline: '不需要网络：playbook 和决策树都在安装包里。',
    environment: {
      FLINKDOC_LANG: '没有 --lang 时的语言：en 或 zh。也没有设它时，看 LC_ALL、LC_MESSAGES 和 LANG。',
      FLINKDOC_PATH: '团队页面所在的目录，写法同 PATH。排在后面的目录优先。',
      FLINKDOC_INCIDENT: '没有 --incident 时，把做过的和发现的记到这个文件里。',
      FLINKDOC_SITE: '没有 --site 时，open 和 alerts 用的站点。',
      'NO_COLOR, FORCE_COLOR': '没有 --color 时，关闭或打开颜色。',
      PAGER: '分页显示长内容的程序。',
      'VISUAL, EDITOR': 'new --edit 打开的编辑器。',
      XDG_CACHE_HOME: '大目录里的页面读过之后缓存在这里；不设时是 ~/.cache。',
    },
    files: { '.flinkdoc/': '代码仓库自己的页面，从当前目录往上找。优先于其他所有目录。' },
    exitStatus: {
      '0': '成功。',
      '1': '运行成功，但结论是“否”：什么也没找到、还有问题没回答、lint 查出了问题。',
      '2': '无法运行：用法不对、id 不存在、文件读不了、结果写不出去。',
      '130': '按了 Ctrl-C。',
      '143': '被 SIGTERM 终止。',
    },
    space: '',
    sentence: (words) => `${words}。`,
    isOneOf: (name, choices) => `${name} 可以是 ${choices.join('、')}。`,
    oneOf: (choices) => `可选：${choices.join('、')}。`,
    without: (value) => `不写时为 ${value}。`,
    entry: (name, does) => text`${name}：${does}`,
  },
});
