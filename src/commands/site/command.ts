import { command } from '../command.ts';

export const site = command({
  name: 'site',
  does: {
    en: 'write all pages and trees as a site into a folder: to be opened as files, or served; with search, in every language',
    zh: '把全部页面和决策树写成一个站点：直接打开文件就能看，也可以放到服务器上；带搜索，两种语言都有',
  },
  arguments: [
    { name: '<dir>', does: { en: 'an empty folder, or one written before', zh: '空目录，或上次写过的目录' } },
  ],
  run: async ({ io, lang, libraryIn }, _: object, folder: string) => {
    const { siteCommand } = await import('./run.ts');
    return siteCommand(libraryIn, folder, lang, io);
  },
});
