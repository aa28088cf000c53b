import { clusterCases } from '../../../test/rules/cluster/cases.ts';
import {
  cluster,
  idle,
  type JobOptions,
  now,
  type VertexOptions,
} from '../../../test/rules/cluster/clusters.ts';
import { watermarkStandsStill } from './standing-watermark.ts';

const none = -(2 ** 63);

/** What a subtask of a source gives out in each of three rounds. */
interface Gives {
  watermark: (round: number) => number;
  records: (round: number) => number;
  idle?: number;
}

const flowing: Gives = {
  watermark: (round) => now - 30_000 + round * 10_000,
  records: (round) => round * 100,
  idle: 3,
};
const silent: Gives = { watermark: () => now - 57_000, records: () => 500, idle: 46_000 };
const withoutWatermark: Gives = { watermark: () => none, records: () => 0, idle: 59_000 };

const source = (name: string, ...subtasks: Gives[]): VertexOptions => ({
  name: `Source: ${name}`,
  loads: subtasks.map(() => idle),
  ofSubtasks: (round) =>
    Object.fromEntries(
      subtasks.flatMap(({ watermark, records, idle: idleTime }, at) => [
        [`${at}.Source__${name}.currentOutputWatermark`, watermark(round)],
        [`${at}.Source__${name}.numRecordsOut`, records(round)],
        ...(idleTime === undefined ? [] : [[`${at}.Source__${name}.sourceIdleTime`, idleTime] as const]),
      ]),
    ),
});

const window = (watermark: VertexOptions['watermark'], more: Partial<VertexOptions> = {}): VertexOptions => ({
  name: 'sum-per-customer -> orders-sink: Writer',
  loads: [idle, idle],
  metrics: { 'sum-per-customer.numLateRecordsDropped': { least: 0, most: 0, mean: 0 } },
  ...(watermark === undefined ? {} : { watermark }),
  ...more,
});

const edges: NonNullable<JobOptions['edges']> = [
  ['Source: orders', 'sum-per-customer -> orders-sink: Writer'],
  ['Source: returns', 'sum-per-customer -> orders-sink: Writer'],
];
const joined = (orders: Gives, returns: Gives, to: VertexOptions, more: Partial<JobOptions> = {}) =>
  cluster({
    vertices: [source('orders', orders), source('returns', returns), to],
    edges: edges.map(([from]) => [from, to.name]),
    ...more,
  });
const alone = (...subtasks: Gives[]) => cluster({ vertices: [source('orders', ...subtasks), window(none)] });

const stands = now - 57_000;

clusterCases(watermarkStandsStill, {
  'watermark-held-by-silent-source': {
    shows: joined(flowing, silent, window(stands)),
    facts: {
      rounds: 3,
      source: 'Source: returns',
      subtask: 1,
      held: 1,
      parallelism: 1,
      waiting: 'sum-per-customer -> orders-sink: Writer',
      behind: 47_000,
      silent: 46_000,
    },
    looksLike: [
      ['a job without event time', joined(withoutWatermark, withoutWatermark, window(none))],
      ['a vertex that waits for no watermark', joined(flowing, silent, window(stands, { metrics: {} }))],
      [
        'a window of processing time',
        joined(flowing, silent, window(stands, { name: 'Window(TumblingProcessingTimeWindows(5000))' })),
      ],
      ['a source that was silent for a moment', joined(flowing, { ...silent, idle: 8000 }, window(stands))],
      [
        'a watermark that moves',
        joined(
          flowing,
          silent,
          window((round) => stands + round),
        ),
      ],
      ['no records at all, as at night', joined(silent, silent, window(stands))],
      [
        'one that is idle, and known to be: it keeps nobody back',
        joined(flowing, silent, window(stands + 5000)),
      ],
      [
        'no records that arrive',
        joined(flowing, silent, window(stands, { loads: [{ ...idle, perSecond: 0 }] })),
      ],
      ['a single round', joined(flowing, silent, window(stands), { rounds: 1 })],
      ['a source that sends records', alone(flowing, { ...withoutWatermark, records: (round) => round })],
    ],
  },
  'watermark-held-by-flowing-source': {
    shows: alone(flowing, { ...withoutWatermark, records: (round) => round * 50, idle: 5 }),
    facts: {
      rounds: 3,
      source: 'Source: orders',
      subtask: 2,
      held: 1,
      parallelism: 2,
      waiting: 'sum-per-customer -> orders-sink: Writer',
      behind: null,
    },
    looksLike: [
      [
        'a source whose watermarks are made behind it',
        joined(flowing, { ...withoutWatermark, records: (round) => round }, window(none)),
      ],
      ['a silent one', alone(flowing, withoutWatermark)],
    ],
  },
});
