import { expect, it } from 'vitest';
import { Asker } from './asker.ts';
import { isOfSourceSubtask } from './metric-ids.ts';
import type { RestClient } from './rest-client.ts';
import { ofMetrics } from './wanted.ts';

const source = ofMetrics(
  '/jobs/:job/vertices/:vertex/metrics',
  { job: 'a'.repeat(32), vertex: 'b'.repeat(32) },
  isOfSourceSubtask,
);

/** The metrics that are asked for of a source that has these. */
async function asked(ids: string[]): Promise<string[]> {
  const paths: string[] = [];
  const get = async (path: string) => {
    paths.push(path);
    return { status: 200, body: Buffer.from(JSON.stringify(ids.map((id) => ({ id })))) };
  };
  const asker = new Asker({ get } as unknown as RestClient);
  await asker.listMetrics([source]);
  await asker.ask(source);
  return paths.slice(1).flatMap((path) => decodeURIComponent(path.split('?get=')[1]!).split(','));
}

const drift = '0.Source__orders.watermarkAlignmentDrift';
const split = (number: number) => `0.Source__orders.split.orders-${number}.watermark.pausedTimeMsPerSecond`;

it('of a source it is asked how far it is ahead of its alignment group, and which splits are paused', async () => {
  expect(await asked([drift, split(0), '0.Source__orders.other'])).toEqual([drift, split(0)]);
});

it('of a source with many splits, none is asked about', async () => {
  const many = Array.from({ length: 257 }, (_, number) => split(number));
  expect(await asked([...many, drift])).toEqual([drift]);
  expect(await asked([...many.slice(1), drift])).toHaveLength(257);
});
