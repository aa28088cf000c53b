import { transcripts } from '../../../test/transcript.ts';

transcripts(import.meta.url, [
  ['help-search', 'help', 'search'],
  ['search', 'search', 'checkpoint', 'slow'],
  ['search-typo', 'search', 'chekpoint', 'expierd', '--limit', '1'],
  ['search-chinese', 'search', '小文件 合并', '--limit', '2'],
  ['search-tag', 'search', 'slow', '--tag', 'kafka', '--limit', '2'],
  ['search-nothing-fits', 'search', 'sourdough', 'bread', 'kafka'],
  ['search-no-word-known', 'search', '!!!'],
  ['search-terminal', 'search', 'checkpoint', 'slow', '--limit', '2', '--format', 'terminal'],
  ['search-json', 'search', 'rocksdb', 'slow', '--limit', '1', '--format', 'json'],
  ['chinese-search', 'search', '反压', '--limit', '2', '--lang', 'zh'],
  ['chinese-search-nothing', 'search', 'qqqq', '--lang', 'zh'],
  ['error-option', 'search', 'x', '--formt', 'json'],
  ['error-format', 'search', 'x', '--format', 'html'],
  ['error-limit', 'search', 'x', '--limit', 'many'],
  ['error-no-words', 'search'],
  ['error-empty-query', 'search', ' ', ''],
  ['chinese-help-search', 'search', '--help', '--lang', 'zh'],
  ['chinese-error-option', 'search', 'x', '--formt', 'json', '--lang=zh'],
  ['chinese-error-format', 'search', 'x', '--format', 'html', '--lang', 'zh'],
]);
