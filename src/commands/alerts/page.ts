import type { AlertRule } from '../../alerts.ts';
import { code, heading, paragraph, table, text, type Words } from '../../blocks/blocks.ts';
import { inEachLanguage } from '../../language.ts';
import type { Lang, Page } from '../../types.ts';
import type { AlertsLintData } from './lint-page.ts';

const save = code('flinkdoc alerts > flink-alerts.yml');

export const alertsWords = inEachLanguage({
  en: {
    title: (flink: string) => `Alerts for Flink ${flink}.x`,
    save: (count: number): Words => text`${count} alerts. As a file of rules for Prometheus: ${save}`,
    limits:
      'The limits are where to begin: fit them to your jobs, those on checkpoints to the checkpoint interval.',
    columns: ['Alert', 'Severity', 'After', 'Page'],
  },
  zh: {
    title: (flink) => `Flink ${flink}.x 的告警`,
    save: (count) => text`共 ${count} 条告警。存成 Prometheus 规则文件：${save}`,
    limits: '阈值只是起点，请按自己的作业调整；和 checkpoint 有关的，按 checkpoint 间隔调整。',
    columns: ['告警', '级别', '持续', '页面'],
  },
});

/** What `alerts --format json` prints: alerts, or with `lint` what is wrong with those of a team. */
export type AlertsData = AlertRulesData | AlertsLintData;

export interface AlertRulesData {
  schemaVersion: 1;
  /** The major version of Flink. */
  flink: '1' | '2';
  alerts: AlertRule[];
}

export function alertsPage(alerts: AlertRule[], flink: '1' | '2', lang: Lang): Page<AlertRulesData> {
  const words = alertsWords[lang];
  const rows = alerts.map(({ name, severity, for: lasts, page }) => [
    code(name),
    severity,
    lasts,
    code(page),
  ]);
  return {
    data: { schemaVersion: 1, flink, alerts },
    alerts,
    blocks: [
      heading(1, words.title(flink)),
      paragraph(words.save(alerts.length)),
      paragraph(words.limits),
      table(words.columns, rows),
    ],
  };
}
