import yaml from 'js-yaml';
import { expect, it } from 'vitest';
import type { AlertRule } from '../../src/alerts.ts';
import { prometheus } from '../../src/render/prometheus.ts';

const rule: AlertRule = {
  name: 'Full',
  expr: 'max(used) / max(size) > 0.9',
  for: '5m',
  severity: 'warning',
  page: 'full',
  title: 'It is "full": {{ half }}',
  description: 'Empty it.',
  command: 'flinkdoc show full',
  runbook: 'https://wiki.example/en/full.html',
  labels: [{ name: 'team', value: 'a: b' }],
};

const read = (text: string) => yaml.loadAll(text, undefined, { schema: yaml.FAILSAFE_SCHEMA })[0];

it('is YAML with the texts as they are; no text begins a template', () => {
  expect(read(prometheus([rule]))).toEqual({
    groups: [
      {
        name: 'flink',
        rules: [
          {
            alert: 'Full',
            expr: 'max(used) / max(size) > 0.9',
            for: '5m',
            labels: { severity: 'warning', team: 'a: b' },
            annotations: {
              summary: '{{ with $labels.job_name }}{{ . }}: {{ end }}It is "full": {{ "{{" }} half }}',
              description: 'Empty it.',
              page: 'full',
              command: 'flinkdoc show full',
              runbook_url: 'https://wiki.example/en/full.html',
            },
          },
        ],
      },
    ],
  });
});

it("a team's severity takes the place of ours", () => {
  const text = prometheus([{ ...rule, labels: [{ name: 'severity', value: 'page' }] }]);
  expect(text.match(/severity: .*/g)).toEqual(['severity: "page"']);
});
