import { command } from '../command.ts';
import { copyFlag, incidentFlag as file } from '../shared/flags.ts';

export const incident = command({
  name: 'incident',
  does: {
    en: 'tell what was kept of an incident, in order: the ticket of the night',
    zh: '按时间顺序列出事故记录：这一夜的工单',
  },
  arguments: [{ name: '<what>', does: { en: 'what to do with it', zh: '做什么' }, choices: ['show'] }],
  flags: [
    {
      ...file,
      does: {
        en: 'the file it was kept in; without it, the one named in FLINKDOC_INCIDENT',
        zh: '记录所在的文件；不指定时用 FLINKDOC_INCIDENT',
      },
    },
    copyFlag,
  ],
  run: async ({ io, library, incidentFile }) => {
    const { incidentCommand } = await import('./run.ts');
    return incidentCommand(await library(), incidentFile, io);
  },
});
