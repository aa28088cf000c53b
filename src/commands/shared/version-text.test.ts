import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../blocks/parse.ts';
import { readConfigKeys } from '../../configuration/config-keys.ts';
import { markdown } from '../../render/markdown.ts';
import { forVersion } from './version-text.ts';

const keys = readConfigKeys('data');
const told = (text: string, flink: string, lang: 'en' | 'zh' = 'en') =>
  forVersion(keys, flink, lang).markdown(text);

describe('a key has the name of that version alone', () => {
  it.each([
    ['1.17', 'Set `state.backend.incremental: true` (default false).'],
    ['1.20', 'Set `execution.checkpointing.incremental: true` (default false).'],
  ])('%s', (flink, said) => {
    const text =
      'Set `execution.checkpointing.incremental: true` (before 1.20: `state.backend.incremental`; default false).';
    expect(told(text, flink)).toBe(said);
  });

  it.each([
    [
      'at the end',
      '`execution.checkpointing.data-inline-threshold` (default 20 kb; before 1.20: `state.storage.fs.memory-threshold`)',
      '`state.storage.fs.memory-threshold` (default 20 kb)',
    ],
    [
      'several',
      '`state.changelog.enabled` and `state.changelog.storage` (before 1.20: `state.backend.changelog.enabled`,\n   `state.backend.changelog.storage`).',
      '`state.backend.changelog.enabled` and `state.backend.changelog.storage`.',
    ],
    [
      'in code',
      '```yaml\nexecution.checkpointing.incremental: true\n```',
      '```yaml\nstate.backend.incremental: true\n```',
    ],
    ['as an option', '`-Dstate.changelog.enabled=true`', '`-Dstate.backend.changelog.enabled=true`'],
  ])('%s', (_, text, said) => {
    expect(told(text, '1.17')).toBe(said);
  });

  it.each([
    ['a name that is no key', '`JobGraphStore` (before 2.0: `OtherStore`)'],
    ['all keys that begin so', '`execution.checkpointing.incremental.*`'],
    ['a word outside of code', 'execution.checkpointing.incremental'],
    ['the version of another system', '`snapshot.mode` (before CDC 3.1: `scan.mode`)'],
  ])('%s stays', (_, text) => {
    expect(told(text, '1.17')).toBe(text);
  });
});

describe('what came later is said not to be there', () => {
  it.each([
    ['1.19', 'en', 'Try `x` (1.20+, new): now.', 'Try `x` (not in 1.19: since 1.20, new): now.'],
    ['1.20', 'en', 'Try `x` (1.20+, new): now.', 'Try `x` (new): now.'],
    ['2.2', 'en', 'Try `x` (1.20+): now.', 'Try `x`: now.'],
    ['1.19', 'zh', '试试 `x`（1.20+）。', '试试 `x`（1.19 没有：1.20 起）。'],
    ['1.20', 'zh', '试试 `x`（1.20+，较新）。', '试试 `x`（较新）。'],
  ] as const)('%s in %s: %s', (flink, lang, text, said) => {
    expect(told(text, flink, lang)).toBe(said);
  });

  it('not of a connector', () => {
    expect(told('Try `x` (3.1.0+).', '1.19')).toBe('Try `x` (3.1.0+).');
  });
});

it('what is drawn says the same as the Markdown', () => {
  const text =
    '- **Wait (1.16+).** Set [this](https://example.org) and `execution.checkpointing.incremental` (before 1.20: `state.backend.incremental`).';
  const change = forVersion(keys, '1.17', 'en');
  expect(markdown(change.blocks(parseMarkdown(text)))).toBe(change.markdown(text));
});
