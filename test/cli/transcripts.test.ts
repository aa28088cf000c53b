import { expect, it } from 'vitest';
import { flinkdoc } from '../fake-io.ts';
import { transcript } from '../transcript.ts';

// Each command line with all it prints, in a file to read: test/transcripts/. `npx vitest -u` writes them anew.
// A first word like LANG=zh_CN.UTF-8 is set in the environment.
const transcripts: [name: string, ...argv: string[]][] = [
  ['no-arguments'],
  ['help-search', 'help', 'search'],
  ['help-diagnose', 'diagnose', '--help'],

  ['search', 'search', 'checkpoint', 'slow'],
  ['search-typo', 'search', 'chekpoint', 'expierd', '--limit', '1'],
  ['search-chinese', 'search', '小文件 合并', '--limit', '2'],
  ['search-tag', 'search', 'slow', '--tag', 'kafka', '--limit', '2'],
  ['search-nothing-fits', 'search', 'sourdough', 'bread', 'kafka'],
  ['search-no-word-known', 'search', '!!!'],
  ['search-terminal', 'search', 'checkpoint', 'slow', '--limit', '2', '--format', 'terminal'],
  ['search-json', 'search', 'rocksdb', 'slow', '--limit', '1', '--format', 'json'],

  ['show-section', 'show', 'checkpoint-expired', '--section', 'stop-the-bleeding'],
  ['show-section-by-heading', 'show', 'checkpoint-expired', '--section', 'Do not'],
  ['show-section-jira', 'show', 'checkpoint-expired', '--section', 'confirm', '--format', 'jira'],
  ['show-section-slack', 'show', 'checkpoint-expired', '--section', 'verify', '--format', 'slack'],
  ['show-tree', 'show', 'backpressure'],
  ['show-tree-mermaid', 'show', 'backpressure', '--format', 'mermaid'],
  ['error-mermaid', 'show', 'data-skew', '--format', 'mermaid'],

  ['chinese-show', 'show', 'checkpoint-slow', '--section', 'do-not', '--lang', 'zh'],
  ['chinese-search', 'search', '反压', '--limit', '2', '--lang', 'zh'],
  ['chinese-search-nothing', 'search', 'qqqq', '--lang', 'zh'],
  ['chinese-diagnose', 'diagnose', 'backpressure', '-a', '3', '--lang', 'zh'],
  ['chinese-diagnose-open', 'diagnose', 'backpressure', '--lang', 'zh'],
  ['list', 'list'],
  ['list-tag', 'list', '--tag', 'rocksdb'],

  ['diagnose-open', 'diagnose', 'backpressure', '--answer', '1'],
  ['diagnose', 'diagnose', 'backpressure', '-a', 'yes', '-a', 'yes, it is busy', '-a', 'far more records'],
  ['diagnose-jira', 'diagnose', 'backpressure', '-a', '3', '--format', 'jira'],
  ['diagnose-slack', 'diagnose', 'backpressure', '-a', '3', '--format', 'slack'],
  ['diagnose-json', 'diagnose', 'backpressure', '-a', '3', '--format', 'json'],
  ['diagnose-without-tree', 'diagnose'],

  ['help-triage', 'triage', '--help'],
  ['triage', 'triage', 'test/transcripts/evidence'],
  ['triage-terminal', 'triage', 'test/transcripts/evidence', '--format', 'terminal'],
  ['triage-chinese', 'triage', 'test/transcripts/evidence', '--lang', 'zh'],
  ['triage-slack', 'triage', 'test/transcripts/evidence/taskmanager-2.log', '--format', 'slack'],
  ['triage-fail-on', 'triage', 'README.md', '--fail-on', 'warning'],
  ['error-evidence', 'triage', 'nowhere.log'],
  ['diagnose-evidence', 'diagnose', 'memory', '--evidence', 'test/transcripts/evidence', '--yes'],

  ['help-import', 'import', '--help'],
  ['error-import', 'import', 'nowhere.md', '--output', 'out'],
  ['error-import-output', 'import', 'README.md'],
  ['help-new', 'new', '--help'],
  ['lint', 'lint', 'content'],
  ['error-folder', 'lint', 'nowhere'],

  ['error-command', 'serch', 'x'],
  ['error-option', 'search', 'x', '--formt', 'json'],
  ['error-format', 'search', 'x', '--format', 'html'],
  ['error-language', 'list', '--lang', 'fr'],
  ['error-limit', 'search', 'x', '--limit', 'many'],
  ['error-no-words', 'search'],
  ['error-empty-query', 'search', ' ', ''],
  ['error-id', 'show', 'chekpoint-slow'],
  ['error-id-unlike-any', 'show', 'zzzz'],
  ['error-section', 'show', 'data-skew', '--section', 'fixx'],
  ['error-tag', 'list', '--tag', 'rocksbd'],
  ['error-tree', 'diagnose', 'checkpont'],
  ['error-answer', 'diagnose', 'backpressure', '--answer', 'perhaps'],
  ['error-answers-left', 'diagnose', 'backpressure', '-a', '3', '-a', '1'],
  ['error-time', 'diagnose', 'backpressure', '-a', '3', '--at', 'yesterday'],

  ['chinese-help', 'LANG=zh_CN.UTF-8'],
  ['chinese-help-search', 'search', '--help', '--lang', 'zh'],
  ['chinese-help-new', 'help', 'new', '--lang', 'zh'],
  ['chinese-help-lint', 'FLINKDOC_LANG=zh', 'lint', '--help'],

  ['chinese-error-command', 'FLINKDOC_LANG=zh', 'serch', 'x'],
  ['chinese-error-option', 'search', 'x', '--formt', 'json', '--lang=zh'],
  ['chinese-error-format', 'search', 'x', '--format', 'html', '--lang', 'zh'],
  ['chinese-error-argument', 'new', 'page', 'x', '--lang', 'zh'],
  ['chinese-error-no-argument', 'show', '--lang', 'zh'],
  ['chinese-error-id', 'LANG=zh_CN.UTF-8', 'show', 'chekpoint-slow'],
  ['chinese-error-section', 'show', 'data-skew', '--section', 'zzzz', '--lang', 'zh'],
  ['chinese-error-answer', 'diagnose', 'backpressure', '--answer', 'perhaps', '--lang', 'zh'],
  ['chinese-error-import', 'import', 'nowhere.md', '--output', 'out', '--lang', 'zh'],
  ['chinese-error-language', 'LC_ALL=zh_CN.UTF-8', 'list', '--lang', 'fr'],
];

