import { atoms } from '../search/tokenize.ts';
import type { Area, PlaybookMeta } from '../types.ts';

const kinds: [PlaybookMeta['kind'], RegExp][] = [
  [
    'problem',
    /失败|报错|异常|超时|反压|背压|倾斜|丢|卡|慢(?!流)|泄漏|溢出|排查|重启|oom|fail|error|exception|timeout|slow(?! stream)|lost|stuck|backpressure|crash|leak|troubleshoot/i,
  ],
  [
    'recipe',
    /方案|如何|怎么|实现|统计|合并|迁移|关联|流程|join|how to|migrat|aggregat|compact|set ?up|deploy|statistics/i,
  ],
];

/** The kind a page of that title is, as far as words can tell. */
export function kindOf(title: string): PlaybookMeta['kind'] {
  return kinds.find(([, words]) => words.test(title))?.[0] ?? 'guide';
}

const areas: [Area, RegExp][] = [
  ['checkpointing', /checkpoint|savepoint|检查点|保存点|状态|state|rocksdb/gi],
  ['throughput', /反压|背压|倾斜|吞吐|并行度|backpressure|skew|throughput|parallelism/gi],
  ['joins-and-time', /join|关联|窗口|水位|迟到|统计|watermark|window|event time/gi],
  ['memory-and-processes', /内存|堆|\bgc\b|oom|yarn|kubernetes|k8s|心跳|heartbeat|memory|metaspace/gi],
  [
    'connectors',
    /kafka|hive|jdbc|mysql|redis|elastic|hbase|iceberg|hudi|paimon|cdc|文件|connector|small files/gi,
  ],
];

/** The area whose words the title has most of, then the text. */
export function areaOf(title: string, text: string): Area {
  const scores = areas.map(([area, words]) => {
    const count = (where: string) => where.match(words)?.length ?? 0;
    return { area, score: 10 * count(title) + Math.min(count(text), 9) };
  });
  const best = scores.reduce((first, other) => (other.score > first.score ? other : first));
  return best.score > 0 ? best.area : 'code-and-packaging';
}

/** A term of the glossary, with all the ways to say it as they stand in a text taken apart. */
interface Term {
  tag: string;
  forms: string[];
}

export function termsOf(glossary: string[][]): Term[] {
  return glossary.map((names) => ({
    tag: (names[0] ?? '').toLowerCase().replace(/[^a-z0-9]+/g, '-'),
    forms: names.map((name) => ` ${atoms(name).join(' ')} `),
  }));
}

/** The terms a title names, as tags; at most eight. */
export function tagsOf(title: string, terms: Term[]): string[] {
  const text = ` ${atoms(title).join(' ')} `;
  const named = terms.filter(({ forms }) => forms.some((form) => form.trim() !== '' && text.includes(form)));
  return [...new Set(named.map(({ tag }) => tag))].filter(Boolean).slice(0, 8);
}

/** The addresses a text links to, each once. */
export function linksIn(text: string): string[] {
  const found = text.match(/https?:\/\/[^\s<>()"'`\]）】」，。、]+/g) ?? [];
  return [...new Set(found.map((url) => url.replace(/[.,;:!?]+$/, '')))];
}
