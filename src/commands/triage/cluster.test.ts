import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { answersOf, bundleFiles, serve } from '../../../test/cluster/fake-jobmanager.ts';
import { flinkdoc } from '../../../test/fake-io.ts';
import { temporaryFolder } from '../../../test/library/team.ts';
import { transcripts } from '../../../test/transcript.ts';
import { packTar } from '../../tar.ts';

// A job whose sink sleeps: see the rig. It was collected from a real cluster.
const bundle = 'test/cluster/bundles/1.20-slow-sink.tar.gz';
const cwd = temporaryFolder('triage-cluster');
beforeAll(async () => {
  cpSync(bundle, join(cwd, 'case.tar.gz'));
  for (const [name, bytes] of await bundleFiles(bundle)) {
    mkdirSync(dirname(join(cwd, 'case', name)), { recursive: true });
    writeFileSync(join(cwd, 'case', name), bytes);
  }
});

transcripts(
  import.meta.url,
  [
    ['cluster', 'triage', 'case.tar.gz'],
    ['cluster-chinese', 'triage', 'case.tar.gz', '--lang', 'zh'],
    ['error-cluster-unreachable', 'triage', 'http://127.0.0.1:1'],
  ],
  { cwd },
);

const triaged = async (...names: string[]) =>
  JSON.parse((await flinkdoc(['triage', ...names, '--format', 'json'], { cwd })).stdout);

it('an archive, the same as a folder, and its answers without a manifest say the same', async () => {
  const archive = await triaged('case.tar.gz');
  expect(archive.playbooks[0]).toBe('backpressure-sink');
  expect(await triaged('case')).toEqual(archive);
  const { graphs, findings, cluster } = await triaged('case/rest');
  expect(cluster).toBe('case/rest');
  expect(graphs).toEqual(archive.graphs);
  expect(findings[0].id).toBe(archive.findings[0].id);
});

it('an archive that was packed in another order, with its manifest last, says the same', async () => {
  const files = Array.from(await bundleFiles(bundle), ([name, bytes]) => ({ name, bytes }));
  writeFileSync(join(cwd, 'packed.tar.gz'), gzipSync(await packTar(files.reverse())));
  expect(await triaged('packed.tar.gz')).toEqual(await triaged('case.tar.gz'));
});

it('an answer that is broken says nothing, and the others count', async () => {
  const files = Array.from(await bundleFiles(bundle), ([name, bytes]) => ({ name, bytes }));
  const broken = files.find(({ name }) => name.endsWith('/backpressure.json'))!;
  broken.bytes = broken.bytes.subarray(0, 40);
  writeFileSync(join(cwd, 'broken.tar.gz'), gzipSync(await packTar(files)));
  const { graphs } = await triaged('broken.tar.gz');
  expect(graphs).toHaveLength(1);
});

it('the graph shows who feeds whom, and whom the job waits for', async () => {
  const { graphs } = await triaged('case.tar.gz');
  expect(graphs).toHaveLength(1);
  expect(
    graphs[0].vertices.map(({ name, inputs, culprit }: Record<string, unknown>) => [name, inputs, culprit]),
  ).toEqual([
    ['Source: orders', [], false],
    ['enrich', [1], false],
    ['sink: Writer', [2], true],
  ]);
});

it('a running cluster says what its bundle says', async () => {
  const { url, server } = await serve(await answersOf(bundle));
  afterAll(() => server.close());
  const rounds = ['--rounds', '2', '--every', '1'];
  const live = await triaged(url, ...rounds);
  await flinkdoc(['collect', url, '-o', 'live', ...rounds], { cwd });
  const saved = await triaged('live');
  // Each was asked at its own time.
  for (const { read } of [live, saved])
    for (const file of read) if (file.kind === 'cluster') file.from = file.to = null;
  expect(live.findings[0].id).toBe('sink-saturated');
  expect(live).toEqual(saved);
});

it.each([
  ['FAILED', 1],
  ['CANCELED', 0],
  ['FINISHED', 0],
])('a cluster whose only job is %s ends --fail-on critical with %i', async (state, code) => {
  const answers = await answersOf(bundle);
  const { url, server } = await serve((request, response) => {
    const end = response.end.bind(response);
    response.end = ((body: Buffer | string) =>
      end(String(body).replaceAll('"RUNNING"', `"${state}"`))) as typeof response.end;
    answers(request, response);
  });
  afterAll(() => server.close());
  const args = ['triage', url, '--quick', '--no-logs', '--no-threads', '--fail-on', 'critical'];
  expect((await flinkdoc(args, { cwd })).exitCode).toBe(code);
});

it('a bundle that was cut off says what came before, and nothing of it is taken for a fault', async () => {
  const { readFileSync } = await import('node:fs');
  const whole = readFileSync(bundle);
  writeFileSync(join(cwd, 'cut.tar.gz'), whole.subarray(0, whole.length / 2));
  const { findings, read } = await triaged('cut.tar.gz');
  expect(read).toContainEqual(expect.objectContaining({ file: 'cut.tar.gz', trouble: ['archive-cut'] }));
  expect(findings.filter(({ role }: { role: string }) => role === 'unknown-cause')).toEqual([]);
});
