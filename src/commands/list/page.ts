import {
  type Block,
  bullets,
  code,
  heading,
  inline,
  paragraph,
  text,
  type Words,
  withCode,
} from '../../blocks/blocks.ts';
import { inEachLanguage } from '../../language.ts';
import type { Area, Entry, Lang, Page } from '../../types.ts';
import { isOurs, origin } from '../shared/facts.ts';
import { sharedWords } from '../shared/words.ts';

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

/** What `list --format json` prints. */
export interface ListData {
  schemaVersion: 1;
  /** The one the entries were picked by. */
  tag: string | null;
  entries: Entry[];
}

/** All entries, grouped by area; the trees first. `tag` is the one they were picked by, if any. */
export function listPage(entries: Entry[], tag: string | null, lang: Lang): Page<ListData> {
  const words = listWords[lang];
  const trees = entries.filter((entry) => entry.kind === 'tree');
  const areas = Object.entries(sharedWords[lang].areas) as [Area, string][];
  return {
    data: { schemaVersion: 1, tag, entries },
    blocks: [
      heading(1, words.title(tag === null ? null : code(tag))),
      paragraph(words.counts(entries.length - trees.length, trees.length)),
      ...group(words.trees, trees, lang),
      ...areas.flatMap(([area, name]) =>
        group(
          name,
          entries.filter((entry) => entry.area === area),
          lang,
        ),
      ),
    ],
  };
}

function group(title: Words, entries: Entry[], lang: Lang): Block[] {
  if (entries.length === 0) return [];
  const items = entries.map(({ id, title, from }) => {
    const whose = isOurs(from) ? [] : inline(listWords[lang].from(origin(from, lang)));
    return text`${code(id)} ${withCode(title)}${whose}`;
  });
  return [heading(2, title), bullets(items)];
}
