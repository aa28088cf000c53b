import { readFileSync } from 'node:fs';
import type { IncomingMessage, RequestListener, Server } from 'node:http';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { answersOf, bundleFiles, serve } from '../../../test/cluster/fake-jobmanager.ts';
import { flinkdoc } from '../../../test/fake-io.ts';
import { temporaryFolder } from '../../../test/library/team.ts';
import { transcripts } from '../../../test/transcript.ts';
import { endpointOf } from '../../cluster/endpoints.ts';

const bundle = 'test/cluster/bundles/1.20-slow-sink.tar.gz';
/** As it stands in the transcripts. */
const port = 18_081;
const url = `http://127.0.0.1:${port}`;
const cwd = temporaryFolder('collect');

let server: Server;
let asked: { method: string; path: string }[] = [];
beforeAll(async () => {
  const answer = await answersOf(bundle);
  ({ server } = await serve((request, response) => {
    asked.push({ method: request.method!, path: decodeURIComponent(request.url!) });
    answer(request, response);
  }, port));
});
afterEach(() => {
  asked = [];
});
afterAll(() => server.close());

const quickly = ['--quick', '--format', 'json'];

transcripts(
  import.meta.url,
  [
    ['collect', 'collect', url, '--quick', '--check', '--no-logs'],
    ['collect-chinese', 'collect', url, '--quick', '--check', '--no-logs', '--no-threads', '--lang', 'zh'],
    ['error-no-url', 'collect', 'jobmanager'],
    ['error-unreachable', 'collect', 'http://127.0.0.1:1'],
    ['error-password', 'collect', 'http://me:secret@127.0.0.1:1'],
    ['error-no-job', 'collect', url, '--quick', '--check', '--job', 'no-such-job'],
    ['error-rounds', 'collect', url, '--rounds', '0'],
    ['help-collect', 'help', 'collect'],
  ],
  { cwd },
);

it('only reads, asks nothing that is not in the table, and only what exists', async () => {
  await flinkdoc(['collect', url, '-o', 'case', ...quickly], { cwd });
  expect(asked.length).toBeGreaterThan(30);
  for (const { method, path } of asked) {
    expect(method).toBe('GET');
    expect(endpointOf(path), path).not.toBeNull();
    expect(path).not.toMatch(/isBackPressured|agg(?!=min,max,avg$)/);
  }
});

it.each([
  ['ends the connection', (response: Parameters<RequestListener>[1]) => response.destroy()],
  ['answers 500', (response: Parameters<RequestListener>[1]) => response.writeHead(500).end('{}')],
])(
  'a JobManager that %s after the first answer is told, and is not taken for a healthy one',
  async (_, refuse) => {
    const { url, server } = await serve((request, response) =>
      request.url === '/config' ? response.end('{"flink-version":"2.3.0"}') : refuse(response),
    );
    const { exitCode, stderr } = await flinkdoc(['triage', url, '--quick'], { cwd });
    server.close();
    expect(exitCode).toBe(2);
    expect(stderr).toContain('stopped answering while it was read');
  },
);

it('an archive and a folder hold the same, each answer as it came', async () => {
  await flinkdoc(['collect', url, '-o', 'a.tar.gz', ...quickly], { cwd });
  await flinkdoc(['collect', url, '-o', 'b', ...quickly], { cwd });
  const [archive, original] = [await bundleFiles(join(cwd, 'a.tar.gz')), await bundleFiles(bundle)];
  for (const [name, bytes] of archive)
    if (name !== 'manifest.json') expect(readFileSync(join(cwd, 'b', name)), name).toEqual(bytes);
  const vertex = [...archive.keys()].find((name) => name.endsWith('/backpressure.json'))!;
  expect(archive.get(vertex)).toEqual(original.get(vertex.replace('rest/1', 'rest/2')));
  expect((await flinkdoc(['collect', url, '-o', 'b', ...quickly], { cwd })).exitCode).toBe(2);
});

