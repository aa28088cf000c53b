// From where on a difference between two numbers is one: below, it is what two looks at the same healthy job differ by.

import { high, slight } from '../rules/measured/load.ts';

/** The least and the most that the rounds of one side gave. */
export interface Range {
  least: number;
  most: number;
}

export const rangeOf = (values: number[]): Range | null =>
  values.length === 0
    ? null
    : { least: values.reduce((a, b) => Math.min(a, b)), most: values.reduce((a, b) => Math.max(a, b)) };

/** Whether no round of one side gave what a round of the other side gave. */
const apart = (a: Range, b: Range) => a.most < b.least || b.most < a.least;

/**
 * Measured: two looks at a job with steady input differ by less than 1 %, Flink's meters are means of a minute. Input of people is
 * never that steady: a fifth is a rule of thumb.
 */
const share = 0.2;

export function rateMatters(before: Range, after: Range): boolean {
  const [from, to] = [middle(before), middle(after)];
  return apart(before, after) && Math.abs(to - from) > share * Math.max(from, to);
}

export const middle = ({ least, most }: Range) => (least + most) / 2;

/** Flink tells three levels of backpressure apart (JobVertexBackPressureHandler); the narrowest of them is as wide as `slight`. */
const levelOf = (ratio: number) => (ratio > high ? 2 : ratio > slight ? 1 : 0);

export const backpressureMatters = (before: Range, after: Range) =>
  apart(before, after) &&
  levelOf(middle(before)) !== levelOf(middle(after)) &&
  Math.abs(middle(after) - middle(before)) > slight;

/** How far the load may be from what was aimed at before Flink's autoscaler rescales: job.autoscaler.target.utilization.boundary. */
const boundary = 0.3;

export const busyMatters = (before: Range, after: Range) =>
  apart(before, after) && Math.abs(middle(after) - middle(before)) > boundary;

/** Milliseconds. Measured: checkpoints of healthy jobs take less than 0.5 s, and one twice as long as another. */
const duration = { least: 1000, factor: 2 };

export const durationMatters = (before: number, after: number) =>
  Math.abs(after - before) > duration.least && ratio(before, after) >= duration.factor;

/** One failed checkpoint is an accident, a series is not. */
export const failuresMatter = (before: number, after: number) => Math.abs(after - before) > 1;

/** Bytes, and a share. Measured: 0.5 MB in windows that filled. */
const size = { least: 4 * 1024 * 1024, factor: 1.2 };

export const sizeMatters = (before: number, after: number) =>
  Math.abs(after - before) > size.least && ratio(before, after) >= size.factor;

/** Seconds of input that wait, from where Flink's autoscaler takes a source for one that lags; and a doubling. */
const lag = { seconds: 30, factor: 2 };

export const pendingMatters = (before: number, after: number, perSecond: number) =>
  Math.max(before, after) > lag.seconds * perSecond && ratio(before, after) >= lag.factor;

const ratio = (a: number, b: number) => Math.max(a, b) / Math.max(1, Math.min(a, b));
