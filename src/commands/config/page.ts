import {
  type Block,
  bullets,
  code,
  heading,
  paragraph,
  table,
  text,
  type Words,
} from '../../blocks/blocks.ts';
import type { ConfigKey, EarlierDefault, OldName } from '../../configuration/config-keys.ts';
import { type InVersion, inVersion } from '../../configuration/key-lookup.ts';
import type { Entry, Lang, Page } from '../../types.ts';
import { sharedWords } from '../shared/words.ts';
import { configWords } from './words.ts';

/** What `config --format json` prints. */
export interface ConfigData {
  schemaVersion: 1;
  /** The name or the beginning that was asked for. */
  asked: string;
  /** The minor version it was asked for. */
  flink: string | null;
  keys: KeyData[];
}

interface KeyData {
  /** Its newest name. */
  key: string;
  type: string;
  /** Its newest default. */
  default: string;
  earlierDefaults: EarlierDefault[];
  /** The version it came with under this name, or the patch releases of several; null for 1.13 and before. */
  since: string | null;
  /** The minor version it is gone from. */
  removed: string | null;
  oldNames: OldName[];
  /** Keys that are read where it is not set. */
  fallbacks: string[];
  /** Whose key it is; versions of a key of the operator are the operator's. */
  of: ConfigKey['of'];
  /** One sentence, in English. */
  description: string;
  /** What it is in the version that was asked for. */
  inVersion: InVersion | null;
  /** Ids of the pages that name it; null in a list of keys, which does not look for them. */
  pages: string[] | null;
}

interface Asked {
  name: string;
  flink: string | null;
}

/** A key, or the few that have one old name in common. `more` keys begin with it. */
export function configPage(
  asked: Asked,
  keys: { entry: ConfigKey; pages: Entry[] }[],
  more: number,
  lang: Lang,
): Page<ConfigData> {
  const words = configWords[lang];
  const data = keys.map(({ entry, pages }) => dataOf(entry, asked.flink, pages));
  return {
    data: { schemaVersion: 1, asked: asked.name, flink: asked.flink, keys: data },
    blocks: [
      ...keys.flatMap(({ entry, pages }) => [
        heading(1, code(entry.key)),
        ...(entry.oldNames.some(({ name }) => name === asked.name)
          ? [paragraph(words.asked(code(asked.name), code(entry.key)))]
          : []),
        ...(entry.description === '' ? [] : [paragraph(entry.description)]),
        ...(asked.flink === null ? [bullets(factsOf(entry, lang))] : factsIn(entry, asked.flink, lang)),
        ...pagesBlocks(pages, lang),
      ]),
      ...(more > 0 ? [paragraph(words.more(more, code(`flinkdoc config ${asked.name}.`)))] : []),
    ],
  };
}

function dataOf(entry: ConfigKey, flink: string | null, pages: Entry[] | null): KeyData {
  return {
    key: entry.key,
    type: entry.type,
    default: entry.default,
    earlierDefaults: entry.earlierDefaults,
    since: entry.since === '' ? null : entry.since,
    removed: entry.removed === '' ? null : entry.removed,
    oldNames: entry.oldNames,
    fallbacks: entry.fallbacks,
    of: entry.of,
    description: entry.description,
    inVersion: flink === null ? null : inVersion(entry, flink),
    pages: pages === null ? null : pages.map(({ id }) => id),
  };
}

function factsOf(entry: ConfigKey, lang: Lang): Words[] {
  const words = configWords[lang];
  const since = entry.since === '' ? null : entry.since;
  const ofOperator = entry.of === 'operator';
  return [
    ...(ofOperator ? [words.operator] : []),
    ...(entry.type === '' ? [] : [words.type(entry.type)]),
    words.default(entry.default),
    ...entry.earlierDefaults.map(({ before, default: value }) => words.before(before, value)),
    ...(since === null && ofOperator ? [] : [words.since(since)]),
    ...(entry.removed === '' ? [] : [words.removed(entry.removed)]),
    ...entry.oldNames.map(({ name, until }) => words.oldName(code(name), since, until)),
    ...(entry.fallbacks.length === 0 ? [] : [words.fallbacks(entry.fallbacks.map((name) => code(name)))]),
  ];
}

/** What is true of one version alone. */
function factsIn(entry: ConfigKey, flink: string, lang: Lang): Block[] {
  const words = configWords[lang];
  const { name, default: value } = inVersion(entry, flink);
  if (name === null) return [paragraph(words.absent(flink)), bullets(factsOf(entry, lang))];
  return [
    heading(2, words.in(flink)),
    bullets([
      ...(entry.of === 'operator' ? [words.operator] : []),
      words.called(code(name)),
      ...(entry.type === '' ? [] : [words.type(entry.type)]),
      words.default(value),
    ]),
  ];
}

function pagesBlocks(pages: Entry[], lang: Lang): Block[] {
  const words = configWords[lang];
  if (pages.length === 0) return [paragraph(words.noPages)];
  const opened = pages.map(({ id, kind, title }) =>
    sharedWords[lang].opens(title, code(`flinkdoc ${kind === 'tree' ? 'diagnose' : 'show'} ${id}`)),
  );
  return [heading(2, words.pages), bullets(opened)];
}

/** The keys that begin with what was typed. */
export function keysPage(asked: Asked, keys: ConfigKey[], lang: Lang): Page<ConfigData> {
  const words = configWords[lang];
  const { flink } = asked;
  const there = flink === null ? keys : keys.filter((entry) => inVersion(entry, flink).name !== null);
  const rows = there.map((entry): Words[] => {
    if (flink === null)
      return [code(entry.key), shown(entry.default), entry.since, entry.removed, entry.description];
    const { name, default: value } = inVersion(entry, flink);
    return [code(name!), shown(value), entry.description];
  });
  return {
    data: {
      schemaVersion: 1,
      asked: asked.name,
      flink,
      keys: there.map((entry) => dataOf(entry, flink, null)),
    },
    blocks: [
      heading(1, words.begin(code(asked.name))),
      paragraph(words.counted(there.length)),
      table(flink === null ? words.columns : words.columnsIn, rows),
    ],
  };
}

const shown = (value: string): Words => (value === '' || value === '(none)' ? '' : text`${code(value)}`);
