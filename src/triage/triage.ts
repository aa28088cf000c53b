import type { Evidence } from '../evidence/evidence.ts';
import type { ReadFile, Report, TriageFinding } from '../report.ts';
import type { Rule, Seen } from '../rules/rule.ts';
import { findingsOf, ofRule } from './findings.ts';
import { firstFault } from './first-fault.ts';
import { timesOf } from './order.ts';
import type { Explained } from './pages-for.ts';
import { type Claim, suspectOf } from './suspect.ts';
import { timelineOf } from './timeline.ts';
import { byWorth } from './worth.ts';

/** What the library knows of evidence. */
export interface Knowledge {
  /** The claim of a signature, by its id. */
  claimOf: (signature: string) => Claim | undefined;
  explained: Explained;
}

/** Judges all that was read. */
export function triage(
  evidence: Evidence,
  read: ReadFile[],
  rules: Rule[],
  { claimOf, explained }: Knowledge,
): Report {
  const logs = evidence.logs ?? { groups: [], events: [], files: [] };
  const times = timesOf(logs.groups.map(({ first }) => first));
  const suspects = logs.groups.map((group, at) => suspectOf(group, times[at]!, claimOf));
  const first = firstFault(suspects);
  const seen = rules.flatMap((rule) => judge(rule, evidence));
  const findings = [
    ...findingsOf(suspects, first, explained),
    ...seen.map((one) => ofRule(one, explained)),
  ].sort(byWorth);
  const worst = findings.find(({ severity }) => severity !== 'notice') ?? null;
  return {
    verdict: worst,
    certain: worst !== null && (worst.role === 'first-fault' || worst.role === 'cause'),
    findings,
    playbooks: pagesOf(findings),
    timeline: timelineOf(logs),
    read,
    notAssessed: rules
      .filter(({ needs }) => evidence[needs] === null)
      .map(({ id, needs }) => ({ rule: id, needs })),
  };
}

function judge(rule: Rule, evidence: Evidence): Seen[] {
  const needed = evidence[rule.needs];
  return needed === null ? [] : rule.judge(needed as never);
}

/** Harmless things need no page; of the rest each page once. */
export function pagesOf(findings: TriageFinding[]): string[] {
  const worth = findings.filter(({ role }) => role !== 'harmless');
  return [...new Set(worth.flatMap(({ playbooks }) => playbooks))];
}
