import { command } from '../command.ts';
import type { ShowOptions } from './run.ts';

export const show = command({
  name: 'show',
  does: {
    en: 'print a playbook or a decision tree; --format mermaid draws a tree',
    zh: '显示 playbook 或决策树；--format mermaid 可把决策树画成图',
  },
  arguments: [{ name: '<id>' }],
  flags: [
    {
      flags: '-s, --section <names>',
      does: { en: 'only these sections, such as fix,verify', zh: '只看这几节，比如 fix,verify' },
    },
    {
      flags: '--tree',
      does: { en: 'the decision tree, where a page has the same id', zh: '同名的页面和决策树，显示决策树' },
    },
  ],
  formats: ['mermaid'],
  run: async ({ library }, options: ShowOptions, id: string) => {
    const { showCommand } = await import('./run.ts');
    return showCommand(await library(), id, options);
  },
});
