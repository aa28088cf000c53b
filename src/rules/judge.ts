import type { Evidence, Logs } from '../evidence/evidence.ts';
import type { Report } from '../report.ts';
import { follow } from './followed/follow.ts';
import type { Need, Rule, Seen } from './rule.ts';

/** The evidence that each need is made of. */
const madeOf: Record<Need, 'logs' | 'dumps' | 'cluster'> = {
  logs: 'logs',
  threads: 'dumps',
  cluster: 'cluster',
};

/** What rules see in the evidence, and which of them could not look for want of it. */
export function judge(
  rules: Rule[],
  { logs, dumps, cluster }: Evidence,
): { seen: Seen[]; notAssessed: Report['notAssessed'] } {
  const given = { logs: logs && withLog(logs), threads: dumps && follow(dumps), cluster };
  const isMissing = ({ needs }: Rule) => given[needs] === null;
  return {
    seen: rules.filter((rule) => !isMissing(rule)).flatMap((rule) => rule.judge(given[rule.needs] as never)),
    notAssessed: rules.filter(isMissing).map(({ id, needs }) => ({ rule: id, needs: madeOf[needs] })),
  };
}

/** Exceptions of the REST API alone are no log: what a rule looks for could not stand in them. */
const withLog = (logs: Logs): Logs | null => (logs.files.some(({ kind }) => kind === 'log') ? logs : null);
