import { code, joined, text, type Words } from '../../blocks/blocks.ts';
import { knownVersions } from '../../configuration/names.ts';
import { inEachLanguage } from '../../language.ts';

const none = { en: 'not set', zh: '没有设置' };

/** What `config` says. */
export const configWords = inEachLanguage({
  en: {
    type: (type: string) => text`Type: ${type}`,
    typeBefore: (version: string, type: string) => text`Type before ${version}: ${type}`,
    default: (value: string) => text`Default: ${value === '(none)' ? none.en : code(value)}`,
    before: (version: string, value: string) =>
      text`Default before ${version}: ${value === '(none)' ? none.en : code(value)}`,
    since: (version: string | null) =>
      version === null ? `Since ${knownVersions[0]} or earlier` : `Since ${version}`,
    seen: (from: string, to: string) => (from === to ? `Seen in ${from}` : `Seen in ${from} to ${to}`),
    removed: (version: string) => `Gone since ${version}: no effect from then on`,
    oldName: (name: Words, since: string | null, until: string | null) =>
      text`Old name: ${name}${since === null ? '' : `, before ${since}`}${until === null ? ', still read' : `, no longer read since ${until}`}`,
    fallbacks: (names: Words[]) => text`Not set, it takes the value of ${joined(names, ', ')}`,
    theOperator: 'the Kubernetes operator',
    of: (owner: Words) => text`Of ${owner}, whose versions are meant here`,
    asked: (name: Words, key: Words) => text`${name} is an old name of ${key}.`,
    in: (flink: string) => `In Flink ${flink}`,
    called: (name: Words) => text`Name: ${name}`,
    absent: (flink: string) => `Flink ${flink} does not have it.`,
    more: (count: number, prefix: Words) => text`${count} more keys begin with it: ${prefix}`,
    pages: 'Pages that speak of it',
    noPages: 'No page speaks of it.',
    begin: (prefix: Words) => text`Config keys that begin with ${prefix}`,
    hold: (typed: Words) => text`Config keys with the words of ${typed}`,
    counted: (count: number) =>
      text`${count} ${count === 1 ? 'key' : 'keys'}. What one of them is: ${code('flinkdoc config <key>')}`,
    columns: ['Key', 'Default', 'Since', 'Gone', 'What it is'],
    columnsIn: ['Key', 'Default', 'What it is'],
    options: 'Options of connectors and tables',
    columnsOfOptions: ['Option', 'Of', 'What it is'],
  },
  zh: {
    type: (type) => text`类型：${type}`,
    typeBefore: (version, type) => text`${version} 之前的类型：${type}`,
    default: (value) => text`默认值：${value === '(none)' ? none.zh : code(value)}`,
    before: (version, value) => text`${version} 之前的默认值：${value === '(none)' ? none.zh : code(value)}`,
    since: (version) => (version === null ? `${knownVersions[0]} 或更早就有` : `${version} 起`),
    seen: (from, to) => (from === to ? `见于 ${from}` : `见于 ${from} 到 ${to}`),
    removed: (version) => `${version} 起已删除，写了也不起作用`,
    oldName: (name, since, until) =>
      text`旧名称：${name}${since === null ? '' : `，${since} 之前用`}${until === null ? '，现在仍然有效' : `，${until} 起不再读取`}`,
    fallbacks: (names) => text`没设时取 ${joined(names, '、')} 的值`,
    theOperator: 'Flink 的 Kubernetes operator',
    of: (owner) => text`属于 ${owner}，这里的版本是它的版本`,
    asked: (name, key) => text`${name} 是 ${key} 的旧名称。`,
    in: (flink) => `在 Flink ${flink} 里`,
    called: (name) => text`名称：${name}`,
    absent: (flink) => `Flink ${flink} 没有这个配置项。`,
    more: (count, prefix) => text`另有 ${count} 个配置项以它开头：${prefix}`,
    pages: '提到它的页面',
    noPages: '没有页面提到它。',
    begin: (prefix) => text`以 ${prefix} 开头的配置项`,
    hold: (typed) => text`名称里有 ${typed} 这些词的配置项`,
    counted: (count) => text`共 ${count} 个。查其中一个：${code('flinkdoc config <key>')}`,
    columns: ['配置项', '默认值', '起始版本', '删除版本', '说明'],
    columnsIn: ['配置项', '默认值', '说明'],
    options: 'connector 和表的选项',
    columnsOfOptions: ['选项', '属于', '说明'],
  },
});
