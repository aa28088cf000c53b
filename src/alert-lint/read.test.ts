import { expect, it } from 'vitest';
import { NotReadable } from '../configuration/yaml.ts';
import { alertsIn } from './read.ts';

const group = (indent: string) =>
  [
    'groups:',
    '  - name: flink',
    '    interval: 30s',
    '    rules:',
    '      - record: a',
    '        expr: b',
    '      - alert: Restarts',
    '        expr: |',
    '          increase(a[5m])',
    '            > 0',
    '        for: 1m',
    '        annotations: { page: restart-loop }',
  ]
    .map((line) => `${indent}${line}`)
    .join('\n');
const object = `apiVersion: monitoring.coreos.com/v1\nkind: PrometheusRule\nmetadata:\n  name: x\nspec:\n${group('  ')}\n`;

it.each([
  ['a file of rules', `${group('')}\n`, [7]],
  ['a PrometheusRule', object, [12]],
  ['several documents', `${object}---\n${object}`, [12, 30]],
  [
    'a list of objects',
    JSON.stringify({
      kind: 'List',
      items: [
        {
          spec: {
            groups: [
              {
                interval: '30s',
                rules: [
                  {
                    alert: 'Restarts',
                    expr: 'increase(a[5m])\n> 0',
                    for: '1m',
                    annotations: { page: 'restart-loop' },
                  },
                ],
              },
            ],
          },
        },
      ],
    }),
    [1],
  ],
])('%s', (_, text, lines) => {
  const alerts = alertsIn(text, 'rules.yml');
  expect(alerts.map(({ line }) => line)).toEqual(lines);
  for (const { name, expression, lasts, interval, annotations } of alerts) {
    expect([name, lasts, interval, annotations.get('page')]).toEqual(['Restarts', 60, 30, 'restart-loop']);
    expect(expression).toMatchObject({ kind: 'binary', operator: '>' });
  }
});

it.each([
  '',
  'a: b',
  '[]',
  'groups: x',
  'groups: [{ rules: 7 }, null]',
  'spec: { groups: [x] }',
  'groups: [{ rules: [{ alert: [] }] }]',
])('in %j there is no alert', (text) => {
  expect(alertsIn(text, 'a')).toEqual([]);
});

it('a template of Helm is no YAML', () => {
  expect(() => alertsIn('groups:\n{{- range .Values.x }}\n- a', 'a')).toThrow(NotReadable);
});
