import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../../test/library/team.ts';
import { transcripts } from '../../../test/transcript.ts';

const cwd = temporaryFolder('import');
cpSync('test/import/fixtures/team-notes.md', join(cwd, 'notes.md'));
cpSync('test/import/fixtures/bold-lines.md', join(cwd, 'sheet.md'));

transcripts(
  import.meta.url,
  [
    ['help-import', 'import', '--help'],
    ['import', 'import', 'notes.md', '--output', 'team'],
    ['import-pictures', 'import', 'sheet.md', '--output', 'sheet'],
    ['import-lint', 'lint', 'sheet'],
    ['import-check', 'import', 'notes.md', '--output', 'team', '--check'],
    ['error-import-again', 'import', 'notes.md', '--output', 'team'],
    ['error-import', 'import', 'nowhere.md', '--output', 'out'],
    ['error-import-output', 'import', 'notes.md'],
    ['chinese-import', 'LANG=zh_CN.UTF-8', 'import', 'notes.md', '--output', 'zh/team'],
    ['chinese-import-pictures', 'LANG=zh_CN.UTF-8', 'import', 'sheet.md', '--output', 'zh/sheet'],
    ['chinese-import-lint', 'LANG=zh_CN.UTF-8', 'lint', 'zh/sheet'],
    ['chinese-import-check', 'LANG=zh_CN.UTF-8', 'import', 'notes.md', '--output', 'zh/team', '--check'],
    ['chinese-import-again', 'LANG=zh_CN.UTF-8', 'import', 'notes.md', '--output', 'zh/team'],
    ['chinese-error-import', 'import', 'nowhere.md', '--output', 'out', '--lang', 'zh'],
  ],
  { cwd },
);
