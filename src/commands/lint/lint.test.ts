import { transcripts } from '../../../test/transcript.ts';

transcripts(import.meta.url, [
  ['lint', 'lint', 'content'],
  ['error-folder', 'lint', 'nowhere'],
  ['chinese-help-lint', 'FLINKDOC_LANG=zh', 'lint', '--help'],
]);
