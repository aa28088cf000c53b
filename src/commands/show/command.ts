import { command } from '../command.ts';
import { copyFlag, flinkVersion, incidentFlag } from '../shared/flags.ts';
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
    {
      flags: '--flink <version>',
      does: {
        en: 'told for this version alone, such as 1.17: names of keys, and what it does not have',
        zh: '只按这个版本来说，例如 1.17：配置项用当时的名称，没有的功能会标出来',
      },
      value: flinkVersion,
    },
    copyFlag,
    incidentFlag,
  ],
  formats: ['mermaid'],
  run: async ({ io, library }, options: ShowOptions & { flink?: string }, id: string) => {
    const { showCommand } = await import('./run.ts');
    const { toldFor } = await import('../shared/telling.ts');
    const pages = await library();
    return showCommand(pages, id, options, await toldFor(options.flink, io, pages.lang));
  },
});
