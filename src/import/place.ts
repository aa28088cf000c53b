import type { PlaybookMeta } from '../types.ts';
import type { Block } from './blocks.ts';

/** The slug of a section, as in `headingsOf` of `content/shape.ts`. */
export type Slug = string;

/** Which words above a block name the section it belongs to, the more telling first. */
const cues: [Slug, RegExp][] = [
  ['do-not', /不要|禁止|切勿|避免|注意事项|do not|don't|never|avoid|caveat/i],
  ['verify', /验证|校验|确认恢复|verify|verification/i],
  ['confirm', /排查|定位|诊断|检查|怎么看|如何看|diagnos|troubleshoot|investigat|\bcheck\b/i],
  ['causes', /原因|根因|为什么会|cause/i],
  ['fix', /解决|修复|处理|优化|调优|fix|solution|remed|tuning|mitigat/i],
  ['options', /方案|对比|选择|option|alternative|trade-?off/i],
  ['why', /背景|原理|说明|^注|background|theory|note/i],
];

/** The sections each kind of page has for steps and for everything else, where no word names one. */
const usual: Record<PlaybookMeta['kind'], { steps: Slug; other: Slug; has: Slug[] }> = {
  problem: { steps: 'fix', other: 'why', has: ['confirm', 'causes', 'fix', 'verify', 'do-not', 'why'] },
  recipe: { steps: 'steps', other: 'why', has: ['options', 'steps', 'verify', 'do-not', 'why'] },
  guide: { steps: 'steps', other: 'why', has: ['steps', 'do-not', 'why'] },
};

/** What the first step begins with tells looking from mending. */
const stepCues: [Slug, RegExp][] = [
  ['confirm', /^1\. (先|首先|再)?(定位|查看|看|检查|观察|确认|look|check|open|find|read|inspect)/i],
  [
    'fix',
    /^1\. (使用|调整|调大|调小|设置|增加|减少|开启|关闭|改|加|use|set|increase|raise|lower|enable|disable|add)/i,
  ],
];

/** Which of a topic's blocks go into which section of a page of that kind. */
export function place(title: string, blocks: Block[], kind: PlaybookMeta['kind']): Map<Slug, Block[]> {
  const { steps, other, has } = usual[kind];
  const cue = (words: string, all = cues) =>
    all.find(([slug, pattern]) => has.includes(slug) && pattern.test(words))?.[0];
  const ofTitle = cue(title);
  const sectionOf = (block: Block): Slug => {
    if (block.kind !== 'steps') return other;
    return cue(block.markdown, stepCues) ?? (ofTitle === undefined || ofTitle === 'why' ? steps : ofTitle);
  };
  /** A heading goes where its words say, or where the steps below it go, and takes all below it along. */
  const sectionOfHeading = (at: number): Slug => {
    const end = blocks.findIndex(({ kind: next }, index) => index > at && next === 'heading');
    const first = blocks
      .slice(at + 1, end < 0 ? undefined : end)
      .find(({ kind: below }) => below === 'steps');
    return cue(blocks[at]!.markdown) ?? (first ? sectionOf(first) : other);
  };
  const placed = new Map<Slug, Block[]>();
  let below: Slug | undefined;
  blocks.forEach((block, at) => {
    if (block.kind === 'heading') below = sectionOfHeading(at);
    const slug = below ?? sectionOf(block);
    placed.set(slug, [...(placed.get(slug) ?? []), block]);
  });
  return placed;
}
