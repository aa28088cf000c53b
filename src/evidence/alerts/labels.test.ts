import { expect, it } from 'vitest';
import { aboutIn, namesInLabels } from './labels.ts';

const job = 'a1b2c3d4e5f60718293a4b5c6d7e8f90';
const about = (labels: Record<string, string>) => aboutIn(new Map(Object.entries(labels)));

it('ids are those that the REST API takes', () => {
  expect(about({ job_id: job, task_id: job })).toEqual({ job, vertex: job });
  for (const id of ['', 'orders', `${job}0`, job.toUpperCase(), `${job.slice(1)}/`])
    expect(about({ job_id: id, task_id: id })).toEqual({});
});

it.each([
  ['10.0.0.7:34567-a1b2c3', '10.0.0.7:34567-a1b2c3'],
  ['orders-taskmanager-1-2', 'orders-taskmanager-1-2'],
  // As PrometheusReporter writes it, and what it must have been.
  ['orders_taskmanager_1_2', 'orders-taskmanager-1-2'],
  ['container_e12_1700000000000_0042_01_000002', 'container_e12_1700000000000_0042_01_000002'],
  // It may have been anything.
  ['10_0_0_7:34567_a1b2c3', undefined],
  ['$(reboot)', undefined],
  ['../../config', undefined],
  ['', undefined],
])('a TaskManager by its label %s is %s', (tm_id, id) => {
  expect(about({ tm_id }).taskManager).toBe(id);
});

it('the job of Prometheus is none of Flink', () => {
  expect(namesInLabels(new Map([['job', 'flink']])).job).toBeNull();
});
