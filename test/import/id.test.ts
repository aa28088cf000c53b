import { describe, expect, inject, it } from 'vitest';
import { PageIds } from '../../src/import/id.ts';
import { Terms } from '../../src/import/terms.ts';
import { openLibrary } from '../../src/library/open.ts';

const terms = new Terms(openLibrary(inject('library'), 'en').glossary());
const idFor = (title: string, taken: string[] = []) => new PageIds(terms, taken).idFor(title);

describe('the id is the title in English words', () => {
  it.each([
    ['flink 反压解决', 'backpressure-fix'],
    ['flink作业反压排查', 'backpressure-troubleshooting'],
    ['如何处理数据倾斜', 'handling-data-skew'],
    ['小文件合并流程', 'file-compaction-process'],
    ['How to restart the job on YARN', 'restart-yarn'],
    ['RocksDB 调优', 'rocksdb-tuning'],
    ['../../etc/passwd', 'etc-passwd'],
    ['__proto__', 'proto'],
    ['Café crème', 'cafe-creme'],
    ['???', 'notes'],
    ['如何', 'notes'],
  ])('%s: %s', (title, id) => {
    expect(idFor(title)).toBe(id);
  });

  it('of at most six words, and no term is cut', () => {
    expect(idFor('one alpha beta gamma delta epsilon zeta eta')).toBe('alpha-beta-gamma-delta-epsilon-zeta');
    expect(idFor('a'.repeat(5_000_000))).toBe('notes');
  });
});

it('each id is given once', () => {
  const ids = new PageIds(terms, ['lag-2']);
  expect([1, 2, 3].map(() => ids.idFor('lag'))).toEqual(['lag', 'lag-3', 'lag-4']);
});
