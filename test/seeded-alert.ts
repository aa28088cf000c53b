import { describe, expect, it } from 'vitest';
import { lintAlerts } from '../src/alert-lint/checks.ts';
import { alertsIn } from '../src/alert-lint/read.ts';
import { readMetrics } from '../src/configuration/metrics.ts';

/** An alert as it is written: its expression, or more of it. */
type Written = string | { expr: string; for?: string; interval?: string; scraped?: string };

/** Rules that hold the alerts, one group each; `scraped` is how often Prometheus scrapes. */
export const rulesOf = (alerts: Written[]) =>
  JSON.stringify({
    ...scrapedIn(alerts),
    groups: alerts.map((alert, at) => {
      const { expr, for: lasts = '10m', interval } = typeof alert === 'string' ? { expr: alert } : alert;
      return {
        name: `g${at}`,
        ...(interval ? { interval } : {}),
        rules: [{ alert: `A${at}`, expr, for: lasts }],
      };
    }),
  });

function scrapedIn(alerts: Written[]) {
  const scraped = alerts.flatMap((alert) => (typeof alert === 'object' ? (alert.scraped ?? []) : []))[0];
  return scraped === undefined ? {} : { global: { scrape_interval: scraped } };
}

const metrics = readMetrics('data');

const codesOf = (alerts: Written[], flink: '1' | '2' = '2') =>
  lintAlerts(alertsIn(rulesOf(alerts), 'rules.yml'), flink, metrics).map(({ code }) => code);

/** Tests that a check finds each mistake once, and none of what looks alike: each is a file of alerts. */
export function seededAlert(
  code: string,
  mistakes: Written[][],
  looksLike: Written[][],
  flink?: '1' | '2',
): void {
  describe(code, () => {
    it.each(mistakes.map((alerts) => [alerts]))('is found in %j', (alerts) => {
      expect(codesOf(alerts, flink).filter((one) => one === code)).toHaveLength(1);
    });
    it.each(looksLike.map((alerts) => [alerts]))('is not found in %j', (alerts) => {
      expect(codesOf(alerts, flink)).not.toContain(code);
    });
  });
}