it('the manifest says how far the clock of the JobManager is ahead', async () => {
  const answer = await answersOf(bundle);
  const anHourAhead = await serve((request, response) =>
    /^\/jobs\/[0-9a-f]{32}$/.test(request.url!)
      ? response.end(
          JSON.stringify({
            jid: 'a',
            name: 'orders',
            state: 'RUNNING',
            vertices: [],
            now: Date.now() + 3_600_000,
          }),
        )
      : answer(request, response),
  );
  await flinkdoc(['collect', anHourAhead.url, '-o', 'ahead', ...quickly], { cwd, now: () => new Date() });
  anHourAhead.server.close();
  const { clockAhead } = JSON.parse(readFileSync(join(cwd, 'ahead/manifest.json'), 'utf8'));
  expect(clockAhead / 60_000).toBeCloseTo(60, 0);
});

it('secrets stay, and what is left is JSON', async () => {
  const answer = await answersOf(bundle);
  const secret: RequestListener = (request, response) => {
    if (request.url === '/jobmanager/config')
      response.end(JSON.stringify([{ key: 'metrics.reporter.dd.apikey', value: 'k8sJ2ndk39dj20dk' }]));
    else answer(request, response);
  };
  const other = await serve(secret);
  await flinkdoc(['collect', other.url, '-o', 'secret', ...quickly], { cwd });
  other.server.close();
  const config = readFileSync(join(cwd, 'secret/rest/1/jobmanager/config.json'), 'utf8');
  expect(config).not.toContain('k8sJ2ndk39dj20dk');
  expect(JSON.parse(config)[0].key).toBe('metrics.reporter.dd.apikey');
});

it('a JobManager that was never asked for metrics is asked again', async () => {
  const answer = await answersOf(bundle);
  const before = new Set<string>();
  const fresh = await serve((request, response) => {
    const { url = '' } = request;
    if (!url.endsWith('/metrics') || before.has(url)) return answer(request, response);
    before.add(url);
    response.end('[]');
  });
  await flinkdoc(['collect', fresh.url, '-o', 'fresh', '--no-logs', ...quickly], { cwd });
  fresh.server.close();
  const name = [...(await bundleFiles(bundle)).keys()].find((name) =>
    name.endsWith('/subtasks/metrics.json'),
  )!;
  expect(
    JSON.parse(readFileSync(join(cwd, 'fresh', name.replace(/^rest\/\d/, 'rest/1')), 'utf8')),
  ).not.toEqual([]);
});

it('of a TaskManager that is gone no thread dump is asked', async () => {
  const answer = await answersOf(bundle);
  let listed = 0;
  const lost = await serve((request, response) => {
    asked.push({ method: request.method!, path: request.url! });
    if (request.url === '/taskmanagers' && ++listed > 1) return void response.end('{"taskmanagers":[]}');
    answer(request, response);
  });
  await flinkdoc(['collect', lost.url, '--check', '--no-logs', ...quickly], { cwd });
  lost.server.close();
  expect(listed).toBeGreaterThan(1);
  expect(asked.filter(({ path }) => path.endsWith('/thread-dump'))).toEqual([]);
});

it('what is not there by the deadline is left out', async () => {
  const answer = await answersOf(bundle);
  const other = await serve((request, response) => {
    if (!request.url!.startsWith('/jobs/')) answer(request, response);
  });
  const began = performance.now();
  const { stdout, exitCode } = await flinkdoc(
    ['collect', other.url, '--check', '--deadline', '4', '--no-logs', ...quickly],
    { cwd },
  );
  other.server.closeAllConnections();
  other.server.close();
  expect(exitCode).toBe(0);
  expect(performance.now() - began).toBeLessThan(9000);
  const { unanswered, files } = JSON.parse(stdout);
  expect(unanswered).toContainEqual({ path: '/jobs/overview', status: 0, error: 'timeout' });
  expect(files.map(({ name }: { name: string }) => name)).toContain('rest/1/config.json');
});

it('credentials are sent as they are asked for, from the environment or a file', async () => {
  const answer = await answersOf(bundle);
  const sent: (string | undefined)[] = [];
  const other = await serve((request: IncomingMessage, response) => {
    sent.push(request.headers.authorization);
    answer(request, response as never);
  });
  const run = (FLINKDOC_AUTH: string) =>
    flinkdoc(['collect', other.url, '--check', '--no-logs', ...quickly], { cwd, env: { FLINKDOC_AUTH } });
  await run('me:pass');
  expect(new Set(sent)).toEqual(new Set([`Basic ${Buffer.from('me:pass').toString('base64')}`]));
  sent.length = 0;
  await run('abc.def');
  expect(new Set(sent)).toEqual(new Set(['Bearer abc.def']));
  other.server.close();
});
