import { code, text, type Words } from '../../blocks/blocks.ts';
import { inEachLanguage } from '../../language.ts';

export const listWords = inEachLanguage({
  en: {
    title: (tag: Words | null): Words => (tag === null ? 'Pages' : text`Pages with the tag ${tag}`),
    counts: (playbooks: number, trees: number) =>
      text`${playbooks} playbooks, ${trees} decision trees. Read one with ${code('flinkdoc show <id>')}.`,
    trees: text`Decision trees: ${code('flinkdoc diagnose <id>')}`,
    from: (origin: Words) => text` (${origin})`,
  },
  zh: {
    title: (tag) => (tag === null ? '全部页面' : text`带标签 ${tag} 的页面`),
    counts: (playbooks, trees) =>
      text`${playbooks} 篇 playbook，${trees} 棵决策树。用 ${code('flinkdoc show <id>')} 打开。`,
    trees: text`决策树：${code('flinkdoc diagnose <id>')}`,
    from: (origin) => text`（${origin}）`,
  },
});
