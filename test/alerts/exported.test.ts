import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, inject, it } from 'vitest';
import { lintAlerts } from '../../src/alert-lint/checks.ts';
import { alertsIn } from '../../src/alert-lint/read.ts';
import { readMetrics } from '../../src/configuration/metrics.ts';
import { openLibrary } from '../../src/library/open.ts';
import { rulesOf } from '../seeded-alert.ts';

// Alerts ask for what Flink really exports: npm run rig:metrics records it.

const recorded = readdirSync('test/alerts').flatMap((file) => {
  const [, version] = /^exported-(.+)\.txt$/.exec(file) ?? [];
  if (version === undefined) return [];
  const lines = readFileSync(`test/alerts/${file}`, 'utf8').split('\n');
  return [{ version, names: new Set(lines.filter((line) => line.startsWith('flink_'))) }];
});

/** Not of every job: of sources that know how much waits for them (FLIP-33), as that of Kafka does. */
const ofSomeSources = 'flink_taskmanager_job_task_operator_pendingRecords';

const library = openLibrary(inject('library'), 'en');
const alerts = library
  .entries()
  .flatMap(({ id, kind }) => (kind === 'tree' ? [] : (library.playbook(id)?.alerts ?? [])));

it('three versions were recorded', () => {
  expect(recorded.map(({ version, names }) => [version, names.size])).toEqual([
    ['1.20.5', 181],
    ['2.2.1', 185],
    ['2.3.0', 185],
  ]);
});

describe.each(recorded)('$version', ({ version, names }) => {
  const asked = alerts
    .filter(({ flink }) => flink === undefined || version.startsWith(`${flink}.`))
    .flatMap(({ name, expr }) => (expr.match(/\bflink_\w+/g) ?? []).map((metric) => ({ name, metric })));

  it('alerts ask for some', () => expect(asked.length).toBeGreaterThan(20));

  it.each(asked)('$name: $metric is exported', ({ metric }) => {
    expect([...names, ofSomeSources]).toContain(metric);
  });
});

const namesOf = (major: string) =>
  recorded.filter(({ version }) => version.startsWith(`${major}.`)).map(({ names }) => names);
const [[before], after] = [namesOf('1'), namesOf('2')] as [[Set<string>], Set<string>[]];
const found = (metrics: string[], flink: '1' | '2') =>
  lintAlerts(alertsIn(rulesOf(metrics.map((metric) => `${metric} > 1`)), 'a'), flink, readMetrics('data'));

it('lint knows all that 1.x exported and 2.x does not, and what to ask for instead', () => {
  const gone = [...before].filter((name) => !after.some((names) => names.has(name)));
  const faults = found(gone, '2').filter(({ code }) => code === 'metric-gone');
  expect([gone.length, faults.length]).toEqual([11, 11]);
});

it('what lint says to ask for is exported, and what it takes for gone is not', () => {
  const source = readFileSync('src/alert-lint/metric-gone.ts', 'utf8');
  const every = [...before, ...Array.from(source.matchAll(/'(flink_\w+)'/g), ([, name]) => name!)];
  const faults = found([...new Set(every)], '2').filter(({ code }) => code === 'metric-gone');
  expect(faults.length).toBeGreaterThan(11);
  for (const { facts } of faults as unknown as { facts: { metric: string; instead: string } }[])
    expect(after.map((names) => [names.has(facts.metric), names.has(facts.instead)])).toEqual(
      after.map(() => [false, true]),
    );
});

it.each(recorded)('nothing that $version exports is said to be of another process', ({ names, version }) => {
  const faults = found([...names], version.startsWith('1.') ? '1' : '2');
  expect(faults.filter(({ code }) => code === 'metric-elsewhere')).toEqual([]);
});

it.each(recorded)('the process that lint of alerts names exports it in $version', ({ names, version }) => {
  const last = (name: string) => name.slice(name.lastIndexOf('_') + 1);
  const asked = [...names].map((name) =>
    name.startsWith('flink_jobmanager_')
      ? `flink_taskmanager_job_${last(name)}`
      : `flink_jobmanager_job_${last(name)}`,
  );
  const faults = found([...new Set(asked)], version.startsWith('1.') ? '1' : '2');
  const told = faults.filter(({ code }) => code === 'metric-elsewhere');
  expect(told.length).toBeGreaterThan(50);
  for (const { facts } of told as unknown as { facts: { process: string; name: string } }[]) {
    const exporters = [...names].filter((name) => last(name) === facts.name);
    expect(exporters.map((name) => name.split('_')[1])).toContain(facts.process.toLowerCase());
  }
});

it('lint knows all that 2.x exports and 1.x does not', () => {
  const early = [...after[0]!].filter((name) => after.every((names) => names.has(name)) && !before.has(name));
  const faults = found([...after[0]!], '1').filter(({ code }) => code === 'metric-early');
  expect([early.length, faults.length]).toEqual([15, 15]);
});
