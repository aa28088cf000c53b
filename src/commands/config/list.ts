import {
  type Block,
  code,
  heading,
  joined,
  paragraph,
  table,
  text,
  type Words,
} from '../../blocks/blocks.ts';
import type { ConfigKey } from '../../configuration/config-keys.ts';
import { inVersion } from '../../configuration/key-lookup.ts';
import type { Lang, Page } from '../../types.ts';
import { type ConfigData, dataOf } from './data.ts';
import type { AskedKey } from './page.ts';
import { configWords } from './words.ts';

/** The keys that begin with what was typed, or hold its words, and the options of connectors that do. */
export function keysPage(
  asked: AskedKey,
  by: 'begin' | 'hold',
  keys: ConfigKey[],
  options: ConfigKey[],
  lang: Lang,
): Page<ConfigData> {
  const words = configWords[lang];
  const { flink } = asked;
  const there = flink === null ? keys : keys.filter((entry) => inVersion(entry, flink).name !== null);
  return {
    data: {
      schemaVersion: 1,
      asked: asked.name,
      flink,
      keys: [...there, ...options].map((entry) => dataOf(entry, flink, null, null)),
    },
    blocks: [
      heading(1, words[by](code(asked.name))),
      ...(there.length === 0 && options.length > 0 ? [] : keysBlocks(there, flink, lang)),
      ...(options.length === 0 ? [] : optionsBlocks(options, lang)),
    ],
  };
}

function keysBlocks(keys: ConfigKey[], flink: string | null, lang: Lang): Block[] {
  const words = configWords[lang];
  const rows = keys.map((entry): Words[] => {
    if (flink === null)
      return [code(entry.key), shown(entry.default), entry.since, entry.removed, entry.description];
    const { name, default: value } = inVersion(entry, flink);
    return [code(name!), shown(value), entry.description];
  });
  return [
    paragraph(words.counted(keys.length)),
    table(flink === null ? words.columns : words.columnsIn, rows),
  ];
}

/** One row for each name, with the jars that have it. */
function optionsBlocks(options: ConfigKey[], lang: Lang): Block[] {
  const words = configWords[lang];
  const named = new Map<string, ConfigKey[]>();
  for (const option of options) named.set(option.key, [...(named.get(option.key) ?? []), option]);
  const rows = Array.from(named, ([key, all]): Words[] => [
    code(key),
    joined(
      all.map(({ of }) => code(of)),
      ', ',
    ),
    all[0]!.description,
  ]);
  return [
    heading(2, words.options),
    paragraph(words.counted(named.size)),
    table(words.columnsOfOptions, rows),
  ];
}

const shown = (value: string): Words => (value === '' || value === '(none)' ? '' : text`${code(value)}`);
