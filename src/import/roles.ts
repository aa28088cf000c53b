import type { PlaybookMeta } from '../types.ts';

/** What a stretch of notes is about. Each kind of page has a section for it. */
export type SectionRole =
  | 'signs'
  | 'confirm'
  | 'causes'
  | 'fix'
  | 'verify'
  | 'do-not'
  | 'why'
  | 'options'
  | 'steps'
  | 'reading';

export type PlaybookKind = PlaybookMeta['kind'];

/** The section for each role, by position among the headings of the kind. */
export const sectionOf: Record<PlaybookKind, Record<SectionRole, number>> = {
  problem: {
    signs: 0,
    confirm: 1,
    reading: 1,
    causes: 3,
    fix: 4,
    options: 4,
    steps: 4,
    verify: 5,
    'do-not': 6,
    why: 7,
  },
  recipe: {
    signs: 0,
    options: 1,
    steps: 2,
    fix: 2,
    confirm: 2,
    verify: 3,
    'do-not': 4,
    why: 5,
    causes: 5,
    reading: 5,
  },
  guide: {
    signs: 0,
    steps: 1,
    fix: 1,
    confirm: 1,
    verify: 1,
    reading: 2,
    'do-not': 3,
    why: 4,
    causes: 4,
    options: 4,
  },
};

/** The words of headings and labels, the first that fits decides. */
const words: [SectionRole, RegExp][] = [
  ['signs', /现象|症状|表现|问题描述|\bsymptoms?\b/i],
  ['options', /对比|选型|\boptions\b|\bcomparison\b|\balternatives\b/i],
  ['do-not', /不要|禁止|切勿|误区|\bdo not\b|\bdon['’]t\b|\bnever\b|\bpitfalls?\b/i],
  ['causes', /原因|根因|\bcauses?\b|\breasons?\b/i],
  [
    'confirm',
    /排查|定位|确认|诊断|检查|\bconfirm\b|\bcheck(?:s|list)?\b|\bdiagnos|\binvestigat|\blocat(?:e|ing)\b/i,
  ],
  [
    'fix',
    /解决|处理(?!时间)|优化|修复|调优|止损|应急|\bfix(?:es|ing)?\b|\bsolutions?\b|\bsolv|\bresol|\btuning\b|\bmitigat|\bworkarounds?\b/i,
  ],
  ['verify', /验证|\bverif/i],
  ['steps', /步骤|操作|做法|\bsteps?\b|\bprocedure\b/i],
  ['reading', /怎么读|解读|含义|字段|\breading\b|\bfields\b/i],
  ['why', /背景|原理|机制|为什么|\bbackground\b|\bwhy\b|\binternals\b|\bhow it works\b/i],
];

/** What a heading or a title says its text is about. */
export function sectionRoleOf(heading: string): SectionRole | undefined {
  return words.find(([, pattern]) => pattern.test(heading))?.[0];
}

/** Headings that name a part of a topic, and never a topic. */
const partName =
  /^(?:(?:问题)?(?:现象|症状|描述|原因|背景|总结|小结)|(?:根本)?原因(?:分析)?|(?:问题)?(?:排查|定位|解决|处理)(?:步骤|思路|方法|方案|办法|过程)?|解决|方案|修复|优化|验证|确认|步骤|操作步骤|不要|注意|注意事项|注|备注|说明|原理|参考|参考资料|参考链接|symptoms?|(?:root )?causes?|reasons?|confirm|checks?|diagnosis|fix(?:es)?|solutions?|mitigation|workarounds?|verify|verification|steps|do not|don['’]t|warning|caution|notes?|nb|tips?|background|why|summary|references|links|see also|附件|attachments)$/i;

export function namesPart(heading: string): boolean {
  return heading.length <= 40 && partName.test(bare(heading));
}

/** The label in front of a text: `背景` of `背景: ...`; only the names of parts are labels. */
export function labelOf(text: string): string | undefined {
  const label = /^([^:：]{1,24})[:：]/.exec(text)?.[1];
  return label !== undefined && namesPart(label) ? bare(label) : undefined;
}

/** A heading without emphasis, number marks and the colon behind it. */
function bare(heading: string): string {
  return heading.replace(/[*_:：?？]/g, '').trim();
}
