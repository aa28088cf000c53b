import { type Argument, type Command, Help, type HelpConfiguration, type Option } from 'commander';
import { inEachLanguage, type Lang } from '../language.ts';
import { widthOf } from '../render/terminal/width.ts';
import { wrap } from '../render/terminal/wrap.ts';

/** The words of the help around those of the commands. */
export const helpWords = inEachLanguage({
  en: {
    program: 'From a symptom to the right fix: Apache Flink troubleshooting in the terminal.',
    examples: `Examples:
  flinkdoc checkpoints keep failing    # the same as search
  flinkdoc show checkpoint-expired --section fix
  flinkdoc diagnose backpressure > ticket.md
  flinkdoc triage jobmanager.log taskmanager-*.log
  flinkdoc triage http://jobmanager:8081
  flinkdoc diagnose checkpoint --evidence jobmanager.log

Exit codes: 0 done; 1 done, and the answer is no (nothing found, question left open); 2 could not run; 130 after Ctrl-C.
`,
    titles: new Map([
      ['Usage:', 'Usage:'],
      ['Arguments:', 'Arguments:'],
      ['Options:', 'Options:'],
      ['Commands:', 'Commands:'],
    ]),
    choices: (names: readonly string[]) => `choices: ${names.map((name) => JSON.stringify(name)).join(', ')}`,
    default: (value: string | number) => `default: ${JSON.stringify(value)}`,
    notes: (notes: string[]) => ` (${notes.join(', ')})`,
    version: 'print the version',
    help: 'print this help',
    helpCommand: 'print the help of a command',
  },
  zh: {
    program: '从症状直接找到处理办法：终端里的 Apache Flink 排障工具。',
    examples: `示例：
  flinkdoc checkpoint 一直失败         # 等于 search
  flinkdoc show checkpoint-expired --section fix
  flinkdoc diagnose backpressure > ticket.md
  flinkdoc triage jobmanager.log taskmanager-*.log
  flinkdoc triage http://jobmanager:8081
  flinkdoc diagnose checkpoint --evidence jobmanager.log

退出码：0 成功；1 运行成功但结论是“否”（什么也没找到、还有问题没回答）；2 无法运行；130 按了 Ctrl-C。
`,
    titles: new Map([
      ['Usage:', '用法：'],
      ['Arguments:', '参数：'],
      ['Options:', '选项：'],
      ['Commands:', '命令：'],
    ]),
    choices: (names: readonly string[]) => `可选：${names.join('、')}`,
    default: (value: string | number) => `默认：${value}`,
    notes: (notes: string[]) => `（${notes.join('；')}）`,
    version: '显示版本号',
    help: '显示帮助',
    helpCommand: '显示某个命令的帮助',
  },
});

/** Columns that a description needs to be read beside its term. */
const narrowest = 24;

/** Commands, which stand behind an indent, stay whole to be copied. */
const fitted = (text: string, width: number) =>
  text
    .split('\n')
    .flatMap((line) => (line.startsWith(' ') ? [line] : wrap(line, width)))
    .join('\n');

/** Gives the program the layout of its help in a language. Most command lines ask for none. */
export function layOut(program: Command, lang: Lang, width = 80): void {
  const { program: does, examples, version, help, helpCommand } = helpWords[lang];
  program
    .description(does)
    .addHelpText('after', `\n${fitted(examples, width)}`)
    .configureHelp(helpIn(lang, width));
  program.helpCommand('help [command]', helpCommand);
  for (const command of [program, ...program.commands]) {
    command.configureHelp(helpIn(lang, width));
    if (command.options.some(({ long }) => long === '--version'))
      command.options.find(({ long }) => long === '--version')!.description = version;
    command.helpOption('-h, --help', help);
  }
}

/** How commander lays out the help: its titles and notes in our words, Chinese signs as wide as they are. */
function helpIn(lang: Lang, width: number): HelpConfiguration {
  return {
    helpWidth: width,
    styleTitle: (title) => helpWords[lang].titles.get(title) ?? title,
    optionDescription: (option) => withNotes(option, lang),
    argumentDescription: (argument) => withNotes(argument, lang),
    displayWidth: widthOf,
    boxWrap: (text, width) => wrap(text, width).join('\n'),
    minWidthToWrap: narrowest,
    // Where little room is left beside the terms, what they mean stands below each.
    formatItem: (term, termWidth, description, help) =>
      width - termWidth - 4 < narrowest && description !== ''
        ? [`  ${term}`, ...wrap(description, width - 6).map((line) => `      ${line}`)].join('\n')
        : Help.prototype.formatItem.call(help, term, termWidth, description, help),
    // The colon of a Chinese title brings its own space.
    formatHelp: (command, help) =>
      Help.prototype.formatHelp.call(help, command, help).replace(/^(.*?：) /, '$1'),
  };
}

function withNotes(taker: Option | Argument, lang: Lang): string {
  const { description, argChoices, defaultValue, required } = taker;
  const notes = [
    ...(argChoices ? [helpWords[lang].choices(argChoices)] : []),
    ...(required && defaultValue !== undefined ? [helpWords[lang].default(defaultValue)] : []),
  ];
  return notes.length > 0 ? description + helpWords[lang].notes(notes) : description;
}
