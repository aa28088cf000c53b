import { command } from '../command.ts';
import { copyFlag, incidentFlag } from '../shared/flags.ts';
import type { OpenOptions } from './run.ts';

export const open = command({
  name: 'open',
  does: {
    en: 'open a page in the browser: of your site, else the part of the Flink documentation it refers to; prints the address where there is no browser',
    zh: '在浏览器里打开页面：有站点时打开站点上的页面，否则打开它引用的 Flink 文档；没有浏览器时输出网址',
  },
  arguments: [{ name: '<id>' }],
  flags: [
    {
      flags: '--site <base>',
      does: {
        en: 'the site that flinkdoc site wrote: its folder, or where it is served; or set FLINKDOC_SITE',
        zh: 'flinkdoc site 写的站点：目录或网址；也可设 FLINKDOC_SITE',
      },
    },
    {
      flags: '--tree',
      does: { en: 'the decision tree, where a page has the same id', zh: '同名的页面和决策树，打开决策树' },
    },
    copyFlag,
    incidentFlag,
  ],
  run: async ({ io, library }, options: OpenOptions, id: string) => {
    const { openCommand } = await import('./run.ts');
    return openCommand(await library(), id, options, io);
  },
});
