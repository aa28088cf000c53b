import type { TriageFinding } from '../report.ts';
import type { Seen } from '../rules/rule.ts';
import { mostQuotes } from './findings.ts';
import type { Explained } from './pages.ts';

/** The finding that a rule made. */
export function ofRule(
  { id, severity, shows, facts, seen, count, firstAt, lastAt, about }: Seen,
  explained: Explained,
): TriageFinding {
  return {
    id,
    severity,
    role: shows === 'benign' ? 'harmless' : shows,
    root: null,
    message: '',
    facts,
    seen: seen.slice(0, mostQuotes),
    count,
    firstAt,
    lastAt,
    playbooks: explained(id),
    claimed: true,
    origin: null,
    userFrame: null,
    taskManager: null,
    about: about ?? null,
    also: [],
    point: null,
  };
}
