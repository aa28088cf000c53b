import { Readable } from 'node:stream';
import { exitCodes } from '../../errors.ts';
import { openAll } from '../../library/open.ts';
import { isTerminal } from '../../screen.ts';
import type { Io, Outcome } from '../../types.ts';
import { tell } from '../../write.ts';
import type { Context } from '../command.ts';
import { type ClusterOptions, unlessSaid } from '../shared/cluster.ts';
import type { Redaction } from '../triage/judge-files.ts';
import { Allowed } from './allowed.ts';
import { callsOf } from './calls.ts';
import { serve } from './server.ts';
import { mcpWords } from './words.ts';

export interface McpOptions extends Pick<ClusterOptions, 'deadline' | 'ca' | 'cert' | 'key' | 'authFile'> {
  root?: string[];
  jobmanager?: string[];
  redact: Redaction;
  content?: string[];
}

/** `flinkdoc mcp`: serves until standard input ends. Nothing but the protocol goes to standard output. */
export async function mcpCommand({ io, lang, library }: Context, options: McpOptions): Promise<Outcome> {
  const { root, jobmanager, redact, content = [], ...access } = options;
  const allowed = new Allowed(io.cwd, root, jobmanager);
  // What is wrong with a team's pages is told once.
  const trees = (await library()).entries().filter(({ kind }) => kind === 'tree');
  if (isTerminal(io.stdin, io.env)) tell(io.stderr, `flinkdoc: ${mcpWords[lang].started}\n`);
  const calls = callsOf({
    lang,
    trees,
    allowed,
    redact,
    cluster: { ...unlessSaid, ...access },
    io: { ...withoutProtocol(io), cwd: allowed.roots[0]?.path ?? io.cwd },
    libraryIn: (wanted) => openAll(io, wanted, content),
  });
  await serve(io, calls);
  return { page: null, exitCode: exitCodes.ok };
}

/** The streams of the protocol are not those of the commands: they find nothing to read, and what they told would go to stderr. */
function withoutProtocol(io: Io): Io {
  const nothing = Readable.from([]) as unknown as Io['stdin'];
  return { ...io, stdin: nothing, stdout: io.stderr };
}
