// Whether a JobManager answers at an address, and what to do where none does.

import { FlinkdocError } from '../errors.ts';
import type { Collected } from './collect.ts';
import { noAnswer, noFlink } from './no-answer.ts';
import type { Reply, RestClient } from './rest-client.ts';
import type { Trouble } from './trouble.ts';
import { fieldsOf } from './values.ts';

/** Longer than any answer of `/config`. */
const shortAnswer = 64 * 1024;

/** Throws what is wrong with an address, and what to do, unless a JobManager answers there. */
export async function expectJobManager(client: RestClient, address: string): Promise<void> {
  const reply = await client.get('/config', shortAnswer);
  const trouble = troubleWith(reply);
  if (trouble) throw new FlinkdocError(trouble(address));
}

function troubleWith(reply: Reply): Trouble | null {
  const { status, error, body } = reply;
  if (error !== null || status !== 200) return noAnswer(reply);
  const text = body.toString('utf8');
  try {
    const config = fieldsOf(JSON.parse(text));
    return typeof config['flink-version'] === 'string' ? null : noFlink('JSON without flink-version');
  } catch {
    return noFlink(/^\s*</.test(text) ? 'HTML' : 'no JSON');
  }
}

/** Throws where a job was asked for that is not there. */
export function expectJob({ jobs }: Collected, job: string | null, address: string): void {
  if (job === null || jobs.length > 0) return;
  throw new FlinkdocError({
    en: [
      `${address} has no job whose name or id begins with "${job}".`,
      'Leave out --job to read all of them.',
    ],
    zh: [`${address} 上没有名称或 id 以“${job}”开头的作业。`, '不加 --job 就读取全部作业。'],
  });
}
