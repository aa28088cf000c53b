import type { AlertRule } from '../../alerts.ts';
import { exitCodes, FlinkdocError } from '../../errors.ts';
import type { Library } from '../../library/library.ts';
import type { Outcome } from '../../types.ts';
import { addressAt, baseOf } from '../shared/site.ts';
import { alertsPage } from './page.ts';

export interface AlertsOptions {
  flink: '1' | '2';
  site?: string;
  label?: string[];
  scrapeInterval?: string;
}

/** `flinkdoc alerts` */
export async function alertsCommand(library: Library, options: AlertsOptions): Promise<Outcome> {
  const { flink, site, label = [] } = options;
  const base = site ? baseOf(site) : null;
  const labels = labelsOf(label);
  const rules = library.entries().flatMap(({ id, kind }): AlertRule[] => {
    const page = kind === 'tree' ? undefined : library.playbook(id);
    if (!page) return [];
    return (page.alerts ?? [])
      .filter((alert) => alert.flink === undefined || alert.flink === flink)
      .map(({ name, expr, for: lasts, severity }) => ({
        ...{ name, expr, for: lasts, severity, labels },
        page: id,
        title: page.title,
        description: page.summary,
        command: `flinkdoc show ${id}`,
        runbook: base === null ? null : addressAt(base, library.lang, `${id}.html`),
      }));
  });
  return { page: alertsPage(rules, flink, library.lang), exitCode: exitCodes.ok, piped: 'prometheus' };
}

/** One of a name given twice: the last. */
function labelsOf(typed: string[]): AlertRule['labels'] {
  const labels = typed.map((text) => {
    const at = text.indexOf('=');
    const name = text.slice(0, Math.max(at, 0));
    if (/^[A-Za-z_]\w*$/.test(name) && name !== 'alertname') return [name, text.slice(at + 1)] as const;
    throw new FlinkdocError({
      en: [`--label takes name=value, not "${text}".`, 'For example: --label team=streaming'],
      zh: [`--label 要写成 name=value，不是“${text}”。`, '例如：--label team=streaming'],
    });
  });
  return [...new Map(labels)].map(([name, value]) => ({ name, value }));
}
