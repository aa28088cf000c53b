import { expect, it } from 'vitest';
import { fakeIo } from '../../../test/fake-io.ts';
import { temporaryFolder } from '../../../test/library/team.ts';
import { written } from '../../../test/transcript.ts';
import { run } from '../../cli.ts';

const folder = temporaryFolder('mcp-protocol');

/** A conversation as it goes over the pipe: what an agent writes, and what it reads. */
async function conversation(argv: string[], messages: object[]): Promise<string> {
  const { io, stdin, stdout, stderr } = fakeIo({ cwd: folder });
  const ended = run(argv, io);
  const lines: string[] = [];
  for (const message of messages) {
    const before = stdout.written.length;
    const line = JSON.stringify({ jsonrpc: '2.0', ...message });
    stdin.write(`${line}\n`);
    lines.push(`> ${line}`);
    if (!('id' in message)) continue;
    await expect.poll(() => stdout.written.slice(before), { timeout: 30_000 }).toMatch(/\n$/);
    lines.push(`< ${stdout.written.slice(before).trim()}`);
  }
  stdin.end();
  const exitCode = await ended;
  return written(argv, { stdout: lines.join('\n'), stderr: stderr.written, exitCode });
}

it('the protocol as it is written', async () => {
  const clientInfo = { name: 'agent', version: '1.0.0' };
  const handshake = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo };
  const called = (name: string, given: object) => ({
    method: 'tools/call',
    params: { name, arguments: given },
  });
  const said = await conversation(
    ['mcp'],
    [
      { id: 1, method: 'initialize', params: handshake },
      { method: 'notifications/initialized' },
      { id: 2, ...called('flink_next_question', { tree: 'backpressure' }) },
      { id: 3, ...called('flink_show', { id: 'checkpoint-slo' }) },
    ],
  );
  await expect(said).toMatchFileSnapshot('transcripts/conversation.txt');
});

it('what is no message is told on stderr, and the next one is answered', async () => {
  const { io, stdin, stdout, stderr } = fakeIo({ cwd: folder });
  const ended = run(['mcp'], io);
  stdin.write('Content-Length: 3\r\n\r\n{}\n');
  stdin.write('{"jsonrpc":"2.0","id":1,"method":"ping"}\n');
  await expect.poll(() => stdout.written).toContain('"id":1');
  stdin.end();
  expect(await ended).toBe(0);
  expect(stderr.written).toContain('flinkdoc: ');
  for (const line of stdout.written.trim().split('\n')) expect(JSON.parse(line).jsonrpc).toBe('2.0');
});
