import { command } from '../command.ts';
import { copyFlag, incidentFlag, tagFlag, wholeNumber } from '../shared/flags.ts';
import type { SearchFlags } from './run.ts';

export const search = command({
  name: 'search',
  does: {
    en: 'find pages by symptom, error line or Chinese words; typos are fine; - reads a stack trace',
    zh: '按症状、报错行或中文搜索页面，打错字也能找到；- 读取贴进来的堆栈',
  },
  arguments: [{ name: '<words...>' }],
  flags: [
    {
      flags: '-n, --limit <number>',
      does: { en: 'how many hits to show', zh: '显示多少条结果' },
      default: 5,
      value: wholeNumber(1, 9999),
    },
    tagFlag,
    { flags: '--explain', does: { en: 'say why each hit was found', zh: '说明每条结果是怎么命中的' } },
    copyFlag,
    incidentFlag,
  ],
  run: async ({ io, library }, options: SearchFlags, words: string[]) => {
    const { searchCommand } = await import('./run.ts');
    return searchCommand(await library(), words, options, io);
  },
});
