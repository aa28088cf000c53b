import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { describe, expect, it } from 'vitest';
import { bin, connected, type Given } from '../../../test/mcp/connected.ts';

const { call } = connected('mcp-allowed');

describe('what is not allowed, and what is no input, is an answer with an error', () => {
  it.each<[what: string, name: string, given: Given, says: RegExp]>([
    ['a file elsewhere', 'flink_triage', { files: ['/etc/passwd'] }, /not below a folder that is allowed/],
    ['a way up', 'flink_triage', { files: ['../outside/private.log'] }, /not below a folder/],
    ['a link out', 'flink_triage', { files: ['link.log'] }, /leads out of it/],
    ['a folder with a link out', 'flink_triage', { files: ['.'] }, /leads out of it/],
    ['a linked folder', 'flink_triage', { files: ['linked'] }, /leads out of it/],
    ['a pipe', 'flink_triage', { files: ['pipe'] }, /There is no file "pipe"/],
    ['a pattern', 'flink_triage', { files: ['logs/*'] }, /There is no file/],
    ['standard input', 'flink_triage', { files: ['-'] }, /There is no file/],
    ['a NUL', 'flink_triage', { files: ['logs\u0000/etc'] }, /There is no file/],
    [
      'an address in place of a file',
      'flink_triage',
      { files: ['http://127.0.0.1:1'] },
      /not below a folder/,
    ],
    ['a cluster of its own', 'flink_triage_cluster', { jobmanager: 'http://127.0.0.1:1' }, /jobmanager: /],
    [
      'a cluster to compare',
      'flink_compare',
      { before: 'http://127.0.0.1:1', after: '.' },
      /no cluster that may be read/,
    ],
    [
      'a cluster to check',
      'flink_check_config',
      { files: ['HTTP://127.0.0.1:1'] },
      /no cluster that may be read/,
    ],
    ['a bundle that is none', 'flink_triage_bundle', { bundle: 'logs' }, /is no bundle/],
    ['a page that is not there', 'flink_show', { id: 'checkpoint-slo' }, /Did you mean "checkpoint-slow"/],
    ['a tree that is not there', 'flink_next_question', { tree: '__proto__' }, /no decision tree/],
    ['nothing', 'flink_triage', {}, /Neither text nor files/],
    ['a dash', 'flink_search', { query: '-' }, /No words to search for/],
    ['a field too many', 'flink_search', { query: 'a', limits: 3 }, /Unrecognized key: "limits"/],
    ['a number for a word', 'flink_search', { query: 3 }, /expected string/],
    ['a text that is too long', 'flink_search', { query: 'a'.repeat(100_000) }, /Too big/],
    ['no version', 'flink_check_config', { text: 'a: 1', flink: 'new' }, /flink: /],
    [
      'an answer that is none',
      'flink_next_question',
      { tree: 'backpressure', answers: ['9'] },
      /does not answer/,
    ],
  ])('%s', async (_, name, given, says) => {
    const { text, isError, structuredContent } = await call(name, given);
    expect(text).toMatch(says);
    expect({ isError, structuredContent }).toEqual({ isError: true, structuredContent: undefined });
    expect(text.split('\n').length).toBeLessThanOrEqual(2);
  });

  it('a tool that does not exist is an error of the protocol', async () => {
    for (const name of ['flink_cancel', 'constructor', '__proto__'])
      await expect(call(name, {})).rejects.toThrow();
  });

  it('without roots and clusters there are the tools that need none, and files are refused', async () => {
    const bare = new Client({ name: 'test', version: '1.0.0' });
    const transport = new StdioClientTransport({
      command: process.execPath,
      args: [bin, 'mcp', '--lang', 'zh'],
      stderr: 'ignore',
    });
    await bare.connect(transport);
    const { tools } = await bare.listTools();
    expect(tools.map(({ name }) => name.replace('flink_', ''))).toEqual([
      'search',
      'show',
      'next_question',
      'triage',
      'check_config',
    ]);
    expect(tools[0]!.title).toBe('搜索 Flink playbook');
    const { content, isError } = await bare.callTool({
      name: 'flink_triage',
      arguments: { files: ['a.log'] },
    });
    expect(isError).toBe(true);
    expect(JSON.stringify(content)).toContain('没有允许任何目录');
    await bare.close();
  });
});
