import { once } from 'node:events';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answersOf, serve } from '../../../test/cluster/fake-jobmanager.ts';
import { fakeIo, type Ran } from '../../../test/fake-io.ts';
import { temporaryFolder } from '../../../test/library/team.ts';
import { plain } from '../../../test/render/page.ts';
import { transcripts, valid, written } from '../../../test/transcript.ts';
import { run } from '../../cli.ts';
import { readIncident } from '../../incident/read.ts';
import type { Signal } from '../../types.ts';
import type { WatchData } from './data.ts';
import { Teller } from './teller.ts';

// The same job with a sink that sleeps, and without: see the rig. Both were collected from real clusters.
const [slow, fixed] = ['slow', 'fixed'].map((sink) => `test/cluster/bundles/1.20-${sink}-sink.tar.gz`);
/** As it stands in the transcripts. */
const port = 18_082;
const url = `http://127.0.0.1:${port}`;

transcripts(import.meta.url, [
  ['error-no-url', 'watch', 'jobmanager'],
  ['error-unreachable', 'watch', 'http://127.0.0.1:1'],
  ['error-for', 'watch', url, '--for', 'ever'],
  ['error-severity', 'watch', url, '--fail-on', 'notice'],
  ['help-watch', 'help', 'watch'],
]);

const answers = new Map<string, RequestListener>();
beforeAll(async () => {
  for (const bundle of [slow!, fixed!]) answers.set(bundle, await answersOf(bundle));
  answers.set('no leader', (_, response) => void response.writeHead(503).end());
});

/**
 * Watches a JobManager that answers at each look as told, the last one for ever; a look each ten seconds of its clock. It is
 * asked to end when `until` is printed.
 */
async function watched(
  looks: string[],
  until: RegExp,
  flags: string[],
  world: Parameters<typeof fakeIo>[0] = {},
  signal: Signal = 'SIGINT',
): Promise<Ran> {
  let [asked, again] = [0, false];
  const { server } = await serve((request, response) => {
    // A look asks for it twice: whether there is a JobManager, and for its version.
    const begins = request.url === '/config' && !again;
    if (begins) asked++;
    const answer = looks[Math.min(asked, looks.length) - 1]!;
    if (request.url === '/config') again = begins && answer !== 'no leader';
    answers.get(answer)!(request, response);
  }, port);
  const start = Date.parse('2026-11-22T03:15:00Z');
  // Its clock stands still from then on: another look may begin before it ends.
  let last: number | undefined;
  const now = () => {
    if (until.test(stdout.written)) last ??= asked;
    return new Date(start + ((last ?? asked) - 1) * 10_000);
  };
  const { io, stdout, stderr } = fakeIo({ now, ...world });
  io.onSignal = (ask) => {
    const looking = setInterval(() => until.test(stdout.written) && ask(signal), 20);
    return () => clearInterval(looking);
  };
  try {
    const exitCode = await run(['watch', url, '--every', '1', ...flags], io);
    return { stdout: stdout.written, stderr: stderr.written, exitCode };
  } finally {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }
}

const linesOf = ({ stdout }: Ran): WatchData[] =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

const transcript = (name: string) => `${fileURLToPath(new URL('transcripts', import.meta.url))}/${name}.txt`;

it('HTML is one page of all that happened, when it ends', async () => {
  const { io, stdout } = fakeIo();
  const watched = {
    url,
    every: 10,
    entryOf: () => undefined,
    redact: (text: string) => text,
    lang: 'en' as const,
  };
  const teller = new Teller(watched, io, 'html', plain);
  await teller.tell([{ at: 0, what: { kind: 'all-quiet' } }]);
  await teller.tell([{ at: 60_000, what: { kind: 'taskmanagers', before: 2, after: 1 } }]);
  expect(stdout.written).toBe('');
  await teller.end();
  expect(stdout.written.match(/<html /g)).toHaveLength(1);
  expect(stdout.written).toContain(`<h1>What happened at <code>${url}</code></h1>`);
  const [, carried] = /<script type="application\/json" id="flinkdoc-data">(.*?)<\/script>/.exec(
    stdout.written,
  )!;
  const { happened } = JSON.parse(carried!) as { happened: WatchData[] };
  expect(happened.map(({ kind }) => kind)).toEqual(['all-quiet', 'taskmanagers']);
  for (const data of happened) expect(data).toSatisfy((one) => valid('watch', one));
});

