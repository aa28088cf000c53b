/** English words that say nothing about Flink. Negations and "no" stay: "no output" is a symptom. */
const english = `
a apache flink about after again all also am an and any anyone are as at be been being but by can cannot caused could did do does doing done during each
ever every for from get gets getting got had has have having he help her here his how i if in into is it its just know like
look make may me might more most much must my need needs of on one only or other our out over own problem question really s same seem seems
shall she should show since so some something still such t than that the their them then there these they thing this those through to
too trying under until up us use used using very want was way we were what when where which while who why will with without would you your
`;

/** Chinese words of the same kind, longest first so that they are cut out whole. */
const chinese =
  '为什么 是什么 怎么样 怎么办 怎样 怎么 如何 什么 哪些 哪个 一下 这个 那个 可以 能否 请问 问题 时候 的 了 吗 呢 在 是 有 和 与 或 被 把 会 就 都 也 很 后'
    .split(' ')
    .filter(Boolean);

const englishSet = new Set(english.split(/\s+/).filter(Boolean));
const chinesePattern = new RegExp(chinese.join('|'), 'gu');

export function isStopWord(word: string): boolean {
  return englishSet.has(word);
}

/** The pieces of a Han run between its stop words. */
export function withoutHanStopWords(run: string): string[] {
  return run.split(chinesePattern).filter((piece) => piece !== '');
}

/** Signs that stand within a Chinese term without changing what it says. */
export function isParticle(sign: string): boolean {
  return particles.has(sign);
}
const particles = new Set('被的了都就很又还也会'.split(''));
