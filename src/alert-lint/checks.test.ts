import { existsSync, readdirSync } from 'node:fs';
import { expect, inject, it } from 'vitest';
import { seededAlert } from '../../test/seeded-alert.ts';
import { readMetrics } from '../configuration/metrics.ts';
import { openLibrary } from '../library/open.ts';
import { alertChecks, lintAlerts } from './checks.ts';
import { alertsIn } from './read.ts';

seededAlert('expr-unreadable', [['up > > 0'], ['']], [['up > 0']]);

it('each check has a file, and a seeded mistake in the test beside it', () => {
  const codes = alertChecks.map(({ kind }) => kind.code);
  expect(new Set(codes).size).toBe(codes.length);
  for (const code of codes) expect(existsSync(`src/alert-lint/${code}.test.ts`), code).toBe(true);
  const tests = readdirSync('src/alert-lint').filter((file) => file.endsWith('.test.ts'));
  expect(tests).toHaveLength(codes.length + 2);
});

it('our own alerts have none of the mistakes', () => {
  const library = openLibrary(inject('library'), 'en');
  for (const flink of ['1', '2'] as const) {
    const rules = library
      .entries()
      .flatMap(({ id, kind }) => (kind === 'tree' ? [] : (library.playbook(id)?.alerts ?? [])))
      .filter((alert) => alert.flink === undefined || alert.flink === flink)
      .map(({ name, expr, for: lasts }) => ({ alert: name, expr, for: lasts }));
    expect(rules.length).toBeGreaterThan(15);
    expect(
      lintAlerts(alertsIn(JSON.stringify({ groups: [{ rules }] }), 'a'), flink, readMetrics('data')),
    ).toEqual([]);
  }
});
