import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/report.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { deployed, started } from '../triage/flink-lines.ts';
import { judge } from '../triage/judge.ts';
import { LogWriter } from '../triage/log-writer.ts';
import { expectSaid } from './said.ts';

export interface LogCase {
  shows: LogWriter;
  facts: Facts;
  /** Logs that look much like it, and what they are. */
  looksLike: [[what: string, log: LogWriter], ...[what: string, log: LogWriter][]];
}

/** The log of a JobManager whose job runs. */
export const running = () => deployed(started(new LogWriter(), 'StandaloneSessionClusterEntrypoint'));

/** Something that is logged once a minute. */
export function repeat(
  times: number,
  write: (log: LogWriter, number: number) => LogWriter,
  log = running(),
): LogWriter {
  for (let number = 1; number <= times; number++) write(log, number).pass(60_000);
  return log;
}

/** Tests what a rule about logs finds, and what it does not. */
export function logCases<Finding extends string>(
  rule: Rule<'logs', Finding>,
  cases: Record<NoInfer<Finding>, LogCase>,
): void {
  describe.each(Object.entries<LogCase>(cases))('%s', (id, { shows, facts, looksLike }) => {
    it('is found, with its facts and the lines that show it', async () => {
      const { findings } = await judge({ 'a.log': shows });
      const finding = findings.find((one) => one.id === id)!;
      expect(finding.facts).toEqual(facts);
      expect(finding.seen.length).toBeGreaterThan(0);
      const lines = shows.text.split('\n');
      for (const { line, text } of finding.seen) expect(lines[line! - 1]).toBe(text);
      expectSaid(rule, { id, facts });
    });

    it.each(looksLike)('is not %s', async (_, log) => {
      const { findings } = await judge({ 'a.log': log });
      expect(findings.map((finding) => finding.id)).not.toContain(id);
    });
  });
}
