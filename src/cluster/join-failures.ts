import type { Answers } from './answers.ts';
import type { Failures } from './cluster.ts';
import { countOf } from './values.ts';

/** Failures that a JobManager keeps of a job: the default of `web.exception-history-size`. */
const usual = 16;

/**
 * The failures of a job. `truncated` in the answer says only that more were kept than were asked for: a history that is full has
 * lost its oldest ones without a word (seen in 1.20.5 and 2.3.0).
 */
export function failuresWith(asked: Answers, job: string): Failures | null {
  const failures = asked.last('/jobs/:job/exceptions', { job })?.said() ?? null;
  if (failures === null) return null;
  const written = asked.last('/jobmanager/config')?.said().get('web.exception-history-size');
  const kept = failures.entries.filter(({ concurrent }) => !concurrent).length;
  return { ...failures, truncated: failures.truncated || kept >= (countOf(written) ?? usual) };
}