describe('after a fix', () => {
  const looks = [...Array(3).fill(slow), 'no leader', fixed!];
  const incident = join(temporaryFolder('watch'), 'night.jsonl');
  let ran: Ran;
  beforeAll(async () => {
    const renamed = answers.get(fixed!)!;
    // It is the same job, by its name.
    answers.set(fixed!, (request, response) => {
      const { end } = response;
      response.end = ((text: Buffer) =>
        end.call(
          response,
          text.toString().replaceAll('"name":"orders"', '"name":"slow-sink"'),
          'utf8',
        )) as never;
      renamed(request, response);
    });
    const flags = ['--format', 'json', '--fail-on', 'warning', '--incident', incident];
    ran = await watched(looks, /finding-goes/, flags);
  }, 180_000);

  it('which findings stand, and go, is kept of it', () => {
    const { events, unreadable } = readIncident(incident, 'night.jsonl');
    expect(unreadable).toBe(0);
    const told = linesOf(ran).filter(({ finding, kind }) => finding && kind !== 'finding-holds');
    expect(events.map((event) => event.what === 'verdict' && event.says)).toEqual(
      told.map(({ text }) => text),
    );
    expect(events.length).toBeGreaterThan(1);
  });

  it('what happens is told once, in lines of JSON as the schema says', () => {
    const lines = linesOf(ran);
    for (const line of lines) expect(line).toSatisfy((data) => valid('watch', data));
    const kinds = lines.map(({ kind }) => kind);
    expect(kinds[0]).toBe('watch-begins');
    expect(kinds.filter((kind) => kind.startsWith('jobmanager'))).toEqual([
      'jobmanager-leaves',
      'jobmanager-returns',
    ]);
    const sink = lines.filter(({ finding }) => finding?.id === 'sink-saturated');
    expect(sink.map(({ kind, at, since }) => [kind, at.slice(14, 19), since?.slice(14, 19)])).toEqual([
      ['finding-stands', '15:20', undefined],
      ['finding-goes', '16:20', '16:00'],
      ['finding-holds', '16:20', '16:00'],
    ]);
    expect(kinds.filter((kind) => kind === 'watch-ends')).toHaveLength(1);
    expect(ran.stderr).toBe('');
  });

  it('the exit code is that of what stands in the end', () => {
    expect(linesOf(ran).filter(({ kind }) => kind === 'finding-stands').length).toBeGreaterThan(0);
    expect(ran.exitCode).toBe(0);
  });
});

describe('while the fault is there', () => {
  it('lines of Markdown tell what stands, and the exit code as well', async () => {
    const flags = ['--fail-on', 'warning'];
    const ran = await watched([slow!], /stands/, flags);
    await expect(written(['watch', url, '--every', '1', ...flags], ran)).toMatchFileSnapshot(
      transcript('stands'),
    );
    expect(ran.exitCode).toBe(1);
  });

  it('in Chinese', async () => {
    const flags = ['--lang', 'zh'];
    const ran = await watched([slow!], /存在，警告/, flags, {}, 'SIGTERM');
    await expect(written(['watch', url, '--every', '1', ...flags], ran)).toMatchFileSnapshot(
      transcript('stands-chinese'),
    );
    expect(ran.exitCode).toBe(0);
  });

  it('on a terminal a line below is drawn again in place, and is gone in the end', async () => {
    const { stderr, stdout } = await watched([slow!], /stands/, [], {
      terminal: true,
      env: { FORCE_COLOR: '1' },
    });
    expect(stderr).toContain('looking, round 2 of 3');
    expect(stderr).toMatch(/\r\u001b\[K$/);
    expect(stderr).not.toContain('\n');
    for (const line of stderr.split('\r')) expect(line.replace(/\u001b\[\w+/g, '').length).toBeLessThan(80);
    expect(stdout).toMatch(/^ *[•*] 03:15:00 Watching/m);
  });
});

it.each([
  ['NO_COLOR', { NO_COLOR: '1' }, []],
  ['a dumb terminal', { TERM: 'dumb' }, []],
  ['--color never', {}, ['--color', 'never']],
])('with %s there are lines alone', async (_, env, flags) => {
  const { stderr, stdout } = await watched([slow!], /Watching/, flags, { terminal: true, env });
  expect(stderr).toBe('');
  expect(stdout).toContain('Watching');
});

it('ends after --for; who asks whether anything is bad is not told no before anything was judged', async () => {
  // The first look waits for gauges until all of it ends.
  const sleep = (_: number, signal: AbortSignal) => once(signal, 'abort').then(() => undefined);
  const ran = await watched([slow!], /never/, ['--for', '1s', '--fail-on', 'critical'], { sleep });
  expect(ran.stdout).toMatch(/Ended after/);
  expect(ran.exitCode).toBe(2);
});

afterAll(() => answers.clear());
