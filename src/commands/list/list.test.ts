import { join } from 'node:path';
import { transcripts } from '../../../test/transcript.ts';

transcripts(import.meta.url, [
  ['list', 'list'],
  ['list-tag', 'list', '--tag', 'rocksdb'],
  ['error-language', 'list', '--lang', 'fr'],
  ['error-tag', 'list', '--tag', 'rocksbd'],
  ['chinese-error-language', 'LC_ALL=zh_CN.UTF-8', 'list', '--lang', 'fr'],
]);

const leavesOut = ['list', '--tag', 'rocksdb', '--content', 'faulty'];

transcripts(
  import.meta.url,
  [
    ['left-out', ...leavesOut],
    ['chinese-left-out', 'LANG=zh_CN.UTF-8', ...leavesOut],
  ],
  { cwd: join(import.meta.dirname, '../lint/transcripts') },
);
