import { join } from 'node:path';
import { transcripts } from '../../../test/transcript.ts';

/** To the question about the results, and past it. */
const undecided = ['4', '4', 'skip'].flatMap((answer) => ['-a', answer]);

transcripts(import.meta.url, [
  ['help-diagnose', 'diagnose', '--help'],
  ['chinese-diagnose', 'diagnose', 'backpressure', '-a', '3', '--lang', 'zh'],
  ['chinese-diagnose-open', 'diagnose', 'backpressure', '--lang', 'zh'],
  ['diagnose-open', 'diagnose', 'backpressure', '--answer', '1'],
  ['diagnose', 'diagnose', 'backpressure', '-a', 'yes', '-a', 'yes, it is busy', '-a', 'far more records'],
  ['diagnose-jira', 'diagnose', 'backpressure', '-a', '3', '--format', 'jira'],
  ['diagnose-slack', 'diagnose', 'backpressure', '-a', '3', '--format', 'slack'],
  ['diagnose-json', 'diagnose', 'backpressure', '-a', '3', '--format', 'json'],
  ['diagnose-without-tree', 'diagnose'],
  ['chinese-diagnose-without-tree', 'diagnose', '--lang', 'zh'],
  ['diagnose-skipped', 'diagnose', 'backpressure', '-a', 'skip', '-a', '1'],
  ['chinese-diagnose-skipped', 'diagnose', 'backpressure', '-a', 'skip', '-a', '1', '--lang', 'zh'],
  ['diagnose-undecided', 'diagnose', 'first-five-minutes', ...undecided],
  ['chinese-diagnose-undecided', 'diagnose', 'first-five-minutes', ...undecided, '--lang', 'zh'],
  ['error-tree', 'diagnose', 'checkpont'],
  ['error-tree-of-another-name', 'diagnose', 'lag'],
  ['error-tree-is-a-page', 'diagnose', 'data-skew'],
  ['error-answer', 'diagnose', 'backpressure', '--answer', 'perhaps'],
  ['error-answers-left', 'diagnose', 'backpressure', '-a', '3', '-a', '1'],
  ['error-time', 'diagnose', 'backpressure', '-a', '3', '--at', 'yesterday'],
  ['chinese-error-answer', 'diagnose', 'backpressure', '--answer', 'perhaps', '--lang', 'zh'],
]);

transcripts(
  import.meta.url,
  [
    ['diagnose-evidence', 'diagnose', 'memory', '--evidence', 'evidence', '--yes'],
    ['diagnose-evidence-symptom', 'diagnose', '--evidence', 'evidence/jobmanager.log'],
    ['diagnose-evidence-symptom-json', 'diagnose', '-e', 'evidence/jobmanager.log', '--format', 'json'],
    ['chinese-diagnose-evidence-symptom', 'diagnose', '-e', 'evidence/jobmanager.log', '--lang', 'zh'],
    ['diagnose-evidence-offered', 'diagnose', '-e', 'evidence/jobmanager.log', '-a', 'heartbeat-timeout'],
    ['diagnose-evidence-unclaimed', 'diagnose', '-e', 'unclaimed'],
    ['chinese-diagnose-evidence-unclaimed', 'diagnose', '-e', 'unclaimed', '--lang', 'zh'],
    ['error-question', 'diagnose', '-e', 'evidence/jobmanager.log', '-a', 'memory#what-is-high=1'],
  ],
  { cwd: join(import.meta.dirname, '../triage/transcripts') },
);
