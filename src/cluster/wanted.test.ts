import { expect, it } from 'vitest';
import { backpressureOf, type WantedAnswer } from './wanted.ts';

const [job, other] = ['a'.repeat(32), 'b'.repeat(32)];
const vertex = '1'.repeat(32);

const graph = (status: string, of = job): WantedAnswer => ({
  endpoint: '/jobs/:job',
  ids: { job: of },
  value: { vertices: [{ id: vertex, status }] },
});

const metrics = (value: unknown, of = job): WantedAnswer => ({
  endpoint: '/jobs/:job/vertices/:vertex/subtasks/metrics',
  ids: { job: of, vertex },
  value,
});

const known = [{ id: 'busyTimeMsPerSecond', max: 900 }];

it('the backpressure of a vertex is asked that runs and has numbers', () => {
  expect(backpressureOf([graph('RUNNING')], [metrics(known)])).toEqual([
    { endpoint: '/jobs/:job/vertices/:vertex/backpressure', ids: { job, vertex } },
  ]);
});

it.each([
  ['does not run', [graph('CREATED')], [metrics(known)]],
  ['has no numbers yet', [graph('RUNNING')], [metrics([])]],
  ['did not answer', [graph('RUNNING')], [metrics(undefined)]],
  ['has them in another job alone', [graph('RUNNING')], [metrics(known, other)]],
])('that of a vertex that %s is an error in the log of the JobManager', (_, graphs, gauges) => {
  expect(backpressureOf(graphs, gauges)).toEqual([]);
});
