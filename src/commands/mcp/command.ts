import { command } from '../command.ts';
import { accessFlags, redact } from '../shared/cluster.ts';
import { contentFlag, languageFlag } from '../shared/flags.ts';
import type { McpOptions } from './run.ts';

export const mcp = command({
  name: 'mcp',
  does: {
    en: 'serve all this to an AI agent over MCP, on standard input and output; it only reads, and only what is allowed here',
    zh: '通过 MCP（标准输入输出）供 AI agent 调用；只读，且只能读这里允许的内容',
  },
  flags: [
    {
      flags: '--root <dir>',
      does: {
        en: 'a folder whose files the agent may have read; repeatable; without it, no file',
        zh: '允许 agent 读取其中文件的目录；可重复；不指定就不读任何文件',
      },
      repeatable: true,
    },
    {
      flags: '--jobmanager <url>',
      does: {
        en: 'a cluster the agent may have read; repeatable; without it, no cluster',
        zh: '允许 agent 读取的集群；可重复；不指定就不读任何集群',
      },
      repeatable: true,
    },
    redact,
    ...accessFlags,
    languageFlag,
    contentFlag,
  ],
  plain: true,
  run: async (context, options: McpOptions) => {
    const { mcpCommand } = await import('./run.ts');
    return mcpCommand(context, options);
  },
});
