// A server that answers what a real JobManager answered: a bundle that was collected from one.

import { readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { extract } from 'tar-stream';
import type { Manifest } from '../../src/cluster/bundle.ts';

/** The files of a bundle by their names. */
export async function bundleFiles(file: string): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  const tar = extract();
  tar.end(gunzipSync(readFileSync(file)));
  for await (const entry of tar) {
    const chunks: Buffer[] = [];
    for await (const chunk of entry) chunks.push(chunk as Buffer);
    files.set(entry.header.name, Buffer.concat(chunks));
  }
  return files;
}

/** Answers as the JobManager did that a bundle was collected from; with the ids of metrics where no metric is asked for. */
export async function answersOf(bundle: string): Promise<RequestListener> {
  const files = await bundleFiles(bundle);
  const { requests }: Manifest = JSON.parse(files.get('manifest.json')!.toString());
  const byPath = new Map(
    requests.flatMap(({ path, file }) =>
      file === null ? [] : [[path.split('?', 1)[0]!, files.get(file)!] as const],
    ),
  );
  return ({ url = '' }, response) => {
    const [path = '', query] = decodeURIComponent(url).split('?', 2);
    const body = byPath.get(path);
    if (!body) return void response.writeHead(404).end('{"errors":["Not found."]}');
    const ids = path.endsWith('/metrics') && query === undefined;
    const text = ids
      ? JSON.stringify(JSON.parse(body.toString()).map(({ id }: { id: string }) => ({ id })))
      : body;
    response.writeHead(200, { 'content-type': 'application/json' }).end(text);
  };
}

/** Starts a server on this machine; it is closed when the test file ends. */
export function serve(listener: RequestListener, port = 0): Promise<{ url: string; server: Server }> {
  const server = createServer(listener);
  return new Promise((resolve) =>
    server.listen(port, '127.0.0.1', () =>
      resolve({ server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }),
    ),
  );
}
