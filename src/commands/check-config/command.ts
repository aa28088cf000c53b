import { severities } from '../../severity.ts';
import { command } from '../command.ts';
import { accessFlags } from '../shared/cluster.ts';
import { flinkVersion, incidentFlag } from '../shared/flags.ts';
import type { CheckConfigOptions } from './run.ts';

export const checkConfig = command({
  name: 'check-config',
  does: {
    en: 'read a configuration: which settings cannot be read, are dangerous, renamed, removed or unknown, and what to set; what .flinkdoc/ignore.tsv lists is ignored, and counted; - is standard input',
    zh: '检查配置：哪些设置读不了、有危险、改了名、已删除或不存在，应该怎么设；.flinkdoc/ignore.tsv 列出的会忽略，但会计数；- 表示标准输入',
  },
  arguments: [
    {
      name: '<files...>',
      does: {
        en: 'config.yaml, flink-conf.yaml, a FlinkDeployment, folders, a bundle of collect, or http://jobmanager:8081',
        zh: 'config.yaml、flink-conf.yaml、FlinkDeployment、目录、collect 的包，或 http://jobmanager:8081',
      },
    },
  ],
  flags: [
    {
      flags: '--flink <version>',
      does: {
        en: 'the version of Flink, such as 1.20, where the evidence does not name it',
        zh: 'Flink 版本，例如 1.20；证据里没有写版本时用它',
      },
      value: flinkVersion,
    },
    {
      flags: '--fail-on <severity>',
      does: {
        en: 'exit with 1 when a finding is as bad as this, or worse',
        zh: '发现达到这个级别或更严重时，退出码为 1',
      },
      choices: [...severities],
    },
    ...accessFlags,
    incidentFlag,
  ],
  formats: ['sarif', 'junit'],
  run: async ({ io, library }, options: CheckConfigOptions, files: string[]) => {
    const { checkConfigCommand } = await import('./run.ts');
    return checkConfigCommand(await library(), files, options, io);
  },
});
