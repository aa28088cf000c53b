import { exitCodeOf, exitCodes } from '../../errors.ts';
import { isTerminal, screenOf } from '../../screen.ts';
import type { Signal } from '../../types.ts';
import { type CommonOptions, command } from '../command.ts';
import { copyFlag, incidentFlag } from '../shared/flags.ts';
import type { DiagnoseOptions } from './run.ts';

const stoppedBy = (signal: Signal | null) => (signal === null ? exitCodes.no : exitCodeOf[signal]);

export const diagnose = command({
  name: 'diagnose',
  does: {
    en: 'answer questions until a playbook fits; starts with what you see',
    zh: '按提问一步步找到合适的 playbook；不指定 tree 时先问看到什么现象',
  },
  arguments: [{ name: '[tree]' }],
  flags: [
    {
      flags: '-a, --answer <choice>',
      does: {
        en: 'answer without asking, by number, words or skip; repeatable',
        zh: '直接给出回答（编号、选项里的词或 skip），不再提问；可重复',
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
    copyFlag,
    incidentFlag,
  ],
  run: async (
    { io, lang, library, incidentFile, keep },
    options: DiagnoseOptions & CommonOptions,
    tree: string | undefined,
  ) => {
    const canAsk = isTerminal(io.stdin, io.env) && isTerminal(io.stderr, io.env);
    const screen = canAsk ? await screenOf(io.stderr, io, options.color, lang) : null;
    const { diagnoseCommand } = await import('./run.ts');
    const pages = await library();
    if (incidentFile === null || options.answer || options.evidence || options.yes)
      return diagnoseCommand(pages, tree, options, io, screen, keep);
    const { goingOn } = await import('./going-on.ts');
    const begin = await goingOn(pages, tree, incidentFile, io, screen);
    if (begin && 'stopped' in begin) return { page: null, exitCode: stoppedBy(begin.stopped) };
    return diagnoseCommand(pages, begin?.tree ?? tree, { ...options, ...begin }, io, screen, keep);
  },
});
