import { severities } from '../../severity.ts';
import { command } from '../command.ts';
import { clusterFlags, redact } from '../shared/cluster.ts';
import { copyFlag, incidentFlag } from '../shared/flags.ts';
import type { CompareOptions } from './run.ts';

export const compare = command({
  name: 'compare',
  does: {
    en: 'tell what changed between two bundles of collect: findings, graph, numbers, settings; the noise is left out',
    zh: '比较 collect 的两个包：发现、作业图、指标、配置有什么变化；正常波动不列出',
  },
  arguments: [
    {
      name: '<before>',
      does: {
        en: 'a bundle of collect, a folder of evidence, or http://jobmanager:8081',
        zh: 'collect 的包、证据目录，或 http://jobmanager:8081',
      },
    },
    { name: '<after>', does: { en: 'the same, of a later time', zh: '同上，时间在后' } },
  ],
  flags: [
    redact,
    {
      flags: '--fail-on <severity>',
      does: {
        en: 'exit with 1 when a finding as bad as this is new, or has become so',
        zh: '新出现或加重的发现达到这个级别时，退出码为 1',
      },
      choices: [...severities],
    },
    ...clusterFlags,
    copyFlag,
    incidentFlag,
  ],
  run: async ({ io, library }, options: CompareOptions, before: string, after: string) => {
    const { compareCommand } = await import('./run.ts');
    return compareCommand(await library(), before, after, options, io);
  },
});
