import { command } from '../command.ts';
import { tagFlag } from '../shared/flags.ts';
import type { ListOptions } from './run.ts';

export const list = command({
  name: 'list',
  does: { en: 'list all pages by area', zh: '按分类列出全部页面' },
  flags: [tagFlag],
  run: async ({ library }, options: ListOptions) => {
    const { listCommand } = await import('./run.ts');
    return listCommand(await library(), options);
  },
});
