import { isTerminal, screenOf } from '../../screen.ts';
import { type CommonOptions, command } from '../command.ts';
import type { DiagnoseOptions } from './run.ts';

export const diagnose = command({
  name: 'diagnose',
  does: {
    en: 'answer questions until a playbook fits; starts with the first five minutes',
    zh: '按提问一步步找到合适的 playbook；不指定 tree 时从“前五分钟”问起',
  },
  arguments: [{ name: '[tree]' }],
  flags: [
    {
      flags: '-a, --answer <choice>',
      does: {
        en: 'answer without asking, by number or words; repeatable',
        zh: '直接给出回答（编号或选项里的词），不再提问；可重复',
      },
      repeatable: true,
    },
    {
      flags: '-e, --evidence <file>',
      does: {
        en: 'logs and thread dumps that answer what they can; repeatable',
        zh: '日志和线程转储，能回答的问题由它们回答；可重复',
      },
      repeatable: true,
    },
    {
      flags: '-y, --yes',
      does: {
        en: 'take the answers of the evidence alone, and stop where it has none',
        zh: '只用证据给出的回答，答不了就停下',
      },
    },
    {
      flags: '--at <time>',
      does: { en: 'the time to put on the ticket, for a replay', zh: '写进工单的时间，重放时用' },
    },
  ],
  run: async ({ io, lang, library }, options: DiagnoseOptions & CommonOptions, tree: string | undefined) => {
    const canAsk = isTerminal(io.stdin, io.env) && isTerminal(io.stderr, io.env);
    const screen = canAsk ? await screenOf(io.stderr, io, options.color, lang) : null;
    const { diagnoseCommand } = await import('./run.ts');
    return diagnoseCommand(await library(), tree, options, io, screen);
  },
});
