// The REST interface as the faults need it: what is there, or undefined.
import { openAsBlob } from 'node:fs';

// biome-ignore lint/suspicious/noExplicitAny: answers of two dozen paths and three versions, of which a fault reads a field
type Answer = any;

export class Rest {
  readonly url: string;

  constructor(url: string) {
    this.url = url;
  }

  async get(path: string): Promise<Answer> {
    return this.ask(path, {}, 5);
  }

  async post(path: string, body: object): Promise<Answer> {
    return this.send('POST', path, body);
  }

  async put(path: string, body: object): Promise<Answer> {
    return this.send('PUT', path, body);
  }

  private async send(method: string, path: string, body: object): Promise<Answer> {
    return this.ask(
      path,
      { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } },
      60,
    );
  }

  async patch(path: string): Promise<Answer> {
    return this.ask(path, { method: 'PATCH' }, 10);
  }

  /** Uploads a jar and starts its job. */
  async run(jar: string, request: object): Promise<Answer> {
    const form = new FormData();
    form.set('jarfile', await openAsBlob(jar, { type: 'application/x-java-archive' }), 'orders.jar');
    const { filename } = await this.ask('/jars/upload', { method: 'POST', body: form }, 30);
    return this.post(`/jars/${filename.split('/').pop()}/run`, request);
  }

  /** undefined: no answer, or none that is JSON. Errors are answers too. */
  private async ask(path: string, init: RequestInit, limit: number): Promise<Answer> {
    try {
      const answer = await fetch(this.url + path, { ...init, signal: AbortSignal.timeout(limit * 1000) });
      return await answer.json();
    } catch {
      return undefined;
    }
  }
}
