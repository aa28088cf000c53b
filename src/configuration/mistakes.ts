import { code, text, type Words } from '../blocks/blocks.ts';
import { inEachLanguage } from '../language.ts';
import type { Mistake } from './configuration.ts';
import { type Said, saying } from './said.ts';
import { isLater } from './version.ts';

interface MistakeWords {
  noYaml: (reason: Words) => Words;
  mendYaml: Words;
  noPair: Words;
  mendPair: Words;
  twice: (key: Words) => Words;
  mendTwice: Words;
  unread: (file: Words, flink: string) => Words;
  mendUnread: (other: Words) => Words;
}

export const mistakeWords = inEachLanguage<MistakeWords>({
  en: {
    noYaml: (reason) =>
      text`${code('config.yaml')} is no YAML that Flink can read (${reason}): a process of 1.19 or later ends at its start.`,
    mendYaml: 'Put a space behind each colon, indent with spaces, and write no key twice.',
    noPair: text`Flink skips this line of ${code('flink-conf.yaml')}, as it has no ${code('key: value')}: the default holds.`,
    mendPair: text`Write the whole key and its value on one line, with a space behind the colon.`,
    twice: (key) => text`${key} stands here twice: Flink takes the last one.`,
    mendTwice: 'Leave one of them.',
    unread: (file, flink) => text`Flink ${flink} does not read ${file}.`,
    mendUnread: (other) => text`Move its keys to ${other}.`,
  },
  zh: {
    noYaml: (reason) =>
      text`${code('config.yaml')} 不是 Flink 能解析的 YAML（${reason}），1.19 起进程一启动就会退出。`,
    mendYaml: '每个冒号后面留空格，缩进用空格，同一个 key 不要写两次。',
    noPair: text`${code('flink-conf.yaml')} 的这一行不是 ${code('key: value')}，Flink 会跳过它，用默认值。`,
    mendPair: '把完整的 key 和值写在一行，冒号后面留空格。',
    twice: (key) => text`${key} 写了两次，Flink 取后面那个。`,
    mendTwice: '只留一个。',
    unread: (file, flink) => text`Flink ${flink} 不读 ${file}。`,
    mendUnread: (other) => text`把里面的 key 移到 ${other}。`,
  },
});

/** What can be wrong with a file itself. */
export const mistakeFindings = [
  'config-no-yaml',
  'config-line-skipped',
  'config-key-twice',
  'config-file-unread',
] as const;

type MistakeSaid = Said<(typeof mistakeFindings)[number]>;

const said = saying(mistakeWords);

/** What is said of a mistake: `YamlParserUtils` throws, `GlobalConfiguration` before 2.0 skips the line or takes the last value. */
export function mistakeSentences({ is, key, reason }: Mistake): MistakeSaid {
  switch (is) {
    case 'no-yaml':
      return said(
        'config-no-yaml',
        'critical',
        (w) => w.noYaml(reason),
        (w) => w.mendYaml,
      );
    case 'no-pair':
      return said(
        'config-line-skipped',
        'warning',
        (w) => w.noPair,
        (w) => w.mendPair,
      );
    case 'twice':
      return said(
        'config-key-twice',
        'notice',
        (w) => w.twice(code(key)),
        (w) => w.mendTwice,
      );
  }
}

/** What is said of one of Flink's own files that a version does not read; null of all else. */
export function unreadSentences(name: string | null, flink: string | null): MistakeSaid | null {
  if (flink === null) return null;
  const other =
    name === 'flink-conf.yaml' && !isLater('2.0', flink)
      ? 'config.yaml'
      : name === 'config.yaml' && isLater('1.19', flink)
        ? 'flink-conf.yaml'
        : null;
  if (other === null) return null;
  return said(
    'config-file-unread',
    'warning',
    (w) => w.unread(code(name!), flink),
    (w) => w.mendUnread(code(other)),
  );
}
