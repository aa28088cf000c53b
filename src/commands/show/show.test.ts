import { transcripts } from '../../../test/transcript.ts';

transcripts(import.meta.url, [
  ['show-section', 'show', 'checkpoint-expired', '--section', 'stop-the-bleeding'],
  ['show-section-by-heading', 'show', 'checkpoint-expired', '--section', 'Do not'],
  ['show-section-jira', 'show', 'checkpoint-expired', '--section', 'confirm', '--format', 'jira'],
  ['show-section-slack', 'show', 'checkpoint-expired', '--section', 'verify', '--format', 'slack'],
  ['show-tree', 'show', 'backpressure'],
  ['show-tree-mermaid', 'show', 'backpressure', '--format', 'mermaid'],
  ['show-tree-of-same-id', 'show', 'restart-loop', '--tree'],
  ['show-tree-of-same-id-mermaid', 'show', 'restart-loop', '--format', 'mermaid'],
  ['show-page-of-same-id', 'show', 'restart-loop', '--format', 'terminal'],
  ['error-no-tree', 'show', 'data-skew', '--tree'],
  ['error-mermaid', 'show', 'data-skew', '--format', 'mermaid'],
  ['chinese-show', 'show', 'checkpoint-slow', '--section', 'do-not', '--lang', 'zh'],
  ['error-id', 'show', 'chekpoint-slow'],
  ['error-id-unlike-any', 'show', 'zzzz'],
  ['error-section', 'show', 'data-skew', '--section', 'fixx'],
  ['chinese-error-no-argument', 'show', '--lang', 'zh'],
  ['chinese-error-id', 'LANG=zh_CN.UTF-8', 'show', 'chekpoint-slow'],
  ['chinese-error-section', 'show', 'data-skew', '--section', 'zzzz', '--lang', 'zh'],
]);
