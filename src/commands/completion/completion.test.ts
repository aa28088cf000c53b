import { transcripts } from '../../../test/transcript.ts';

transcripts(import.meta.url, [
  ['help-completion', 'completion', '--help'],
  ['completion', 'completion', 'bash'],
  ['error-shell', 'completion', 'tcsh'],
]);
