import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { RequestListener, ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answersOf, serve } from '../../../test/cluster/fake-jobmanager.ts';
import { flinkdoc } from '../../../test/fake-io.ts';
import { temporaryFolder } from '../../../test/library/team.ts';
import { noConnection } from '../../cluster/no-connection.ts';

const bundle = 'test/cluster/bundles/1.20-slow-sink.tar.gz';
const cwd = temporaryFolder('weather');
const json = ['--no-logs', '--format', 'json'];
const quickly = ['--quick', ...json];

const status =
  (code: number): RequestListener =>
  (_, response) =>
    void response.writeHead(code).end('{"errors":["Internal server error."]}');

/** A JobManager that is in trouble from the first answer on, and what is said of it. */
const weather: [string, RequestListener, RegExp][] = [
  ['HTML', (_, response) => void response.end('<html>login</html>'), /is no JobManager: it answered HTML/],
  ['401', status(401), /asks for credentials \(401\)/],
  ['404', status(404), /is no JobManager: it answered HTTP 404/],
  ['429', status(429), /answers 429: it is there, and fails/],
  ['500', status(500), /answers 500: it is there, and fails/],
  ['502', status(502), /proxy at \S+ does not reach the JobManager \(502\)/],
  ['503', status(503), /has no leader now/],
  ['half a body', (_, response) => half(response), /broke its answer off half way/],
  ['a closed connection', ({ socket }) => void socket.destroy(), /closed the connection without an answer/],
  ['200 MB', (_, response) => endless(response), /is no JobManager: its answer does not end/],
  [
    'a redirect elsewhere',
    (_, response) => void response.writeHead(302, { location: 'http://elsewhere.example/config' }).end(),
    /sends on to another host, elsewhere\.example/,
  ],
  [
    'a redirect in circles',
    (_, response) => void response.writeHead(302, { location: '/config' }).end(),
    /sends on to itself, again and again/,
  ],
  [
    'JSON of something else',
    (_, response) => void response.end('{"cluster_name":"es"}'),
    /without flink-version/,
  ],
  ['no answer', () => {}, /did not answer within [123] s/],
  ['an answer that drips', (_, response) => drip(response), /did not answer within [123] s/],
];

describe.each(['en', 'zh'])('what is told in %s', (lang) => {
  it.each(weather)('of %s', async (_, listener, message) => {
    const { url, server } = await serve(listener);
    const args = ['collect', url, '--check', '--deadline', '1', '--lang', lang];
    const began = performance.now();
    const { stderr, exitCode, stdout } = await flinkdoc(args, { cwd });
    server.closeAllConnections();
    server.close();
    expect(performance.now() - began).toBeLessThan(8000);
    expect(exitCode).toBe(2);
    if (lang === 'en') expect(stderr).toMatch(message);
    else expect(stderr).toMatch(/\p{Script=Han}/u);
    expect(stderr.trimEnd().split('\n')).toHaveLength(2);
    expect(stdout).toBe('');
  });
});

