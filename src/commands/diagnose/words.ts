import { code, joined, strong, text, type Words } from '../../blocks/blocks.ts';
import { inEachLanguage } from '../../language.ts';

const questions = (count: number) => (count === 1 ? '1 question was' : `${count} questions were`);

/** What a diagnosis says: its questions, and the ticket it ends with. */
export const diagnoseWords = inEachLanguage({
  en: {
    title: (tree: Words, page: Words) => text`${tree}: ${page}`,
    when: (time: string) => text`${strong('When:')} ${time}`,
    verdict: (summary: Words) => text`${strong('Verdict:')} ${summary}`,
    dataRisk: (risk: Words) => text`${strong('Data risk:')} ${risk}`,
    playbook: (command: Words) => text`${strong('Playbook:')} ${command}`,
    open: (title: Words) => text`${title}: open question`,
    answered: 'What was answered',
    skipped: 'skipped',
    perhaps: (summary: Words) => text`${strong('Perhaps:')} ${summary}`,
    beSure: (skipped: number) =>
      text`${strong('Be sure first:')} ${questions(skipped)} skipped, so this page is not certain.`,
    keptPerhaps: (page: string, id: string, skipped: number) =>
      `Perhaps ${page} (\`flinkdoc show ${id}\`): ${questions(skipped)} skipped`,
    keptUndecided: (skipped: number) => `Not decided: ${questions(skipped)} skipped`,
    undecided: (title: Words) => text`${title}: not decided`,
    allSkipped: 'What was left to ask has been skipped. See for each of these whether it holds:',
    toldUndecided: 'Not decided: the ticket says what is still possible.\n',
    again: 'With what you find out',
    withFound: (flag: Words, skip: Words) =>
      text`Put a number, or words of a choice, in place of a ${flag} ${skip}.`,
    shown: 'What the evidence shows',
    near: (pages: Words[]) => text`Near it, for reading: ${joined(pages, ', ')}`,
    symptomOf: (title: Words) => text`${title}, by a symptom: the cause is not in what was read`,
    suggests: (answer: Words) => text`The evidence suggests ${answer}:`,
    openPage: (title: string) => `Open ${title}`,
    askOn: 'Go on with the questions',
    links: 'Links',
    replay: 'Replay this diagnosis',
    goOn: 'Continue',
    withAnswer: (flag: Words, such: Words[]) =>
      text`It asks this question again. To answer it in the command, add ${flag} with a number, or words of a choice: such as ${joined(such, ' or ')}. Who does not know goes on with ${code('skip')}.`,
    reached: (page: string, command: string) => `Verdict: ${page}\nNext: ${command}\n`,
    howTo: 'How to find out',
    lookAbove: 'Look where the hint above says, then pick a choice. Or go back.',
    stillPossible: 'Still possible',
    more: (count: number) => text`and ${count} more, fewer with each answer`,
    rows: { unknown: 'How to find out', skip: 'Skip, I do not know', back: 'Back', quit: 'Quit' },
  },
  zh: {
    title: (tree, page) => text`${tree}：${page}`,
    when: (time) => text`${strong('时间')}：${time}`,
    verdict: (summary) => text`${strong('结论')}：${summary}`,
    dataRisk: (risk) => text`${strong('数据风险')}：${risk}`,
    playbook: (command) => text`${strong('playbook')}：${command}`,
    open: (title) => text`${title}：还有问题没回答`,
    answered: '已回答',
    skipped: '跳过',
    perhaps: (summary) => text`${strong('可能')}：${summary}`,
    beSure: (skipped) => text`${strong('先确认')}：跳过了 ${skipped} 个问题，还不能断定就是这一页。`,
    keptPerhaps: (page, id, skipped) =>
      `可能是“${page}”（\`flinkdoc show ${id}\`）：跳过了 ${skipped} 个问题`,
    keptUndecided: (skipped) => `还没有定论：跳过了 ${skipped} 个问题`,
    undecided: (title) => text`${title}：还没有定论`,
    allSkipped: '能问的都跳过了。逐个看是不是下面这些：',
    toldUndecided: '还没有定论：还有哪些可能，见工单。\n',
    again: '查清之后',
    withFound: (flag, skip) => text`把某个 ${flag} ${skip} 换成编号或选项里的词。`,
    shown: '证据表明',
    near: (pages) => text`可以参考：${joined(pages, '、')}`,
    symptomOf: (title) => text`${title}（只看到现象，读到的内容里没有原因）`,
    suggests: (answer) => text`证据指向${answer}：`,
    openPage: (title) => `打开“${title}”`,
    askOn: '继续回答问题',
    links: '链接',
    replay: '重放这次诊断',
    goOn: '接着诊断',
    withAnswer: (flag, such) =>
      text`会再问一次这个问题。想在命令里直接回答，加上 ${flag} 和编号或选项里的词，比如 ${joined(such, ' 或 ')}。不知道就写 ${code('skip')} 往下走。`,
    reached: (page, command) => `结论：${page}\n下一步：${command}\n`,
    howTo: '怎么查',
    lookAbove: '按上面的提示去看，再选一项；也可以返回上一步。',
    stillPossible: '还可能是',
    more: (count) => text`另外还有 ${count} 个，每回答一步就少一些`,
    rows: { unknown: '怎么查', skip: '跳过，不知道', back: '返回', quit: '退出' },
  },
});
