import { FlinkdocError } from '../../errors.ts';
import { ownFolder, untrustedFolder } from '../../library/folders.ts';
import type { Io } from '../../types.ts';
import { command } from '../command.ts';
import type { LintOptions } from './run.ts';

export const lint = command({
  name: 'lint',
  does: {
    en: 'check content folders, or .flinkdoc: front matter, headings, links, trees, config keys, symptoms; what .flinkdoc/ignore.tsv lists is ignored, and counted',
    zh: '检查内容目录（默认 .flinkdoc）：front matter、标题、链接、决策树、配置项、症状；.flinkdoc/ignore.tsv 列出的会忽略，但会计数',
  },
  arguments: [{ name: '[dirs...]' }],
  flags: [
    {
      flags: '--fix',
      does: {
        en: 'mend trailing spaces, the order of headings, and capitals and underscores in links',
        zh: '自动修正行尾空格、标题顺序、链接里的大小写和下划线',
      },
    },
  ],
  formats: ['sarif', 'junit'],
  run: async ({ io, library }, options: LintOptions, named: string[]) => {
    const folders = named.length > 0 ? named : foundFolder(io);
    const { lintCommand } = await import('./run.ts');
    return lintCommand(await library(folders), io, folders, options);
  },
});

/** The folder of the repository one works in, for those who name none. */
function foundFolder(io: Io): string[] {
  const folder = ownFolder(io);
  if (folder?.trusted) return [folder.shown];
  if (folder) throw untrustedFolder(folder);
  throw new FlinkdocError({
    en: [
      'No content folder is named, and there is no .flinkdoc here or above.',
      'Name a folder, or begin one: flinkdoc new playbook <id>',
    ],
    zh: [
      '没有给出内容目录，当前目录和上级目录里也没有 .flinkdoc。',
      '请给出目录，或者新建一个：flinkdoc new playbook <id>',
    ],
  });
}
