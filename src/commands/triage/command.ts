import { severities } from '../../severity.ts';
import { command } from '../command.ts';
import { clusterFlags } from '../shared/cluster.ts';
import { copyFlag, incidentFlag } from '../shared/flags.ts';
import type { TriageOptions } from './run.ts';

export const triage = command({
  name: 'triage',
  does: {
    en: 'read logs, thread dumps or a running cluster: what is wrong, why, and what to do; - is standard input',
    zh: '读日志、线程转储或运行中的集群：出了什么问题、为什么、怎么办；- 表示标准输入',
  },
  arguments: [
    {
      name: '<files...>',
      does: {
        en: 'files, folders, a bundle of collect, or http://jobmanager:8081',
        zh: '文件、目录、collect 的包，或 http://jobmanager:8081',
      },
    },
  ],
  flags: [
    {
      flags: '--redact <what>',
      does: {
        en: 'what is taken out of quoted lines; all also takes names and addresses',
        zh: '引用的日志里抹掉什么；all 连主机、用户、topic 等名字也抹掉',
      },
      choices: ['secrets', 'all'],
      default: 'secrets',
    },
    {
      flags: '--fail-on <severity>',
      does: {
        en: 'exit with 1 when a finding is as bad as this, or worse',
        zh: '发现达到这个级别或更严重时，退出码为 1',
      },
      choices: [...severities],
    },
    ...clusterFlags,
    copyFlag,
    incidentFlag,
  ],
  run: async ({ io, library }, options: TriageOptions, files: string[]) => {
    const { triageCommand } = await import('./run.ts');
    return triageCommand(await library(), files, options, io);
  },
});
