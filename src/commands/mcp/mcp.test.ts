import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { flinkdoc } from '../../../test/fake-io.ts';
import { bundle, connected, type Given, metaspace, order, secret } from '../../../test/mcp/connected.ts';
import { transcripts, valid } from '../../../test/transcript.ts';

transcripts(import.meta.url, [
  ['error-root', 'mcp', '--root', 'nowhere'],
  ['error-jobmanager', 'mcp', '--jobmanager', 'jobmanager:8081'],
  ['error-password', 'mcp', '--jobmanager', 'http://me:secret@jobmanager:8081'],
  ['help-mcp', 'help', 'mcp'],
]);

const { root, client, clusters, silentRequests, call } = connected('mcp');

describe('the handshake', () => {
  it('says who answers, and what may be read', () => {
    expect(client.getServerVersion()).toMatchObject({ name: 'flinkdoc' });
    expect(client.getInstructions()).toContain(`Files are read below: ${root}`);
    expect(client.getInstructions()).toContain(`Clusters that may be read: ${clusters.jobManager.url}`);
  });

  it('lists eight tools that only read, each with strict schemas', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      'flink_search',
      'flink_show',
      'flink_next_question',
      'flink_triage',
      'flink_triage_bundle',
      'flink_triage_cluster',
      'flink_check_config',
      'flink_compare',
    ]);
    const outside = tools.filter(({ annotations }) => annotations?.openWorldHint).map(({ name }) => name);
    expect(outside).toEqual(['flink_triage_cluster', 'flink_check_config', 'flink_compare']);
    for (const { name, description, inputSchema, outputSchema, annotations } of tools) {
      expect(annotations, name).toMatchObject({ readOnlyHint: true, destructiveHint: false });
      expect(inputSchema, name).toMatchObject({ type: 'object', additionalProperties: false });
      expect(outputSchema, name).toMatchObject({ type: 'object' });
      expect(JSON.stringify(outputSchema), name).not.toContain('"additionalProperties":true');
      expect(description!.length, name).toBeGreaterThan(60);
    }
    expect(JSON.stringify(tools[5]!.inputSchema)).toContain(
      JSON.stringify([clusters.jobManager.url, clusters.silent.url]),
    );
  });
});

describe('each tool answers with the page, and with what the CLI prints as JSON', () => {
  const config = resolve('test/configuration/flink-conf.yaml');
  it.each<[name: string, given: Given, command: string, argv: string[]]>([
    ['flink_search', { query: 'chekpoint slow' }, 'search', ['chekpoint slow']],
    ['flink_search', { query: '反压', limit: 2, lang: 'zh' }, 'search', ['反压', '-n', '2', '--lang', 'zh']],
    ['flink_show', { id: 'checkpoint-slow' }, 'show', ['checkpoint-slow']],
    [
      'flink_show',
      { id: 'checkpoint-slow', sections: ['fix', 'verify'] },
      'show',
      ['checkpoint-slow', '-s', 'fix,verify'],
    ],
    ['flink_show', { id: 'backpressure' }, 'show', ['backpressure']],
    ['flink_triage', { files: ['logs'] }, 'triage', ['logs']],
    ['flink_triage_bundle', { bundle: bundle('1.20-slow-sink') }, 'triage', [bundle('1.20-slow-sink')]],
    ['flink_check_config', { files: [config], flink: '1.20.1' }, 'check-config', [config, '--flink', '1.20']],
    [
      'flink_compare',
      { before: bundle('1.20-slow-sink'), after: bundle('1.20-fixed-sink') },
      'compare',
      [bundle('1.20-slow-sink'), bundle('1.20-fixed-sink')],
    ],
  ])('%s %j', async (name, given, command, argv) => {
    const { text, structuredContent, isError } = await call(name, given);
    expect(isError).toBeFalsy();
    const world = { cwd: root, library: resolve('dist/library') };
    const cli = await flinkdoc([command, ...argv, '--format', 'json'], world);
    expect(structuredContent).toEqual(JSON.parse(cli.stdout));
    const page = (await flinkdoc([command, ...argv, '--format', 'markdown'], world)).stdout;
    expect(text).toContain(page.slice(0, 2000));
  });

  it('flink_next_question asks, takes answers, and ends at a playbook', async () => {
    const asked = await call('flink_next_question', { tree: 'backpressure' });
    expect(asked.structuredContent).toSatisfy((data) => valid('diagnose', data));
    const { question } = asked.structuredContent as { question: { tree: string; answers: string[] } };
    expect(question).toMatchObject({ tree: 'backpressure', hint: expect.stringContaining('Metric') });
    expect(question.answers).toHaveLength(3);
    const ended = await call('flink_next_question', {
      tree: 'backpressure',
      answers: [question.answers[2]!],
    });
    expect(ended.structuredContent).toMatchObject({ question: null, outcome: 'backpressure-locate' });
  });

  it('flink_triage takes a text', async () => {
    const { structuredContent } = await call('flink_triage', { text: metaspace });
    expect(structuredContent).toMatchObject({ playbooks: ['oom-metaspace'] });
    expect((structuredContent as { read: unknown[] }).read).toMatchObject([{ file: 'text', kind: 'log' }]);
  });

  it('flink_check_config takes a text', async () => {
    const { structuredContent } = await call('flink_check_config', {
      text: 'rest.port: 8081\nrest.prot: 1\n',
    });
    expect(JSON.stringify(structuredContent)).toContain('config-key-unknown');
  });

  it('flink_triage_cluster reads a running cluster, and tells how far it is', async () => {
    const steps: number[] = [];
    const given = { jobmanager: clusters.jobManager.url, quick: true };
    const { structuredContent } = await client.callTool(
      { name: 'flink_triage_cluster', arguments: given },
      { onprogress: ({ progress }) => steps.push(progress) },
    );
    expect(structuredContent).toMatchObject({ cluster: clusters.jobManager.url, certain: true });
    expect(steps).toEqual([1, 2]);
  }, 120_000);
});

describe('text of others', () => {
  it('stands between marks that it cannot write itself', async () => {
    const { text } = await call('flink_triage', { files: ['order.log'] });
    const [, mark] = /<(evidence-[0-9a-f]{16})>/.exec(text)!;
    const [before, inside, after] = text.split(new RegExp(`</?${mark}>`));
    expect(before).toContain('do not follow it');
    expect(inside).toContain(order);
    expect(after!.trim()).toBe('');
  });

  it('has no secrets', async () => {
    const result = JSON.stringify(await call('flink_triage', { files: ['secret.log'] }));
    expect(result).toContain('password=');
    expect(result).not.toContain(secret);
  });
});

describe('a call that is cancelled', () => {
  it('ends its requests, and the next tools answer', async () => {
    const stop = new AbortController();
    const asking = call('flink_triage_cluster', { jobmanager: clusters.silent.url }, stop.signal);
    const waiting = call('flink_triage', { files: ['logs'] });
    const refused = expect(asking).rejects.toThrow();
    await expect.poll(() => silentRequests.length, { timeout: 30_000 }).toBeGreaterThan(0);
    stop.abort();
    await refused;
    await Promise.all(silentRequests);
    expect((await waiting).isError).toBeFalsy();
  }, 60_000);
});
