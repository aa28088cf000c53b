import { type ErrorLines, FlinkdocError } from '../../errors.ts';
import type { InEachLanguage } from '../../language.ts';
import type { Entry } from '../../types.ts';
import { shorten } from './text.ts';

/**
 * The error for a name that does not exist, with the names there are; `found` are those that a search for it finds, `told` those to tell
 * where a thing has several names.
 */
export function unknownName(
  what: keyof typeof unknown,
  typed: string,
  names: string[],
  found: string[] = [],
  told: string[] = names,
): FlinkdocError {
  return new FlinkdocError(unknown[what](shorten(typed, 60), told), { typed, names, found });
}

const unknown = {
  page: (typed) => ({
    en: [`There is no page "${typed}".`, 'All pages: flinkdoc list. By words: flinkdoc search <words>'],
    zh: [`没有页面“${typed}”。`, '全部页面：flinkdoc list。按词搜索：flinkdoc search <词>'],
  }),
  tree: (typed, names) => ({
    en: [`There is no decision tree "${typed}".`, `The trees are: ${names.join(', ')}`],
    zh: [`没有决策树“${typed}”。`, `已有的决策树：${names.join('、')}`],
  }),
  section: (typed, names) => ({
    en: [`There is no section "${typed}".`, `The sections of this page: ${names.join(', ')}`],
    zh: [`没有“${typed}”这一节。`, `这一页有：${names.join('、')}`],
  }),
  tag: (typed, names) => ({
    en: [`There is no tag "${typed}".`, `The tags are: ${names.join(', ')}`],
    zh: [`没有标签“${typed}”。`, `已有的标签：${names.join('、')}`],
  }),
  key: (typed) => ({
    en: [
      `No version of Flink has a config key "${typed}".`,
      'The beginning of a key, or words of it, lists keys: flinkdoc config state.backend., flinkdoc config buffer debloat',
    ],
    zh: [
      `任何版本的 Flink 都没有配置项“${typed}”。`,
      '输入开头部分或其中几个词可以列出配置项：flinkdoc config state.backend.，flinkdoc config buffer debloat',
    ],
  }),
} satisfies Record<string, (typed: string, names: string[]) => InEachLanguage<ErrorLines>>;

/** The entries with a tag; all of them without one. */
export function withTag(entries: Entry[], tag: string | undefined): Entry[] {
  if (tag === undefined) return entries;
  const tagged = entries.filter((entry) => entry.tags.includes(tag));
  if (tagged.length > 0) return tagged;
  const tags = [...new Set(entries.flatMap((entry) => entry.tags))].sort();
  throw unknownName('tag', tag, tags);
}
