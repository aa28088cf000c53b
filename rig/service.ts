// The system outside that a job calls: an HTTP server that takes its time.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Its URL. It ends with the rig. */
export async function slowService(millis: number): Promise<string> {
  const server = createServer((_, answer) => setTimeout(() => answer.end('ok'), millis)).listen(
    0,
    '127.0.0.1',
  );
  await new Promise((done) => server.once('listening', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}
