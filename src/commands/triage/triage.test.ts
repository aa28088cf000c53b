import { join } from 'node:path';
import { transcripts } from '../../../test/transcript.ts';

transcripts(
  import.meta.url,
  [
    ['help-triage', 'triage', '--help'],
    ['triage', 'triage', 'evidence'],
    ['triage-terminal', 'triage', 'evidence', '--format', 'terminal'],
    ['triage-chinese', 'triage', 'evidence', '--lang', 'zh'],
    ['triage-slack', 'triage', 'evidence/taskmanager-2.log', '--format', 'slack'],
    ['triage-redact', 'triage', 'evidence/jobmanager.log', '--redact', 'all'],
    ['triage-fail-on', 'triage', 'evidence/jobmanager.log', '--fail-on', 'warning'],
    ['triage-step', 'triage', 'driver'],
    ['triage-step-chinese', 'triage', 'driver', '--lang', 'zh'],
    ['error-evidence', 'triage', 'nowhere.log'],
  ],
  { cwd: join(import.meta.dirname, 'transcripts') },
);
