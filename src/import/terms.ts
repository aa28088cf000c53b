import { atoms, isHan, wordsIn } from '../search/tokenize.ts';

/** What a text is made of: the words of a known term with its English name, or a word of its own without one. */
interface Piece {
  words: string;
  term: string | null;
}

/** Finds the terms of the glossary in a text, the longest first. Each row lists the ways to say one thing, English first. */
export class Terms {
  readonly #names = new Map<string, string>();
  readonly #longest: number;

  constructor(glossary: string[][]) {
    for (const [english, ...others] of [...titleWords.map(([chinese, name]) => [name, chinese]), ...glossary])
      for (const form of [english!, ...others]) this.#learn(form, english!);
    this.#longest = Math.max(...Array.from(this.#names.keys(), (key) => key.split(' ').length));
  }

  #learn(form: string, name: string) {
    const key = atoms(form).join(' ');
    if (key !== '' && !this.#names.has(key)) this.#names.set(key, name);
  }

  /** The text in pieces, in order. Of Chinese only the terms are left. */
  pieces(text: string): Piece[] {
    const sequence = wordsIn(text).flatMap(({ text: word }) => {
      const signs = atoms(word);
      // A Chinese word comes in signs, any other as one stem.
      return signs.map((atom) => ({ atom, word: signs.length > 1 ? atom : word }));
    });
    const found: Piece[] = [];
    for (let at = 0; at < sequence.length; ) {
      const length = this.#lengthAt(sequence, at);
      const run = sequence.slice(at, at + Math.max(length, 1));
      const said = run.map(({ word }) => word).join(' ');
      const term = this.#names.get(run.map(({ atom }) => atom).join(' ')) ?? null;
      if (term !== null || !isHan(said)) found.push({ words: said, term });
      at += run.length;
    }
    return found;
  }

  #lengthAt(sequence: { atom: string }[], at: number): number {
    for (let length = Math.min(this.#longest, sequence.length - at); length > 0; length--) {
      const key = sequence.slice(at, at + length).map(({ atom }) => atom);
      if (this.#names.has(key.join(' '))) return length;
    }
    return 0;
  }
}

/** Words of titles that the glossary of Flink has not; empty English: the word says nothing in an id. */
const titleWords: [chinese: string, english: string][] = [
  ['注意事项', 'checklist'],
  ['排查', 'troubleshooting'],
  ['定位', 'locate'],
  ['解决', 'fix'],
  ['处理', 'handling'],
  ['修复', 'fix'],
  ['优化', 'tuning'],
  ['调优', 'tuning'],
  ['原因', 'causes'],
  ['原理', 'internals'],
  ['流程', 'process'],
  ['统计', 'statistics'],
  ['配置', 'configuration'],
  ['参数', 'options'],
  ['部署', 'deployment'],
  ['安装', 'installation'],
  ['监控', 'monitoring'],
  ['性能', 'performance'],
  ['测试', 'test'],
  ['对比', 'comparison'],
  ['总结', 'summary'],
  ['数据', 'data'],
  ['集群', 'cluster'],
  ['文件', 'file'],
  ['合并', 'merge'],
  ['聚合', 'aggregation'],
  ['关联', 'join'],
  ['延迟', 'latency'],
  ['常见', 'common'],
  ['最近', 'last'],
  ['小时', 'hours'],
  ['分钟', 'minutes'],
  ['作业', ''],
  ['任务', ''],
];
