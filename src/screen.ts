import type { Io, Lang, Screen } from './types.ts';

export type ColorChoice = 'auto' | 'always' | 'never';

/** What a stream can show. `--color` decides, then `NO_COLOR`, then `FORCE_COLOR`, then whether it is a terminal. */
export async function screenOf(
  stream: NodeJS.WriteStream,
  io: Pick<Io, 'env'>,
  choice: ColorChoice,
  lang: Lang,
): Promise<Screen> {
  const color = wantsColor(stream, io.env, choice);
  return {
    lang,
    width: stream.columns || 80,
    color,
    hyperlinks: color && stream.isTTY === true && (await clickable()),
  };
}

function wantsColor(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv, choice: ColorChoice): boolean {
  if (choice !== 'auto') return choice === 'always';
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return !['0', 'false'].includes(env.FORCE_COLOR);
  return isTerminal(stream, env);
}

/** A terminal that understands more than plain lines. */
export function isTerminal(stream: NodeJS.WriteStream | NodeJS.ReadStream, env: NodeJS.ProcessEnv): boolean {
  return stream.isTTY === true && env.TERM !== 'dumb';
}

/** Whether somebody sits there who reads what is printed and may answer. Streams are opened when asked: most runs end at the first. */
export const canChoose = (io: Pick<Io, 'stdin' | 'stdout' | 'stderr' | 'env'>): boolean =>
  isTerminal(io.stdout, io.env) && isTerminal(io.stderr, io.env) && isTerminal(io.stdin, io.env);

/** Whether the person sits at another machine. */
export const isOverSsh = ({ SSH_CONNECTION, SSH_CLIENT, SSH_TTY }: NodeJS.ProcessEnv): boolean =>
  Boolean(SSH_CONNECTION || SSH_CLIENT || SSH_TTY);

async function clickable(): Promise<boolean> {
  const { createSupportsHyperlinks } = await import('supports-hyperlinks');
  return createSupportsHyperlinks({ isTTY: true });
}
