import { Writable } from 'node:stream';
import {
  fromJsonSchema,
  McpServer,
  ResourceNotFoundError,
  ResourceTemplate,
  type ServerContext,
  type StandardSchemaWithJSON,
} from '@modelcontextprotocol/server';
import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio';
import { escapeControls } from '../../control-characters.ts';
import { langs } from '../../language.ts';
import type { Entry, Io } from '../../types.ts';
import { version } from '../../version.ts';
import { tell, write } from '../../write.ts';
import type { ToolAnswer } from './answer.ts';
import type { CallProgress, Calls } from './calls.ts';
import { promptInputOf, toolInputsOf } from './inputs.ts';
import { listed, pageAddress, playbookAt, promptOf } from './pages.ts';
import { schemas } from './schemas.ts';
import { toolWords } from './tool-words.ts';
import { tools } from './tools.ts';
import { mcpWords } from './words.ts';

/** Speaks the protocol on standard input and output, until standard input ends. */
export function serve({ stdin, stdout, stderr }: Pick<Io, 'stdin' | 'stdout' | 'stderr'>, calls: Calls) {
  const output = new Writable({
    decodeStrings: false,
    write: (text: string, _, done) => void write(stdout, text).then(() => done(), done),
  });
  return new Promise<void>((ended) => {
    const transport = new Transport(stdin, output, ended);
    const onerror = ({ message }: Error) => tell(stderr, escapeControls(`flinkdoc: ${message}\n`));
    serveStdio(() => serverOf(calls), { transport, onerror });
  });
}

/** Tells when the connection ends: standard input does, or what comes in is too long for a message. */
class Transport extends StdioServerTransport {
  readonly #ended: () => void;

  constructor(stdin: Io['stdin'], output: Writable, ended: () => void) {
    super(stdin, output);
    this.#ended = ended;
  }

  override async close(): Promise<void> {
    await super.close();
    this.#ended();
  }
}

function serverOf(calls: Calls): McpServer {
  const { allowed, lang } = calls;
  const roots = allowed.roots.map(({ path }) => path);
  const instructions = mcpWords[lang].instructions(roots, allowed.clusters);
  const who = { name: 'flinkdoc', title: 'flinkdoc', version };
  const server = new McpServer(who, { instructions, capabilities });
  offerTools(server, calls);
  offerPlaybooks(server, calls);
  offerResults(server, calls);
  for (const tree of calls.trees) offerTree(server, tree, calls);
  return server;
}

/** What there is stays as it is while the server runs. */
const capabilities = {
  tools: { listChanged: false },
  resources: { listChanged: false },
  prompts: { listChanged: false },
};

/** What is read may be read again, and nothing is changed by it. */
const readOnly = { readOnlyHint: true, destructiveHint: false, idempotentHint: true };

/** Compiled once: a client may connect in two ways, and each has its server. */
const outputs = new Map(
  Object.entries(schemas).map(([name, schema]) => [name, fromJsonSchema<object>(schema as object)]),
);

function offerTools(server: McpServer, calls: Calls): void {
  const { allowed, lang } = calls;
  const inputs = toolInputsOf(lang, allowed.clusters);
  for (const tool of tools) {
    if (tool.needs.length > 0 && !tool.needs.some((what) => allowed[what].length > 0)) continue;
    const { title, does } = toolWords[lang].tools[tool.input];
    const declared = {
      title,
      description: does,
      inputSchema: inputs[tool.input] as StandardSchemaWithJSON,
      outputSchema: outputs.get(tool.output)!,
      // Pages and files are here, a cluster is outside.
      annotations: { ...readOnly, openWorldHint: tool.asks && allowed.clusters.length > 0 },
    };
    server.registerTool(tool.name, declared, async (given: unknown, { mcpReq }: ServerContext) => {
      const answer = await calls.answer(tool, given as object, mcpReq.signal, progressTo(mcpReq));
      return typeof answer === 'string' ? problem(answer) : resultOf(answer, mcpWords[lang].rest);
    });
  }
}

/** Tells each step of a reading to those who asked to be told. */
function progressTo({ _meta, notify }: ServerContext['mcpReq']): CallProgress {
  const progressToken = _meta?.progressToken;
  return (progress) => {
    if (progressToken === undefined) return;
    notify({ method: 'notifications/progress', params: { progressToken, progress } }).catch(() => {});
  };
}

const textOf = (text: string) => ({ type: 'text' as const, text });

const problem = (text: string) => ({ content: [textOf(text)], isError: true });

/** `name` is that of a page that goes on. */
const resultOf = ({ text, data, rest }: ToolAnswer, name: string) => ({
  content: [
    textOf(text),
    ...(rest === null
      ? []
      : [{ type: 'resource_link' as const, uri: rest, name, mimeType: 'text/markdown' }]),
  ],
  structuredContent: data,
});

const pageAt = (uri: URL, text: string | null | undefined) => {
  if (text == null) throw new ResourceNotFoundError(uri.href);
  return { contents: [{ uri: uri.href, mimeType: 'text/markdown', text }] };
};

function offerPlaybooks(server: McpServer, { libraryIn, lang }: Calls): void {
  const { title, does } = mcpWords[lang].playbook;
  const matching = async (typed: string) =>
    [...new Set((await listed(libraryIn)).map(({ id }) => id))].filter((id) => id.startsWith(typed));
  const template = new ResourceTemplate(pageAddress('{lang}', '{id}'), {
    list: async () => ({ resources: (await listed(libraryIn)).map(({ id: _, ...resource }) => resource) }),
    complete: { lang: (typed) => langs.filter((one) => one.startsWith(typed)), id: matching },
  });
  const about = { title, description: does, mimeType: 'text/markdown' };
  server.registerResource('playbook', template, about, async (uri, { lang, id }) =>
    pageAt(uri, await playbookAt(libraryIn, String(lang), String(id))),
  );
}

function offerResults(server: McpServer, { long, lang }: Calls): void {
  const { title, does } = mcpWords[lang].result;
  const template = new ResourceTemplate(long.addressOf('{hash}'), { list: undefined });
  const about = { title, description: does, mimeType: 'text/markdown' };
  server.registerResource('result', template, about, (uri) => pageAt(uri, long.at(uri.href)));
}

function offerTree(server: McpServer, tree: Entry, { lang }: Calls): void {
  const { title, summary } = tree;
  const declared = { title, description: summary, argsSchema: promptInputOf(lang) };
  server.registerPrompt(`diagnose-${tree.id}`, declared, ({ situation = '' }) => ({
    messages: [{ role: 'user' as const, content: textOf(promptOf(tree, situation, lang)) }],
  }));
}
