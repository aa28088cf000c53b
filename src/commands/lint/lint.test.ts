import { join } from 'node:path';
import { transcripts } from '../../../test/transcript.ts';

transcripts(import.meta.url, [
  ['error-folder', 'lint', 'nowhere'],
  ['chinese-help-lint', 'FLINKDOC_LANG=zh', 'lint', '--help'],
]);

transcripts(
  import.meta.url,
  [
    ['lint', 'lint', 'clean'],
    ['lint-faulty', 'lint', 'faulty'],
    ['chinese-lint', 'LANG=zh_CN.UTF-8', 'lint', 'faulty'],
  ],
  { cwd: join(import.meta.dirname, 'transcripts') },
);
