import { command } from '../command.ts';
import { flinkVersion } from '../shared/flags.ts';
import type { ConfigOptions } from './run.ts';

export const config = command({
  name: 'config',
  does: {
    en: 'what a config key of Flink is: default, versions, other names, and the pages that speak of it; the beginning of a key, or words of it, lists them',
    zh: '查一个 Flink 配置项：默认值、版本、其他名称、提到它的页面；只输入开头或其中几个词就列出符合的配置项',
  },
  arguments: [
    {
      name: '<config-key...>',
      does: {
        en: 'a key by any name it ever had, its beginning, such as state.backend., or words of it, such as buffer debloat',
        zh: '配置项名称，新旧名称都可以；或者开头部分，比如 state.backend.；或者其中几个词，比如 buffer debloat',
      },
    },
  ],
  flags: [
    {
      flags: '--flink <version>',
      does: { en: 'only what is true of this version, such as 1.17', zh: '只看这个版本的情况，例如 1.17' },
      value: flinkVersion,
    },
  ],
  run: async ({ io, library }, options: ConfigOptions, words: string[]) => {
    const { configCommand } = await import('./run.ts');
    return configCommand(await library(), words.join(' '), options, io);
  },
});
