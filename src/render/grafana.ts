import type { AlertRule } from '../alerts.ts';
import { escapeControls } from '../control-characters.ts';

/** Two panels stand in a row of 24 columns. */
const [width, height] = [12, 8];

/** A dashboard to import into Grafana: a panel for each alert, with the page that answers it. */
export function grafana(alerts: AlertRule[]): string {
  const dashboard = {
    title: 'Flink alerts',
    uid: 'flinkdoc-alerts',
    tags: ['flink'],
    schemaVersion: 39,
    editable: true,
    refresh: '1m',
    time: { from: 'now-6h', to: 'now' },
    templating: {
      list: [{ name: 'datasource', label: 'Prometheus', type: 'datasource', query: 'prometheus' }],
    },
    panels: alerts.map(panelOf),
  };
  return JSON.stringify(dashboard, null, 2);
}

function panelOf({ name, expr, title, command, runbook }: AlertRule, index: number) {
  const { curve, limit } = measured(expr);
  const datasource = { type: 'prometheus', uid: '$datasource' };
  return {
    id: index + 1,
    title: name,
    description: `${escapeControls(title)}\n\n\`${command}\``,
    type: 'timeseries',
    datasource,
    gridPos: { x: (index % 2) * width, y: Math.floor(index / 2) * height, w: width, h: height },
    targets: [{ refId: 'A', datasource, expr: curve }],
    ...(runbook === null
      ? {}
      : { links: [{ title: escapeControls(title), url: runbook, targetBlank: true }] }),
    fieldConfig: {
      defaults: {
        custom: { thresholdsStyle: { mode: limit === null ? 'off' : 'line' } },
        thresholds: {
          mode: 'absolute',
          steps: [
            { color: 'transparent', value: null },
            ...(limit === null ? [] : [{ color: 'red', value: limit }]),
          ],
        },
      },
      overrides: [],
    },
  };
}

/** The curve that an alert watches, and its limit; what is more than one comparison is drawn while it holds. */
function measured(expr: string): { curve: string; limit: number | null } {
  const words = expr.split(' ');
  const [comparison, limit] = [words.at(-2) ?? '', Number(words.at(-1))];
  const joins = ['and', 'or', 'unless'].some((word) => words.includes(word));
  if (joins || !['>', '>=', '<', '<='].includes(comparison) || !Number.isFinite(limit))
    return { curve: expr, limit: null };
  return { curve: words.slice(0, -2).join(' '), limit };
}
