import { describe, expect, inject, it } from 'vitest';
import { openLibrary } from '../../src/library/open.ts';
import { matchSignatures } from '../../src/search/pasted.ts';
import { parseQuery } from '../../src/search/query.ts';
import { search } from '../../src/search/search.ts';

const library = openLibrary(inject('library'), 'en');
const index = library.index();
const find = (query: string, limit = 5) => search(index, library.entry, query, { limit });

describe('the page that answers comes first', () => {
  it.each([
    ['checkpoint slow', 'checkpoint-slow'],
    ['slow checkpoint', 'checkpoint-slow'],
    ['chekpoint expierd', 'checkpoint-expired'],
    ['反压', 'backpressure-locate'],
    ['how do I find which operator causes back pressure', 'backpressure-locate'],
    ['exactly once files never finalized small files', 'filesystem-small-files'],
    ['join misses because the other stream is late', 'join-slow-fast-streams'],
    ['小文件 合并', 'filesystem-small-files'],
    ['双流 join', 'join-slow-fast-streams'],
    ['数据倾斜', 'data-skew'],
    ['watermrk', 'watermark-stuck'],
    ['OutOfMemoryError: Metaspace', 'oom-metaspace'],
    ['kafka lag keeps growing', 'kafka-source-lag'],
    ['数据延迟', 'kafka-source-lag'],
  ])('%s', async (query, id) => {
    const { fits, hits } = await find(query);
    expect(hits[0]?.id).toBe(id);
    expect(fits).toBe(true);
  });

  it('检查点 失败 leads to the checkpoint pages', async () => {
    const ids = (await find('检查点 失败', 3)).hits.map((hit) => hit.id);
    expect(ids).toContain('checkpoint-declined');
  });
});

it('where a link leads is no word of the page it stands on', () => {
  for (const stem of ['en', 'zh', 'md'])
    expect([stem, index.postings(stem)]).toEqual([stem, index.postings('nosuchword')]);
});

describe('a word', () => {
  it.each([
    ['no slip of the keys makes another word of', 'contribute train linear complex'],
    ['that is a slip away is read as it', 'watermrk'],
    ['in which two signs changed places is read as it', 'expierd'],
  ])('%s', async (what, query) => {
    const { corrected } = await find(query);
    expect(corrected.length > 0).toBe(what.endsWith('read as it'));
  });

  it('that is two names without a space is read as both, and flink in front of one says nothing', () => {
    const formsOf = (query: string) => parseQuery(index, query).clauses.map(({ forms }) => forms);
    expect(formsOf('sqlservercdc')).toEqual([[['sqlserver', 'cdc']]]);
    expect(formsOf('flinkcdc')).toEqual([[['cdc']]]);
    // No name begins or ends them, and neither is a name with a sign more.
    for (const word of ['checkpiont', 'kuberntes', 'rerunning']) expect(formsOf(word)).toEqual([[]]);
  });

  it('that is a size, a time or an id changes nothing', async () => {
    const hits = async (query: string) => (await find(query)).hits.map(({ id, score }) => [id, score]);
    expect(await hits('checkpoint slow 4711 85d268e6fbc19411185f7e4868a44178')).toEqual(
      await hits('checkpoint slow'),
    );
  });

  it('of Chinese is known with a particle inside', async () => {
    expect((await find('磁盘被写满')).hits[0]!.id).toBe('disk-full');
  });

  it('said twice, or in another word of its row, asks for nothing more', async () => {
    const [once] = (await find('TaskManager 崩溃')).hits;
    const [twice] = (await find('TaskManager 崩溃 宕机')).hits;
    expect(twice!.id).toBe(once!.id);
    expect(twice!.score).toBeCloseTo(once!.score, 1);
  });

  it('beside the words it stands beside in a line counts more', async () => {
    const score = async (query: string) => (await find(query)).hits[0]!.score;
    expect(await score('expired before completing')).toBeGreaterThan(
      await score('completing before expired'),
    );
  });
});

describe('a pasted log', () => {
  const line =
    '2026-11-22 03:10:44,120 INFO  org.apache.flink.runtime.checkpoint.CheckpointCoordinator [] - Checkpoint 42 of job 85d268e6fbc19411185f7e4868a44178 expired before completing.';

  it('line is known by its signature, whatever else it says', async () => {
    const { hits } = await find(line);
    expect(hits[0]).toMatchObject({ id: 'checkpoint-expired' });
    expect(hits[0]!.matched).toContainEqual({ field: 'signatures', words: ['expired before completing'] });
  });

  it('stack trace is searched as a whole, its lines one by one', async () => {
    const frames = Array.from(
      { length: 300 },
      (_, number) => `\tat com.example.Job.step${number}(Job.java:${number})`,
    );
    const { hits } = await find(
      ['java.lang.RuntimeException: boom', ...frames, `Caused by: ${line}`].join('\n'),
    );
    expect(hits[0]?.id).toBe('checkpoint-expired');
  });

  it('line that only looks alike matches no signature', () => {
    expect(
      matchSignatures(index, 'Checkpoint forty-two of job x expired before completing the course'),
    ).toEqual([]);
    expect(matchSignatures(index, line)).toMatchObject([{ text: 'expired before completing' }]);
  });
});

describe('a hit says why', () => {
  it('with the words and the fields they stand in', async () => {
    const { hits } = await find('checkpoint slow');
    expect(hits[0]!.matched).toContainEqual({ field: 'title', words: ['checkpoint', 'slow'] });
  });

  it('and which typo was read as which word', async () => {
    const { corrected } = await find('chekpoint slow');
    expect(corrected).toEqual([{ from: 'chekpoint', to: 'checkpoint' }]);
  });

  it('with scores from 0 to 1, best first', async () => {
    const scores = (await find('kafka lag grows', 20)).hits.map((hit) => hit.score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
  });
});

it('the name of a system narrows, and what happens there stays in sight', async () => {
  for (const query of ['write to hudi slow', 'hudi sink backpressure', '写 hudi 反压']) {
    const { hits } = await find(query, 3);
    expect(hits[0]!.id, query).toBe('hudi-table');
    expect(
      hits.map(({ id }) => id),
      query,
    ).toContain('backpressure-sink');
  }
});

describe('a weak match', () => {
  it.each(['how to bake sourdough bread', '公司年会抽奖', 'asdf qwer yxcv zxcv'])('%s', async (query) => {
    expect((await find(query)).fits).toBe(false);
  });

  it.each(['!!! ???', '\ud800', '👍', 'constructor __proto__ toString'])(
    'or none, and nothing breaks: %j',
    async (query) => {
      const { fits, hits } = await find(query);
      expect(fits && hits.length === 0).toBe(false);
      expect(hits.length).toBeLessThanOrEqual(5);
    },
  );
});

it('only pages with the tag are found, and no more than the limit', async () => {
  const tagged = library.entries().flatMap(({ id, tags }) => (tags.includes('join') ? [id] : []));
  expect(tagged.length).toBeGreaterThan(3);
  const { hits } = search(index, library.entry, 'checkpoint', { limit: 3, tag: 'join' });
  expect(hits).toHaveLength(3);
  for (const { id } of hits) expect(tagged).toContain(id);
});

it('the order of single words does not matter', async () => {
  const ids = async (query: string) => (await find(query, 10)).hits.map((hit) => hit.id);
  expect(await ids('rocksdb slow state access')).toEqual(await ids('access state slow rocksdb'));
});
