import { code, joined, text, type Words } from '../blocks/blocks.ts';
import { inEachLanguage } from '../language.ts';
import type { Naming } from './key-names.ts';
import { type Said, saying } from './said.ts';

/** The oldest and the newest version the table of keys knows. */
export const knownVersions = ['1.13', '2.3'] as const;

interface NameWords {
  renamed: (key: Words, to: Words, since: string) => Words;
  replaced: (key: Words, to: Words, from: string) => Words;
  removed: (key: Words, from: string) => Words;
  early: (key: Words, since: string, flink: string) => Words;
  unknown: (key: Words) => Words;
  rename: (to: Words) => Words;
  meant: (to: Words) => Words;
  remove: Words;
  check: Words;
}

export const nameWords = inEachLanguage<NameWords>({
  en: {
    renamed: (key, to, since) =>
      text`${key} is an old name, and still read${since === '' ? '' : text`. Since ${since} it is ${to}`}.`,
    replaced: (key, to, from) => text`${key} is no longer read: Flink ${from} ignores it, and reads ${to}.`,
    removed: (key, from) => text`${key} is gone since Flink ${from}: it has no effect.`,
    early: (key, since, flink) => text`${key} came with Flink ${since}: ${flink} ignores it.`,
    unknown: (key) =>
      text`No version from ${knownVersions[0]} to ${knownVersions[1]} has ${key}: Flink ignores it.`,
    rename: (to) => text`Write ${to}.`,
    meant: (to) => text`Did you mean ${to}?`,
    remove: 'Take it out.',
    check: 'Check the spelling. If your own code, a plugin or a distribution reads it, leave it.',
  },
  zh: {
    renamed: (key, to, since) =>
      text`${key} 是旧名称，目前仍然有效${since === '' ? '' : text`；${since} 起叫 ${to}`}。`,
    replaced: (key, to, from) => text`${key} 已经不再读取：Flink ${from} 起会忽略它，只认 ${to}。`,
    removed: (key, from) => text`${key} 从 Flink ${from} 起已删除，写了也不起作用。`,
    early: (key, since, flink) => text`${key} 是 Flink ${since} 才有的，${flink} 会忽略它。`,
    unknown: (key) =>
      text`${knownVersions[0]} 到 ${knownVersions[1]} 的任何版本都没有 ${key}，Flink 会忽略它。`,
    rename: (to) => text`改写成 ${to}。`,
    meant: (to) => text`是不是想写 ${to}？`,
    remove: '删掉它。',
    check: '检查拼写。如果是自己的代码、插件或发行版要读的，就不用改。',
  },
});

/** What can be wrong with the name of a key. */
export const nameFindings = [
  'config-key-renamed',
  'config-key-removed',
  'config-key-early',
  'config-key-unknown',
] as const;

type NameSaid = Said<(typeof nameFindings)[number]>;

const said = saying(nameWords);

/** What is said of a name; null where it is right. `meant` is the name that was meant, where one is near. */
export function nameSentences(
  name: string,
  naming: Naming,
  flink: string | null,
  meant: string | null,
): NameSaid | null {
  const key = code(name);
  const all = (names: string[]) =>
    joined(
      names.map((one) => code(one)),
      ', ',
    );
  switch (naming.is) {
    case 'known':
      return null;
    case 'renamed':
      return said(
        'config-key-renamed',
        'notice',
        (w) => w.renamed(key, all(naming.to), naming.since),
        (w) => w.rename(all(naming.to)),
      );
    case 'replaced':
      return said(
        'config-key-removed',
        'warning',
        (w) => w.replaced(key, all(naming.to), naming.in),
        (w) => w.rename(all(naming.to)),
      );
    case 'removed':
      return said(
        'config-key-removed',
        'warning',
        (w) => w.removed(key, naming.in),
        (w) => w.remove,
      );
    case 'early':
      return said(
        'config-key-early',
        'warning',
        (w) => w.early(key, naming.since, flink!),
        (w) => w.remove,
      );
    case 'unknown':
      if (meant === null && !naming.belongs) return null;
      return said(
        'config-key-unknown',
        meant === null ? 'notice' : 'warning',
        (w) => w.unknown(key),
        (w) => (meant === null ? w.check : w.meant(code(meant))),
      );
  }
}
