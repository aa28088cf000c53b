import { readFileSync } from 'node:fs';
import { type Dispatcher, EnvHttpProxyAgent, request } from 'undici';
import { deadline } from './deadline.ts';

/** How a JobManager is reached. */
export interface Access {
  /** Its address, with the prefix of a path where a proxy asks for one; without a slash at the end. */
  base: string;
  /** The `Authorization` header. */
  authorization: string | null;
  /** Files with certificates, in PEM. */
  ca?: string | undefined;
  cert?: string | undefined;
  key?: string | undefined;
}

/**
 * What came back. `status` is 0 where nothing did; `error` then says why, as Node or undici name it. Of an answer that is of no use it is
 * `timeout`, `redirect` elsewhere, `redirect-loop`, `cut-off` or `too-long`; of a log what came counts.
 */
export interface Reply {
  path: string;
  status: number;
  error: string | null;
  body: Buffer;
  /** Whether there was more than is kept. */
  cut: boolean;
  type: string;
  /** When it was asked, and how long it took: milliseconds. */
  at: number;
  took: number;
}

/** Milliseconds until a request is given up. */
const patience = 15_000;
/** What is asked when all has to end may still be answered: a connection that is cut off is a warning in the log of the JobManager. */
const grace = 1000;

const redirects = new Set([301, 302, 303, 307, 308]);

/** A client that only reads: GET, with a limit on time and size, and redirects only where the same host is asked again. */
export class RestClient {
  private readonly dispatcher: Dispatcher;
  private readonly access: Access;
  private readonly signal: AbortSignal;
  private readonly now: () => number;

  /** `signal` ends all that is still asked. */
  constructor(access: Access, signal: AbortSignal, now: () => number) {
    this.access = access;
    this.signal = signal;
    this.now = now;
    const { ca, cert, key } = access;
    const connect = {
      ...(ca ? { ca: readFileSync(ca) } : {}),
      ...(cert ? { cert: readFileSync(cert) } : {}),
      ...(key ? { key: readFileSync(key) } : {}),
      timeout: patience,
    };
    // A proxy is asked where the environment names one: HTTPS_PROXY, HTTP_PROXY, NO_PROXY.
    this.dispatcher = new EnvHttpProxyAgent({ connect, requestTls: connect, connections: 4 });
  }

  /** Asks for a path. `keep` says which end counts where there are more bytes than `most`; */
  async get(path: string, most: number, keep: 'start' | 'end' = 'start'): Promise<Reply> {
    const at = this.now();
    const reply = { path, status: 0, error: null, body: Buffer.alloc(0), cut: false, type: '', at, took: 0 };
    if (this.signal.aborted) return { ...reply, error: 'timeout' };
    const { signal, clear } = deadline(patience, [this.signal], grace);
    try {
      const answer = await this.ask(new URL(`${this.access.base}${path}`), most, keep, signal);
      return { ...reply, ...answer, took: this.now() - at };
    } catch (error) {
      return { ...reply, error: codeOf(error), took: this.now() - at };
    } finally {
      clear();
    }
  }

  async close(): Promise<void> {
    await this.dispatcher.destroy();
  }

  private async ask(
    url: URL,
    most: number,
    keep: 'start' | 'end',
    signal: AbortSignal,
    hops = 3,
  ): Promise<Pick<Reply, 'status' | 'body' | 'cut' | 'type' | 'error'>> {
    const { authorization } = this.access;
    const { statusCode, headers, body } = await request(url, {
      dispatcher: this.dispatcher,
      signal,
      headers: { accept: 'application/json, text/plain', ...(authorization ? { authorization } : {}) },
    });
    const location = headers.location;
    if (redirects.has(statusCode) && typeof location === 'string') {
      await body.dump();
      const next = new URL(location, url);
      const error = next.host === url.host ? (hops === 0 ? 'redirect-loop' : null) : 'redirect';
      if (error) return { status: statusCode, error, body: Buffer.from(next.host), cut: false, type: '' };
      return this.ask(next, most, keep, signal, hops - 1);
    }
    const read = await readAtMost(body, most, keep);
    return { status: statusCode, type: String(headers['content-type'] ?? ''), ...read };
  }
}

/** Of a log the end counts: as much more than is kept is read to get there. */
const through = 16;

async function readAtMost(
  body: AsyncIterable<Buffer>,
  most: number,
  keep: 'start' | 'end',
): Promise<Pick<Reply, 'body' | 'cut' | 'error'>> {
  const chunks: Buffer[] = [];
  let [kept, read, cut] = [0, 0, false];
  try {
    for await (const chunk of body) {
      chunks.push(chunk);
      kept += chunk.length;
      read += chunk.length;
      if (keep === 'start' && kept > most)
        return { body: Buffer.concat(chunks).subarray(0, most), cut: true, error: 'too-long' };
      while (kept - chunks[0]!.length >= most) {
        kept -= chunks.shift()!.length;
        cut = true;
      }
      if (read > most * through) break;
    }
  } catch (error) {
    if (codeOf(error) === 'timeout') throw error;
    return { body: Buffer.concat(chunks), cut: true, error: keep === 'end' ? null : 'cut-off' };
  }
  return { body: Buffer.concat(chunks), cut, error: null };
}

function codeOf(error: unknown): string {
  const { code, name, cause } = error as { code?: unknown; name?: unknown; cause?: unknown };
  if (name === 'TimeoutError' || name === 'AbortError') return 'timeout';
  if (typeof code === 'string') return code;
  return cause ? codeOf(cause) : String(name);
}
