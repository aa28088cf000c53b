import { type Block, bullets, code, heading, paragraph, type Words } from '../../blocks/blocks.ts';
import { type ConfigKey, seenIn } from '../../configuration/config-keys.ts';
import { inVersion } from '../../configuration/key-lookup.ts';
import type { Entry, Lang, Page } from '../../types.ts';
import { sharedWords } from '../shared/words.ts';
import { type ConfigData, dataOf } from './data.ts';
import { configWords } from './words.ts';

export interface AskedKey {
  name: string;
  flink: string | null;
}

/** A key, and who has it: Flink, or the jars that have an option of that name. */
export interface NamedKey {
  entries: ConfigKey[];
  pages: Entry[];
}

/** A key, or the few that have one old name in common. `more` keys begin with it; `versions` are those of the jars of connectors. */
export function configPage(
  asked: AskedKey,
  keys: NamedKey[],
  more: number,
  versions: Map<string, string[]>,
  lang: Lang,
): Page<ConfigData> {
  const words = configWords[lang];
  return {
    data: {
      schemaVersion: 1,
      asked: asked.name,
      flink: asked.flink,
      keys: keys.flatMap(({ entries, pages }) =>
        entries.map((entry) => dataOf(entry, asked.flink, pages, seenIn(entry, versions))),
      ),
    },
    blocks: [
      ...keys.flatMap(({ entries, pages }) => [
        heading(1, code(entries[0]!.key)),
        ...entries.flatMap((entry) => [
          ...(entries.length > 1 && entry.of !== 'flink' ? [heading(2, ownerOf(entry, lang))] : []),
          ...entryBlocks(asked, entry, versions, lang),
        ]),
        ...pagesBlocks(pages, lang),
      ]),
      ...(more > 0 ? [paragraph(words.more(more, code(`flinkdoc config ${asked.name}.`)))] : []),
    ],
  };
}

function entryBlocks(
  { name, flink }: AskedKey,
  entry: ConfigKey,
  versions: Map<string, string[]>,
  lang: Lang,
): Block[] {
  const isOld = entry.oldNames.some((old) => old.name === name);
  return [
    ...(isOld ? [paragraph(configWords[lang].asked(code(name), code(entry.key)))] : []),
    ...(entry.description === '' ? [] : [paragraph(entry.description)]),
    ...(flink === null || entry.of !== 'flink'
      ? [bullets(factsOf(entry, versions, lang))]
      : factsIn(entry, flink, versions, lang)),
  ];
}

/** `Enum(NONE,SLOTS)` with room to read its values. */
const shownType = (type: string): string =>
  type.replace(/Enum\((.*)\)/, (_, values: string) => `Enum (${values.replaceAll(',', ', ')})`);

/** The jar that declares it, or the operator. */
const ownerOf = ({ of }: ConfigKey, lang: Lang): Words =>
  of === 'operator' ? configWords[lang].theOperator : code(of);

function factsOf(entry: ConfigKey, versions: Map<string, string[]>, lang: Lang): Words[] {
  const words = configWords[lang];
  const since = entry.since === '' ? null : entry.since;
  const ofFlink = entry.of === 'flink';
  const seen = seenIn(entry, versions);
  return [
    ...(ofFlink ? [] : [words.of(ownerOf(entry, lang))]),
    ...(entry.type === '' ? [] : [words.type(shownType(entry.type))]),
    ...entry.earlierTypes.map(({ before, type }) => words.typeBefore(before, shownType(type))),
    // A key that stands in a jar as a text alone: nothing says what it is where it is not set.
    ...(entry.type === '' && entry.default === '' ? [] : [words.default(entry.default)]),
    ...entry.earlierDefaults.map(({ before, default: value }) => words.before(before, value)),
    ...(seen !== null ? [words.seen(seen.from, seen.to)] : []),
    ...(seen !== null || (since === null && !ofFlink) ? [] : [words.since(since)]),
    ...(entry.removed === '' ? [] : [words.removed(entry.removed)]),
    ...entry.oldNames.map(({ name, until }) => words.oldName(code(name), since, until)),
    ...(entry.fallbacks.length === 0 ? [] : [words.fallbacks(entry.fallbacks.map((name) => code(name)))]),
  ];
}

/** What is true of one version alone. */
function factsIn(entry: ConfigKey, flink: string, versions: Map<string, string[]>, lang: Lang): Block[] {
  const words = configWords[lang];
  const { name, type, default: value, since, earlierDefault } = inVersion(entry, flink);
  if (name === null) return [paragraph(words.absent(flink)), bullets(factsOf(entry, versions, lang))];
  return [
    heading(2, words.in(flink)),
    bullets([
      words.called(code(name)),
      ...(type === '' ? [] : [words.type(shownType(type))]),
      words.default(value),
      ...(earlierDefault === null ? [] : [words.before(earlierDefault.before, earlierDefault.default)]),
      ...(since === null ? [] : [words.since(since)]),
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
