import { isHan } from '../search/tokenize.ts';

/** Words that say nothing about a topic: Flink is what all of them are about. */
const empty = new Set(
  'a an the of and or to in on for with is are how what why my our by flink stream apache 如何 怎么 怎样 的 了 和 与 几 种'.split(
    ' ',
  ),
);

/** What titles of notes say beside the terms of the glossary. */
const titleWords = {
  ...{
    原因: 'cause',
    解决: 'fix',
    修复: 'fix',
    排查: 'locate',
    定位: 'locate',
    优化: 'tuning',
    调优: 'tuning',
  },
  ...{
    统计: 'statistics',
    作业: 'job',
    任务: 'job',
    数据: 'data',
    合并: 'merge',
    流程: 'flow',
    配置: 'config',
  },
  ...{ 部署: 'deploy', 监控: 'monitoring', 升级: 'upgrade', 恢复: 'restore', 分钟: 'minute', 小时: 'hours' },
  ...{
    拒绝: 'decline',
    取消: 'cancel',
    过期: 'expire',
    最近: 'last',
    双流: 'dual-stream',
    日志: 'logs',
    内存: 'memory',
    集群: 'cluster',
    参数: 'options',
  },
};

const longest = { words: 5, term: 12 };

/** Names topics: the words of a title, the Chinese ones through the glossary. Each id is given once. */
export class Ids {
  /** Chinese term -> English words with dashes. */
  readonly #terms = new Map<string, string>();
  readonly #given = new Set<string>();

  /** Each row of the glossary names a thing, the English term first. */
  constructor(glossary: string[][]) {
    for (const [chinese, english] of Object.entries(titleWords)) this.#terms.set(chinese, english);
    for (const [english = '', ...others] of glossary)
      for (const term of others)
        if (isHan(term) && !this.#terms.has(term)) this.#terms.set(term, english.toLowerCase());
  }

  of(title: string): string {
    const words = this.#wordsOf(title).slice(0, longest.words);
    return this.take(words.join('-') || 'notes');
  }

  /** The id, or the id with the first number that is free. */
  take(wanted: string): string {
    let id = wanted;
    for (let number = 2; this.#given.has(id); number++) id = `${wanted}-${number}`;
    this.#given.add(id);
    return id;
  }

  isFree(id: string): boolean {
    return !this.#given.has(id);
  }

  #wordsOf(title: string): string[] {
    const runs =
      title
        .normalize('NFKC')
        .toLowerCase()
        .match(/\p{Script=Han}+|[a-z0-9]+/gu) ?? [];
    const words = runs.flatMap((run) => (isHan(run) ? this.#translate(run) : [run]));
    return [...new Set(words.filter((word) => !empty.has(word)))];
  }

  /** The terms of the glossary that stand in a run of Chinese, the longest first; what it does not know is dropped. */
  #translate(run: string): string[] {
    const words: string[] = [];
    for (let at = 0; at < run.length; ) {
      const term = this.#termAt(run, at);
      if (term) words.push(...(this.#terms.get(term)!.match(/[a-z0-9]+/g) ?? []));
      at += term?.length ?? 1;
    }
    return words;
  }

  #termAt(run: string, at: number): string | undefined {
    for (let length = Math.min(longest.term, run.length - at); length > 1; length--) {
      const term = run.slice(at, at + length);
      if (this.#terms.has(term)) return term;
    }
    return undefined;
  }
}
