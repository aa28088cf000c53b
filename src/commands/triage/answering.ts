import type { Library } from '../../library/library.ts';
import { watchedIn } from '../../promql/watched.ts';
import type { Answering } from '../../triage/alerts.ts';

/** Of so many alerts that no page names their expressions are looked at: they come from outside, and may take long. */
const mostExpressions = 100;

/** Which pages answer an alert: those that name it, those it names, those with an alert on the same metrics. */
export function answeringOf(library: Library): Answering {
  const pages = library.entries().flatMap(({ id, kind }) => {
    const page = kind === 'tree' ? undefined : library.playbook(id);
    return page ? [{ id, alerts: page.alerts ?? [] }] : [];
  });
  const ids = new Set(pages.map(({ id }) => id));
  let expressions = 0;
  let watching: Map<string, Set<string>> | null = null;

  /** Pages whose alerts fire on the same side of a limit on the same metrics, where there is but one. */
  const byMetrics = ({ expr }: Parameters<Answering>[0]): string[] => {
    if (expr === null || ++expressions > mostExpressions) return [];
    watching ??= pagesByMetric(pages);
    const found = new Set(watchedIn(expr).flatMap((one) => [...(watching!.get(keyOf(one)) ?? [])]));
    return found.size === 1 ? [...found] : [];
  };
  return (alert) => {
    const naming = pages.filter(({ alerts }) => alerts.some(({ name }) => name === alert.name));
    const named = [...naming.map(({ id }) => id), ...alert.pages.filter((id) => ids.has(id))];
    const playbooks = named.length > 0 ? [...new Set(named)] : byMetrics(alert);
    return { playbooks, claimed: playbooks.length > 0 };
  };
}

const keyOf = ({ metric, fires }: ReturnType<typeof watchedIn>[number]) => `${fires} ${metric}`;

function pagesByMetric(pages: { id: string; alerts: { expr: string }[] }[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { id, alerts } of pages)
    for (const one of alerts.flatMap(({ expr }) => watchedIn(expr))) {
      // Only what Flink exports: a container that restarts may do so for any reason.
      if (!one.metric.startsWith('flink_')) continue;
      found.set(keyOf(one), (found.get(keyOf(one)) ?? new Set()).add(id));
    }
  return found;
}
