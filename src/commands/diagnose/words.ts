import { strong, text, type Words } from '../../blocks/blocks.ts';
import { inEachLanguage } from '../../language.ts';

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
    links: 'Links',
    replay: 'Replay this diagnosis',
    goOn: 'Continue',
    howTo: 'How to find out',
    lookAbove: 'Look where the hint above says, then pick a choice. Or go back.',
    stillPossible: 'Still possible',
    more: (count: number) => text`and ${count} more, fewer with each answer`,
    rows: { unknown: 'I don’t know', back: 'Back', quit: 'Quit' },
  },
  zh: {
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
    howTo: '怎么查',
    lookAbove: '按上面的提示去看，再选一项；也可以返回上一步。',
    stillPossible: '还可能是',
    more: (count) => text`另外还有 ${count} 个，每回答一步就少一些`,
    rows: { unknown: '不知道', back: '返回', quit: '退出' },
  },
});
