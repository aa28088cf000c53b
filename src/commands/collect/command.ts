import { command } from '../command.ts';
import { clusterFlags, jobManager, redact } from '../shared/cluster.ts';
import { incidentFlag } from '../shared/flags.ts';
import type { CollectCommandOptions } from './run.ts';

export const collect = command({
  name: 'collect',
  does: {
    en: 'take what a running cluster says away, to be judged elsewhere and later; it only reads',
    zh: '把运行中集群的信息打包带走，之后在别处排查；只读，不改动集群',
  },
  arguments: [jobManager],
  flags: [
    {
      flags: '-o, --output <place>',
      does: {
        en: 'a name.tar.gz, or a folder; without it, a .tar.gz here with the time in its name',
        zh: '写到哪里：name.tar.gz 或目录；不指定时写到当前目录，文件名带时间',
      },
    },
    {
      flags: '--check',
      does: { en: 'write nothing; print what would leave the machine', zh: '什么都不写，只列出会带走什么' },
    },
    redact,
    ...clusterFlags,
    incidentFlag,
  ],
  run: async ({ io, lang }, options: CollectCommandOptions, url: string) => {
    const { collectCommand } = await import('./run.ts');
    return collectCommand(url, options, lang, io);
  },
});
