import type { Role, Severity, TriageFinding } from '../../report.ts';

/** All that a triage says around the lines it quotes. Texts are Markdown. */
export interface TriageWords {
  title: (verdict: string) => string;
  nothingWrong: string;
  nothingRead: string;
  /** What the ticket says first; each is `name: value`. */
  facts: Record<'when' | 'severity' | 'where' | 'dataRisk' | 'playbook', (value: string) => string>;
  verdicts: Record<'cause' | 'unknown' | 'symptoms' | 'suspicious', (what: string) => string>;
  /** One line what a finding is; the page's title where there is one. */
  summary: (finding: TriageFinding, title: string | null) => string;
  severities: Record<Severity, string>;
  roles: Record<Role, string>;
  headings: Record<'timeline' | 'findings' | 'harmless' | 'next' | 'read' | 'notAssessed' | 'replay', string>;
  when: (first: string, last: string | null) => string;
  times: (count: number) => string;
  answeredBy: (pages: string[]) => string;
  nearest: (pages: string[]) => string;
  noPage: string;
  line: (file: string, line: number) => string;
  file: (name: string, kind: string, lines: number, span: string | null) => string;
  kinds: Record<'log' | 'threads' | 'none', string>;
  zone: (name: string) => string;
  noZone: string;
  zonesDiffer: string;
  trouble: (code: string) => string;
  missing: Record<'logs' | 'dumps', (rules: number) => string>;
  notSeen: string;
  checkpoints: (counts: {
    triggered: number;
    completed: number;
    declined: number;
    expired: number;
  }) => string;
  durations: (picture: string, shortest: string, longest: string) => string;
  restarts: (count: number) => string;
  moments: (kind: string, what: string, count: number) => string;
  left: (count: number) => string;
  nextSteps: (command: string) => string;
  lookFor: string;
  found: Record<string, (facts: Record<string, string | number>) => string>;
}
