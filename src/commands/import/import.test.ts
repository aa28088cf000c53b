import { transcripts } from '../../../test/transcript.ts';

transcripts(import.meta.url, [
  ['help-import', 'import', '--help'],
  ['error-import', 'import', 'nowhere.md', '--output', 'out'],
  ['error-import-output', 'import', 'README.md'],
  ['chinese-error-import', 'import', 'nowhere.md', '--output', 'out', '--lang', 'zh'],
]);
