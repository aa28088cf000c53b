import { type CommonOptions, command } from '../command.ts';

export const man = command({
  name: 'man',
  does: { en: 'read the manual', zh: '阅读手册' },
  run: async ({ io, lang, everything }, options: CommonOptions) => {
    const { manCommand } = await import('./run.ts');
    return manCommand(await everything(), options, lang, io);
  },
});
