import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import yaml from 'js-yaml';
import { afterAll, describe, expect, it } from 'vitest';
import { cases } from '../../../test/alerts/cases.ts';
import { flinkdoc } from '../../../test/fake-io.ts';
import { transcripts } from '../../../test/transcript.ts';
import type { AlertRulesData } from './page.ts';

const site = ['--site', 'https://wiki.example/flink/'];
transcripts(import.meta.url, [
  ['alerts', 'alerts', ...site, '--label', 'team=streaming', '--label', 'severity=page'],
  ['flink-1-chinese', 'alerts', '--flink', '1', '--lang', 'zh', ...site],
  ['list', 'alerts', '--format', 'terminal'],
  ['grafana', 'alerts', '--format', 'grafana', ...site],
  ['error-site', 'alerts', '--site', 'wiki'],
  ['error-label', 'alerts', '--label', 'team'],
  ['error-version', 'alerts', '--flink', '3'],
  ['help-alerts', 'help', 'alerts'],
]);

const folder = mkdtempSync(join(tmpdir(), 'flinkdoc-alerts-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function rulesIn(...words: string[]): Promise<string> {
  const { stdout, stderr } = await flinkdoc(['alerts', ...words]);
  expect(stderr).toBe('');
  return stdout;
}
const dataOf = async (...words: string[]) =>
  JSON.parse(await rulesIn(...words, '--format', 'json')) as AlertRulesData;

const run = promisify(execFile);
const promtool = (...words: string[]) => run('promtool', words, { cwd: folder });
const missing = spawnSync('promtool', ['--version']).error !== undefined;

/** A test of promtool: whether an alert fires on the series. */
const firing = (name: string, at: string, series: Record<string, string>, fires: boolean) => ({
  interval: '1m',
  input_series: Object.entries(series).map(([of, values]) => ({ series: of, values })),
  promql_expr_test: [
    {
      expr: `count(ALERTS{alertname="${name}",alertstate="firing"})`,
      eval_time: at,
      exp_samples: fires ? [{ labels: '{}', value: 1 }] : [],
    },
  ],
});

/** Files of tests, one an alert: its rule is the only one that is evaluated, for hours of minutes. */
function testsOf(rules: string, flink: string): string[] {
  const { groups } = yaml.loadAll(rules, undefined, {
    schema: yaml.FAILSAFE_SCHEMA,
  })[0] as { groups: { name: string; rules: { alert: string }[] }[] };
  return groups.flatMap((group) =>
    group.rules.map((rule) => {
      const { at, fires, quiet } = cases[rule.alert]!;
      const file = `${flink}-${rule.alert}`;
      writeFileSync(
        join(folder, `${file}.rule.yml`),
        JSON.stringify({ groups: [{ ...group, rules: [rule] }] }),
      );
      const tests = [firing(rule.alert, at, fires, true), firing(rule.alert, at, quiet, false)];
      const whole = { rule_files: [`${file}.rule.yml`], evaluation_interval: '1m', tests };
      writeFileSync(join(folder, `${file}.yml`), JSON.stringify(whole));
      return `${file}.yml`;
    }),
  );
}

describe.skipIf(missing)('promtool (skipped where it is missing: Debian has it in prometheus)', () => {
  describe.each(['1', '2'])('Flink %s', async (flink) => {
    const { alerts } = await dataOf('--flink', flink);
    const rules = `rules-${flink}.yml`;
    const text = await rulesIn('--flink', flink, ...site);
    writeFileSync(join(folder, rules), text);

    it('takes the rules', async () => {
      const { stdout } = await promtool('check', 'rules', rules);
      expect(stdout).toContain(`${alerts.length} rules found`);
    });

    it('says that each fires, and not on what looks alike', async () => {
      const { stdout } = await promtool('test', 'rules', ...testsOf(text, flink));
      expect(stdout.match(/SUCCESS/g)).toHaveLength(alerts.length);
    });
  });

  it('takes what a page or a label says that looks like a template', async () => {
    const content = join(folder, 'team');
    mkdirSync(join(content, 'playbooks'), { recursive: true });
    writeFileSync(
      join(content, 'playbooks', 'ours.md'),
      [
        '---',
        'title: "Braces {{ $labels }} of \\"ours\\""',
        'summary: Look.',
        'area: throughput',
        'kind: guide',
        'symptoms: [braces of ours]',
        'alerts:',
        '  - { name: Ours, expr: "vector(1) > 0", for: 1m, severity: info }',
        '---',
        '',
      ].join('\n'),
    );
    const printed = await rulesIn('--content', content, '--label', 'team={{ nothing');
    expect(printed).toContain('alert: Ours');
    writeFileSync(join(folder, 'team.yml'), printed);
    await promtool('check', 'rules', 'team.yml');
  });
});

it('each alert has its cases, and no name twice', async () => {
  const both = [...(await dataOf('--flink', '1')).alerts, ...(await dataOf('--flink', '2')).alerts];
  expect(Object.keys(cases).sort()).toEqual([...new Set(both.map(({ name }) => name))].sort());
  for (const flink of ['1', '2']) {
    const names = (await dataOf('--flink', flink)).alerts.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  }
});

it('what one version alone exports is not asked of the other', async () => {
  expect(await rulesIn('--flink', '1')).not.toContain('lastCheckpointCompletedTimestamp');
  expect(await rulesIn('--flink', '2')).toContain('lastCheckpointCompletedTimestamp');
});

it('a runbook stands where flinkdoc site writes the page', async () => {
  const { alerts } = await dataOf('--site', 'https://wiki.example/flink//', '--lang', 'zh');
  for (const { page, runbook } of alerts) expect(runbook).toBe(`https://wiki.example/flink/zh/${page}.html`);
});

it('of a whole version the major one counts', async () => {
  expect(await rulesIn('--flink', '1.20.3')).toBe(await rulesIn('--flink', '1'));
  expect(await rulesIn('--flink', '2.2')).toBe(await rulesIn());
});
