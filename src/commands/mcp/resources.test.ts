import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// A server that is allowed nothing: pages alone.

const client = new Client({ name: 'test', version: '1.0.0' });
let pid = 0;

beforeAll(async () => {
  const args = [resolve('bin/flinkdoc.cjs'), 'mcp'];
  const transport = new StdioClientTransport({ command: process.execPath, args, stderr: 'ignore' });
  await client.connect(transport);
  pid = transport.pid!;
});
afterAll(() => client.close());

async function call(name: string, given: Record<string, unknown>) {
  const result = await client.callTool({ name, arguments: given });
  const [first] = result.content;
  return { ...result, text: first?.type === 'text' ? first.text : '' };
}

describe('pages', () => {
  it('playbooks are resources in both languages', async () => {
    const { resources } = await client.listResources();
    const uris = resources.map(({ uri }) => uri);
    expect(uris).toContain('flinkdoc://playbook/en/checkpoint-slow');
    expect(uris).toContain('flinkdoc://playbook/zh/checkpoint-slow');
    const { contents } = await client.readResource({ uri: 'flinkdoc://playbook/zh/checkpoint-slow' });
    expect(contents).toMatchObject([
      { mimeType: 'text/markdown', text: expect.stringMatching(/^# checkpoint .*慢/) },
    ]);
  });

  it.each([
    'flinkdoc://playbook/en/nothing',
    'flinkdoc://playbook/xx/checkpoint-slow',
    'flinkdoc://result/0',
    'file:///etc/passwd',
  ])('%s is not there', async (uri) => {
    await expect(client.readResource({ uri })).rejects.toThrow(/not found/i);
  });

  it('ids complete', async () => {
    const ref = { type: 'ref/resource' as const, uri: 'flinkdoc://playbook/{lang}/{id}' };
    const { completion } = await client.complete({ ref, argument: { name: 'id', value: 'checkpoint-sl' } });
    expect(completion.values).toEqual(['checkpoint-slow']);
  });

  it('trees are prompts', async () => {
    const { prompts } = await client.listPrompts();
    expect(prompts.map(({ name }) => name)).toContain('diagnose-backpressure');
    const { messages } = await client.getPrompt({
      name: 'diagnose-backpressure',
      arguments: { situation: 'The lag grows' },
    });
    expect(JSON.stringify(messages)).toMatch(/flink_next_question.*backpressure.*The lag grows/);
  });

  it('a page that is too long is cut between two blocks, and all of it is a resource', async () => {
    const settings = Array.from({ length: 300 }, (_, at) => `rest.unknown-key-${at}: 1`);
    const { text, content } = await call('flink_check_config', {
      text: ['rest.port: 1', ...settings].join('\n'),
    });
    expect(text.length).toBeLessThan(25_000);
    expect(content[1]).toMatchObject({ type: 'resource_link', mimeType: 'text/markdown' });
    const { uri } = content[1] as { uri: string };
    expect(text).toContain(uri);
    expect(text.match(/^```/gm)!.length % 2).toBe(0);
    const { contents } = await client.readResource({ uri });
    const whole = (contents[0] as { text: string }).text;
    expect(whole).toContain('rest.unknown-key-299');
    expect(text).not.toContain('rest.unknown-key-299');
  });
});

it('many calls take no more memory than some', async () => {
  const calls = Number(process.env.MCP_CALLS ?? 60);
  const statusOf = () => readFileSync(`/proc/${pid}/status`, 'utf8');
  const megabytes = () => Number(/VmRSS:\s+(\d+)/.exec(statusOf())![1]) / 1024;
  const some = async (count: number) => {
    for (let at = 0; at < count; at++) {
      const { isError } = await call('flink_search', { query: `checkpoint slow ${at}` });
      expect(isError).toBeFalsy();
      if (at % 10 === 0) await call('flink_triage', { text: 'java.lang.OutOfMemoryError: Metaspace\n' });
    }
  };
  await some(calls / 3);
  const before = megabytes();
  await some((2 * calls) / 3);
  expect(megabytes() - before).toBeLessThan(100);
}, 600_000);