it('what speaks no HTTP is told', async () => {
  const server = createTcpServer((socket) => socket.end('akka 1.0 hello\r\n'));
  const url = `http://127.0.0.1:${await listening(server)}`;
  const { stderr } = await flinkdoc(['collect', url, '--check'], { cwd });
  server.close();
  expect(stderr).toMatch(/does not speak HTTP \(H/);
});

describe('https', () => {
  const authority = certificate('authority', 'localhost');
  const other = certificate('other', 'flink.example');

  it.skipIf(!authority || !other)(
    'a certificate that nobody vouches for, or that of another host',
    async () => {
      expect(await askedByTls(authority!, [])).toMatch(/The certificate of \S+ is not trusted \(DEPTH_ZERO/);
      expect(await askedByTls(other!, ['--ca', other!.cert])).toMatch(/is that of another host \(ERR_TLS/);
    },
  );

  it.skipIf(!authority)('a certificate of ours is asked for', async () => {
    const asks = { requestCert: true, rejectUnauthorized: true, ca: readFileSync(authority!.cert) };
    const trusted = ['--ca', authority!.cert];
    expect(await askedByTls(authority!, trusted, asks)).toMatch(
      /(?:asks|ask) for a certificate of yours: --cert/,
    );
    const { cert, key } = authority!;
    expect(await askedByTls(authority!, [...trusted, '--cert', cert, '--key', key], asks)).toBe('');
  });

  it.skipIf(!authority)('one that is trusted is read', async () => {
    expect(await askedByTls(authority!, ['--ca', authority!.cert])).toBe('');
  });

  it('a port without TLS', async () => {
    const { url, server } = await serve(await answersOf(bundle));
    const { stderr } = await flinkdoc(['collect', url.replace('http:', 'https:'), '--check'], { cwd });
    server.close();
    expect(stderr).toMatch(/does not speak TLS/);
    expect(stderr).toContain(`Without it: ${url}`);
  });

  it('one that has run out, or is not yet valid', () => {
    const reply = { path: '/config', status: 0, body: Buffer.alloc(0), cut: false, type: '', at: 0, took: 5 };
    for (const error of ['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID'])
      expect(noConnection({ ...reply, error }, error)('https://jm').en[0]).toContain('not valid today');
  });
});

describe('while it is read', () => {
  /** A healthy JobManager, but for what `change` answers; it says whether it did. */
  async function read(
    change: (path: string, response: ServerResponse, asked: number) => boolean,
    ...args: string[]
  ) {
    const answer = await answersOf(bundle);
    const counts = new Map<string, number>();
    const { url, server } = await serve((request, response) => {
      const path = decodeURIComponent(request.url!).split('?', 1)[0]!;
      const count = (counts.get(path) ?? 0) + 1;
      counts.set(path, count);
      if (!change(path, response, count)) answer(request, response);
    });
    const { stdout, stderr, exitCode } = await flinkdoc(
      ['triage', url, ...json, ...(args.length === 0 ? ['--quick'] : args)],
      { cwd },
    );
    server.closeAllConnections();
    server.close();
    return { exitCode, stderr, page: stdout === '' ? null : JSON.parse(stdout) };
  }

  const about = (end: RegExp) => (path: string) => end.test(path);
  const backpressure = about(/\/backpressure$/);
  const troubleOf = (page: { read: { kind: string; trouble: string[] }[] }) =>
    page.read.find(({ kind }) => kind === 'cluster')!.trouble;

  it('the same without trouble has none', async () => {
    const { page } = await read(() => false);
    expect(troubleOf(page)).toEqual([]);
    expect(page.verdict).toContain('sink');
  });

  it('it dies: what came counts, and that some is missing is told instead of "nothing wrong"', async () => {
    let dead = false;
    const { page } = await read((path, response) => {
      dead ||= backpressure(path);
      if (dead) response.destroy();
      return dead;
    });
    expect(troubleOf(page)).toEqual(['answers-missing']);
    if (page.findings.every(({ severity }: { severity: string }) => severity === 'notice'))
      expect(page.verdict).toMatch(/left requests without one/);
  });

  it.each([500, 503])('an answer of %d is missing, and told', async (code) => {
    const { page } = await read((path, response) => {
      if (backpressure(path)) response.writeHead(code).end('{}');
      return backpressure(path);
    });
    expect(troubleOf(page)).toEqual(['answers-missing']);
  });

  it('that something is not there is an answer', async () => {
    const { page } = await read((path, response) => {
      if (path.endsWith('/checkpoints/config')) response.writeHead(404).end('{}');
      return path.endsWith('/checkpoints/config');
    });
    expect(troubleOf(page)).toEqual([]);
  });

  it.each([
    ['half', half],
    ['too long', endless],
  ])('an answer that is %s is told, and not judged', async (_, answer) => {
    const { page } = await read((path, response) => {
      if (backpressure(path)) answer(response);
      return backpressure(path);
    });
    expect(troubleOf(page)).toEqual(['answers-cut']);
    expect(page.graphs[0].vertices.map(({ busy }: { busy: number | null }) => busy)).toEqual([
      null,
      null,
      null,
    ]);
  });

  it.each(['FINISHED', 'CANCELED'])('a job that is %s by the end is told', async (state) => {
    const { page } = await read(
      (path, response, asked) => {
        if (path !== '/jobs/overview' || asked < 2) return false;
        const job = { jid: '19e0fa50a48881fd0293118655384103', name: 'slow-sink', state, 'start-time': 1 };
        response.end(JSON.stringify({ jobs: [job] }));
        return true;
      },
      '--rounds',
      '2',
      '--every',
      '1',
      '--no-threads',
    );
    expect(page.ended).toEqual([{ name: 'slow-sink', state, whileRead: true }]);
    expect(page.findings.map(({ id }: { id: string }) => id)).toContain('job-ended-while-read');
    expect(page.verdict).not.toMatch(/^Nothing wrong/);
  });

  it('a cluster without a job is told', async () => {
    const { page } = await read(
      (path, response) => {
        if (path === '/jobs/overview') response.end('{"jobs":[]}');
        return path === '/jobs/overview';
      },
      '--quick',
      '--no-threads',
    );
    expect(page.verdict).toMatch(/^No job runs on this cluster/);
  });
});

function half(response: ServerResponse): void {
  response.writeHead(200, { 'content-length': '1000' });
  response.write('{"flink-');
  setTimeout(() => response.destroy(), 20);
}

/** 200 MB, as fast as they are taken. */
function endless(response: ServerResponse): void {
  const chunk = Buffer.alloc(1024 * 1024, ' ');
  let left = 200;
  const more = () => {
    while (left-- > 0) if (!response.write(chunk)) return void response.once('drain', more);
    response.end();
  };
  more();
}

function drip(response: ServerResponse): void {
  const timer = setInterval(() => response.write(' '), 50);
  response.on('close', () => clearInterval(timer));
}

async function listening(server: {
  listen: (port: number, host: string, done: () => void) => unknown;
  address: () => unknown;
}) {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

interface Certificate {
  cert: string;
  key: string;
}

/** One that vouches for itself; null where there is no openssl to make it. */
function certificate(name: string, host: string): Certificate | null {
  const [cert, key] = [join(cwd, `${name}.pem`), join(cwd, `${name}.key`)];
  const subject = ['-subj', `/CN=${host}`, '-addext', `subjectAltName=DNS:${host}`];
  const made = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  try {
    execFileSync('openssl', ['req', '-x509', ...made, ...subject, '-keyout', key, '-out', cert], {
      stdio: 'ignore',
    });
    return { cert, key };
  } catch {
    return null;
  }
}

/** What is told of a JobManager with this certificate; nothing where it is read. */
async function askedByTls({ cert, key }: Certificate, args: string[], more: object = {}): Promise<string> {
  const own = { cert: readFileSync(cert), key: readFileSync(key) };
  const server = createTlsServer({ ...own, ...more }, await answersOf(bundle));
  const url = `https://localhost:${await listening(server)}`;
  const { stderr } = await flinkdoc(['collect', url, '--check', ...quickly, ...args], { cwd });
  server.closeAllConnections();
  server.close();
  return stderr;
}
