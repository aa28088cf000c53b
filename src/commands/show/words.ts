import { text, type Words } from '../../blocks/blocks.ts';
import { inEachLanguage } from '../../language.ts';

/** Facts of a page on one line. */
export const between = ' · ';

export const showWords = inEachLanguage({
  en: {
    /** The facts below a title; each is `name: value`. */
    facts: {
      page: (value: Words) => text`Page: ${value}`,
      dataRisk: (value: Words) => text`Data risk: ${value}`,
      flink: (value: Words) => text`Flink: ${value}`,
      area: (value: Words) => text`Area: ${value}`,
      from: (value: Words) => text`From: ${value}`,
      tree: 'Decision tree',
      walkIt: (value: Words) => text`Walk it: ${value}`,
      /** Of a page, the tree of the same name. */
      questions: (value: Words) => text`Not sure it is this? ${value}`,
    },
    readOn: (fix: Words) => text`The whole page follows. Straight to the fix: ${fix}`,
    related: 'Related pages',
    references: 'References',
    checkedOn: (date: string, versions: string[]) =>
      text`Facts checked on ${date} against Flink ${versions.join(', ').replace(/, ([^,]*)$/, ' and $1')}.`,
  },
  zh: {
    facts: {
      page: (value) => text`页面：${value}`,
      dataRisk: (value) => text`数据风险：${value}`,
      flink: (value) => text`Flink：${value}`,
      area: (value) => text`分类：${value}`,
      from: (value) => text`来源：${value}`,
      tree: '决策树',
      walkIt: (value) => text`逐步排查：${value}`,
      questions: (value) => text`拿不准是不是它：${value}`,
    },
    readOn: (fix) => text`下面是整页内容。直接看怎么修：${fix}`,
    related: '相关页面',
    references: '参考资料',
    checkedOn: (date, versions) => text`以上内容于 ${date} 对照 Flink ${versions.join('、')} 核对过。`,
  },
});
