import { clusterCases } from '../../../test/rules/cluster/cases.ts';
import {
  cluster,
  idle,
  type JobOptions,
  now,
  type VertexOptions,
} from '../../../test/rules/cluster/clusters.ts';
import { missingWatermark } from './missing-watermark.ts';

const none = -(2 ** 63);
const eventTime = 'Window(TumblingEventTimeWindows(5000), EventTimeTrigger, Sum) -> Sink: Writer';

const job = (window: Partial<VertexOptions> = {}, given = none, more: Partial<JobOptions> = {}) =>
  cluster({
    vertices: [
      {
        name: 'Source: orders',
        loads: [idle],
        ofSubtasks: { '0.Source__orders.currentOutputWatermark': given },
      },
      { name: eventTime, loads: [idle, idle], watermark: none, ...window },
    ],
    ...more,
  });

clusterCases(missingWatermark, {
  'watermark-never-came': {
    shows: job(),
    facts: { rounds: 3, vertex: eventTime, perSecond: 200 },
    looksLike: [
      ['a job without windows', job({ name: 'customer-totals -> Sink: Writer' })],
      [
        'a window of processing time',
        job({ name: 'Window(TumblingProcessingTimeWindows(5000), ProcessingTimeTrigger, Sum)' }),
      ],
      ['one that stands still', job({ watermark: now - 60_000 })],
      ['one that gets nothing', job({ loads: [{ ...idle, perSecond: 0 }] })],
      ['a source that has watermarks', job({}, now)],
      ['a job that has just started', job({}, none, { running: 25_000 })],
      ['a batch job', job({}, none, { batch: true })],
    ],
  },
});
