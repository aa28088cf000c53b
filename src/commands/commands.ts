import type { Command } from './command.ts';

/** All commands by name, in the order of the help. A command line loads the one it names. */
export const commands = new Map<string, () => Promise<Command>>([
  ['search', async () => (await import('./search/command.ts')).search],
  ['show', async () => (await import('./show/command.ts')).show],
  ['list', async () => (await import('./list/command.ts')).list],
  ['diagnose', async () => (await import('./diagnose/command.ts')).diagnose],
  ['triage', async () => (await import('./triage/command.ts')).triage],
  ['collect', async () => (await import('./collect/command.ts')).collect],
  ['compare', async () => (await import('./compare/command.ts')).compare],
  ['watch', async () => (await import('./watch/command.ts')).watch],
  ['incident', async () => (await import('./incident/command.ts')).incident],
  ['check-config', async () => (await import('./check-config/command.ts')).checkConfig],
  ['config', async () => (await import('./config/command.ts')).config],
  ['alerts', async () => (await import('./alerts/command.ts')).alerts],
  ['open', async () => (await import('./open/command.ts')).open],
  ['mcp', async () => (await import('./mcp/command.ts')).mcp],
  ['site', async () => (await import('./site/command.ts')).site],
  ['import', async () => (await import('./import/command.ts')).importNotes],
  ['new', async () => (await import('./new/command.ts')).newPage],
  ['lint', async () => (await import('./lint/command.ts')).lint],
  ['man', async () => (await import('./man/command.ts')).man],
  ['completion', async () => (await import('./completion/command.ts')).completion],
  ['__complete', async () => (await import('./completion/command.ts')).complete],
]);

export const allCommands = (): Promise<Command[]> =>
  Promise.all([...commands.values()].map((load) => load()));