it.each(transcripts)('%s', async (name, ...words) => {
  await expect(await transcript(words)).toMatchFileSnapshot(`../transcripts/${name}.txt`);
});

it.each(transcripts.filter(([name]) => name.startsWith('error-')))(
  '%s is told in Chinese too',
  async (_, ...argv) => {
    const { stderr, exitCode } = await flinkdoc(argv, { env: { LANG: 'zh_CN.UTF-8' } });
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^flinkdoc: .*\p{Script=Han}.*\n.*\p{Script=Han}.*\n$/u);
  },
);

it('a diagnosis is replayed to the byte by the command it ends with', async () => {
  const first = await flinkdoc(['diagnose', 'backpressure', '-a', '1', '-a', '1', '-a', '2']);
  const command = /```sh\n(flinkdoc diagnose backpressure .*)\n```/.exec(first.stdout)![1]!;
  const argv = Array.from(command.matchAll(/'([^']*)'|(\S+)/g), ([, quoted, bare]) => quoted ?? bare!);
  expect((await flinkdoc(argv.slice(1))).stdout).toBe(first.stdout);
});

it.each(['-V', '--version'])('%s prints the version alone', async (flag) => {
  const { stdout, stderr, exitCode } = await flinkdoc([flag]);
  expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect([stderr, exitCode]).toEqual(['', 0]);
});
