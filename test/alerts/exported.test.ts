import { readFileSync } from 'node:fs';
import { expect, inject, it } from 'vitest';
import { openLibrary } from '../../src/library/open.ts';

// Alerts ask for what Flink really exports.

const exported = new Set(
  readFileSync('test/alerts/exported-2.2.0.txt', 'utf8')
    .split('\n')
    .filter((line) => /^flink_/.test(line)),
);

/** Not of every job: of sources that know how much waits for them (FLIP-33), as that of Kafka does. */
const ofSomeSources = ['flink_taskmanager_job_task_operator_pendingRecords'];

const library = openLibrary(inject('library'), 'en');
const asked = library
  .entries()
  .flatMap(({ id, kind }) => (kind === 'tree' ? [] : (library.playbook(id)?.alerts ?? [])))
  .filter(({ flink }) => flink !== '1')
  .flatMap(({ name, expr }) => (expr.match(/\bflink_\w+/g) ?? []).map((metric) => ({ name, metric })));

it('names were recorded, and alerts ask for some', () => {
  expect(exported.size).toBe(174);
  expect(asked.length).toBeGreaterThan(20);
});

it.each(asked)('$name: $metric is exported', ({ metric }) => {
  expect([...exported, ...ofSomeSources]).toContain(metric);
});

it('what lint takes for gone is not exported', () => {
  const source = readFileSync('src/alert-lint/metric-gone.ts', 'utf8');
  const gone = Array.from(source.matchAll(/\['(flink_\w+)', '(flink_\w+)'\]/g), ([, name]) => name!);
  expect(gone.length).toBeGreaterThan(0);
  expect(gone.filter((name) => exported.has(name))).toEqual([]);
});
