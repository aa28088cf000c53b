import type { Words } from '../../blocks/blocks.ts';
import type { Role, Severity, TriageFinding } from '../../report.ts';

/** All that a triage says around the lines it quotes. */
export interface TriageWords {
  nothingWrong: string;
  nothingRead: string;
  /** What the ticket says first; each is `name: value`. */
  facts: Record<'when' | 'severity' | 'where' | 'dataRisk' | 'playbook', (value: Words) => Words>;
  verdicts: Record<'cause' | 'unknown' | 'symptoms' | 'suspicious', (what: string) => string>;
  /** One line what a finding is; the page's title where there is one. */
  summary: (finding: TriageFinding, title: string | null) => string;
  severities: Record<Severity, string>;
  roles: Record<Role, string>;
  headings: Record<'timeline' | 'findings' | 'harmless' | 'next' | 'read' | 'notAssessed' | 'replay', string>;
  when: (first: string, last: string | null) => string;
  times: (count: number) => string;
  answeredBy: (pages: Words[]) => Words;
  nearest: (pages: Words[]) => Words;
  noPage: string;
  line: (file: string, line: number) => string;
  file: (name: Words, kind: string, lines: number, span: string | null) => Words;
  kinds: Record<'log' | 'threads' | 'none', string>;
  zone: (name: string) => string;
  noZone: string;
  zonesDiffer: Words;
  trouble: (code: string) => string;
  missing: Record<'logs' | 'dumps', (rules: number) => Words>;
  notSeen: string;
  checkpoints: (counts: {
    triggered: number;
    completed: number;
    declined: number;
    expired: number;
  }) => string;
  durations: (picture: string, shortest: string, longest: string) => string;
  restarts: (count: number) => string;
  moments: (kind: string, what: string, count: number) => Words;
  left: (count: number) => string;
  nextSteps: (command: Words) => Words;
  lookFor: string;
  /** With code marks around names. */
  found: Record<string, (facts: Record<string, string | number>) => string>;
}
