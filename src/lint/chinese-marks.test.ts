import { describe, expect, it } from 'vitest';
import { clean, cleanFolder, seeded } from '../../test/lint-folder.ts';
import { withChineseMarks } from './chinese-marks.ts';

const file = 'zh/playbooks/sink-slow.md';

describe.each([
  '原因： 写得慢。',
  '先看 `a` ，再看 `b`。',
  '“慢”和「卡住」不同。',
  '先看"慢"的。',
  '慢,再看。',
  '看 `a`,再看。',
  '**原因：**写得慢。',
  '**看 `busy`**再说。',
])('%s', (line) => {
  seeded('chinese-marks', [file, 'Because.', line, 38]);
});

describe('what looks alike is none', () => {
  const { write, found } = cleanFolder();
  it.each([
    '**原因**：写得慢。',
    '不要**一起**写，**先**看。',
    '`a， b` 是一行日志，`"慢"` 也是。',
    '见[别的](other.md)，**看 `busy`**，再说。',
    '| 名称（旧） | 含义 |\n| --- | --- |\n| a（1.15+） | 慢 |',
    '```\n原因： "慢",再看\n```',
    '- “慢”是说 10:30 为止（约 5 min）。',
    '1. `restart` “慢”的时候再做。',
  ])('%s', (line) => {
    write({ [file]: clean[file]!.replace('Because.', line) });
    expect(found().filter((fault) => fault.includes('chinese-marks'))).toEqual([]);
  });
});

describe('--fix', () => {
  it.each([
    ['原因： `a` ，再看。', '原因：`a`，再看。'],
    ['**第一步：** `restart` 做完。', '**第一步**：`restart` 做完。'],
    ['**甲** 乙，**丙。** 丁', '**甲** 乙，**丙**。丁'],
    ['看 `a`（默认“开” ）。', '看 `a`（默认“开”）。'],
    ['`甲： 乙`： 丙', '`甲： 乙`：丙'],
    ['| 甲（旧） | 乙 |', '| 甲（旧） | 乙 |'],
    ['---\ntitle: 甲： 乙\n---\n甲： 乙', '---\ntitle: 甲： 乙\n---\n甲：乙'],
    ['```\n甲： 乙\n```', '```\n甲： 乙\n```'],
  ])('%j becomes %j', (before, after) => {
    expect(withChineseMarks(before)).toBe(after);
  });
});
