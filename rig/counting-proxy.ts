// Stands between flinkdoc and a JobManager, and counts what is asked.
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface CountingProxy {
  url: string;
  asked: {
    requests: number;
    /** The most that ran at once. */
    atOnce: number;
    /** Requests that may change something: all that are no GET. */
    changing: string[];
  };
  close: () => Promise<void>;
}

/** Passes on all that is asked of `target`, the URL of a JobManager. */
export async function countingProxy(target: string): Promise<CountingProxy> {
  const asked: CountingProxy['asked'] = { requests: 0, atOnce: 0, changing: [] };
  let open = 0;
  const server = createServer((incoming, answer) => {
    const { method = '', url = '', headers } = incoming;
    asked.requests++;
    asked.atOnce = Math.max(asked.atOnce, ++open);
    if (method !== 'GET') asked.changing.push(`${method} ${url}`);
    answer.once('close', () => open--);
    const passed = request(new URL(url, target), { method, headers }, (got) => {
      answer.writeHead(got.statusCode ?? 502, got.headers);
      got.pipe(answer);
    });
    passed.once('error', () => answer.destroy());
    answer.once('close', () => passed.destroy());
    incoming.pipe(passed);
  });
  await new Promise<void>((listens) => server.listen(0, '127.0.0.1', listens));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, asked, close: () => closed(server) };
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => server.close(() => done()));
}
