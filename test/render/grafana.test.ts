import { expect, it } from 'vitest';
import type { AlertRule } from '../../src/alerts.ts';
import { grafana } from '../../src/render/grafana.ts';

const drawn = (expr: string) => {
  const rule: AlertRule = {
    ...{ name: 'Full', expr, for: '5m', severity: 'warning', page: 'full', title: 'It is full' },
    ...{ description: 'Empty it.', command: 'flinkdoc show full', labels: [] },
    runbook: 'https://wiki.example/en/full.html',
  };
  const { panels } = JSON.parse(grafana([rule, rule, rule]));
  return panels as {
    gridPos: object;
    links: { url: string }[];
    targets: { expr: string }[];
    fieldConfig: { defaults: { thresholds: { steps: { value: number | null }[] } } };
  }[];
};
const limits = (expr: string) =>
  drawn(expr)[0]!.fieldConfig.defaults.thresholds.steps.flatMap(({ value }) => value ?? []);

it('draws the curve and the limit of a comparison', () => {
  expect(drawn('max(used) / 1e9 > 0.9')[0]!.targets[0]!.expr).toBe('max(used) / 1e9');
  expect(limits('max(used) / 1e9 > 0.9')).toEqual([0.9]);
});

it('draws what is more than one comparison as it is', () => {
  expect(drawn('a > 1 and b > 2')[0]!.targets[0]!.expr).toBe('a > 1 and b > 2');
  expect(limits('a > 1 and b > 2')).toEqual([]);
  expect(limits('absent(a)')).toEqual([]);
});

it('puts two panels in a row, each with a link to its page', () => {
  const panels = drawn('a > 1');
  expect(panels.map(({ gridPos }) => gridPos)).toEqual([
    { x: 0, y: 0, w: 12, h: 8 },
    { x: 12, y: 0, w: 12, h: 8 },
    { x: 0, y: 8, w: 12, h: 8 },
  ]);
  expect(panels[0]!.links[0]!.url).toBe('https://wiki.example/en/full.html');
});
