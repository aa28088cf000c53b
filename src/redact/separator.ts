import type { Key } from './key.ts';

/** What stands between a key and its value. */
interface Separator {
  text: string;
  end: number;
}

/** A value that nobody could say in words: it has a digit, which is not that of a name that was taken out. */
const withDigit = String.raw`(?=[!-~])(?=(?:(?!(?:host|user|realm|topic|table|database|bucket)-\d)\S){0,60}\d)`;

/** A sentence that says a secret: its value has a digit, or it is only spoken of. */
const saidSecret = new RegExp(
  String.raw`[^\S\n]{0,3}(?:(?<=\s)(?:is|was)[^\S\n]{1,3}|[是为][^\S\n]{0,3}[：:]?[^\S\n]{0,3})${withDigit}`,
  'iy',
);

const quotation = String.raw`(?:\\{0,3}["'\x60])`;

/** The value stands alone on the next line, indented: below its key, or as a block of YAML. */
const below = String.raw`(?:!{1,2}[\w/:.-]{1,40}[^\S\n]{1,8})?(?:[|>][-+]?)?[^\S\n]{0,8}\r?\n[^\S\n]{1,40}(?=[^\s:=]{1,500}[^\S\n]{0,8}(?:\r?\n|$))`;

/** A tag or an anchor of YAML in front of a value. */
const annotation = String.raw`(?:!{1,2}[\w/:.-]{1,40}|&[\w-]{1,40})[^\S\n]{1,8}`;

const isPassword = (_: string, { name }: Key) => /^(?:password|passwd|passphrase|pwd|密码|口令)$/i.test(name);

/** The ways a value follows its key, each with what must be true of the key. */
const separators: { pattern: RegExp; of?: (text: string, key: Key) => boolean }[] = [
  // secretKey: String = "x"
  { pattern: /:\s?String\s?=\s?(?=")/y },
  // key=value, key: value, "key": "value", 'key' = 'value', key=[value]; %3D in URLs. No class::method, no scheme://.
  {
    pattern: new RegExp(
      String.raw`${quotation}?[^\S\n]{0,8}(?:={1,2}>?|:=|[：＝]|:(?!:|\/\/)|%3D)[^\S\n]{0,8}(?:${below}|(?:bearer|basic)[^\S\n]{1,3}|${annotation})?`,
      'iy',
    ),
  },
  // <password>x</password>
  { pattern: />/y, of: (text, { start }) => text[start - 1] === '<' },
  // <entry key="password">x</entry>
  {
    pattern: /["']>/y,
    of: (text, { start }) => /<\w{1,40} (?:key|name)=["']$/.test(text.slice(Math.max(0, start - 60), start)),
  },
  // <name>fs.s3a.secret.key</name><value>x</value>, as Hadoop has it.
  { pattern: /<\/name>\s{0,40}<value>/y },
  // <property name="password" value="x"/>, {"name":"DB_PASSWORD","value":"x"}, and the same in YAML of Kubernetes.
  {
    pattern: new RegExp(
      String.raw`${quotation}?,?\s{0,40}${quotation}?value${quotation}?\s{0,3}[:=]\s{0,3}`,
      'iy',
    ),
  },
  // Loading configuration property: s3.access-key, x
  {
    pattern: /, (?=\S)/y,
    of: (text, { start }) => text.slice(Math.max(0, start - 24), start).endsWith('configuration property: '),
  },
  // --password x, [--password, x], ["--password","x"]
  {
    pattern: new RegExp(String.raw`${quotation}?(?:,\s{0,3}|[^\S\n]{1,8})(?=[^\s-]|-[^\s-])`, 'y'),
    of: (_, { name }) => name.startsWith('--'),
  },
  // "password" -> "x", ("password", "x") as code has them
  { pattern: /["']\s{0,3}->\s{0,3}(?=["'])/y },
  {
    pattern: /["'],\s{0,3}(?=(["'])[^"'\n]{1,200}\1\s{0,3}\))/y,
    of: (text, { start }) => /\(["']$/.test(text.slice(Math.max(0, start - 2), start)),
  },
  // .setPassword("x")
  {
    pattern: /\((?=(["'])[^"'\n]{1,200}\1\s{0,3}\))/y,
    of: (_, { name }) => /(?:^|\.)(?:(?:set|with)\w{0,40})?(?:password|passwd|secret|token)$/i.test(name),
  },
  // -password x1, hive.metastore.password,x1
  {
    pattern: new RegExp(String.raw`[^\S\n]{1,3}${withDigit}`, 'y'),
    of: (_, { name }) => /^-[a-z]/i.test(name),
  },
  { pattern: new RegExp(`,${withDigit}`, 'y'), of: (_, { name }) => /\.pass(?:word|wd)$/i.test(name) },
  // base: &password x
  {
    pattern: /[^\S\n]{1,8}(?=[^\s&*])/y,
    of: (text, { start }) => /[:-]\s&$/.test(text.slice(Math.max(0, start - 3), start)),
  },
  // 密码 x1
  {
    pattern: /[^\S\n]{1,3}(?=[!-~]{6,60}[^\S\n]{0,3}(?:$|[，。,;；]))(?=[!-~]{0,60}\d)/my,
    of: (_, { name }) => /(?:密码|口令)$/.test(name),
  },
  // 密码 X1y2 不对: a word as nobody writes it
  {
    pattern:
      /[^\S\n]{1,3}(?=[!-~]{6,60}[^\S\n]{0,3}\p{Script=Han})(?=[!-~]{0,60}[A-Z])(?=[!-~]{0,60}[a-z])(?=[!-~]{0,60}\d)/uy,
    of: (_, { name }) => /^(?:密码|口令)$/.test(name),
  },
  // password (of ada): x1, 密码（生产）：x1
  {
    pattern: new RegExp(
      String.raw`[^\S\n]?[（(][^（）()\n]{1,30}[）)][^\S\n]?[：:=][^\S\n]{0,3}${withDigit}`,
      'y',
    ),
    of: isPassword,
  },
  // password used: x1
  {
    pattern: new RegExp(String.raw`[^\S\n](?:used|sent|given|tried)[：:][^\S\n]{0,3}${withDigit}`, 'y'),
    of: isPassword,
  },
  // secret -> x1
  { pattern: new RegExp(String.raw`[^\S\n]{1,3}->[^\S\n]{1,3}${withDigit}`, 'y') },
  // Wrong password [x1], bindPassword [x1]
  {
    pattern: /[^\S\n]\[(?=[^\s\]]{0,60}\d[^\s\]]{0,60}\])/y,
    of: (_, { name }) => /(?:password|passwd|passphrase|pwd|密码|口令)$/i.test(name),
  },
  // logs in with password x1
  {
    pattern: new RegExp(
      String.raw`[^\S\n](?=[\w!#$%^&*@.-]{6,64}(?:[\s,;)]|$))(?=\S{0,60}[a-z])${withDigit}`,
      'my',
    ),
    of: (text, { start, name }) =>
      /^password$/i.test(name) && /\b(?:with|using) $/.test(text.slice(Math.max(0, start - 6), start)),
  },
  // Password for flink@SHOP: x1
  {
    pattern: new RegExp(
      String.raw`[^\S\n]for[^\S\n](?:user[^\S\n])?[^\s:]{1,100}:[^\S\n]{1,3}${withDigit}`,
      'iy',
    ),
    of: isPassword,
  },
  // the password is x, 密码为 x
  { pattern: saidSecret, of: (_, { name }) => /^(?:password|passwd|passphrase|pwd|密码|口令)$/i.test(name) },
  // with password 'x', PASSWORD 'x', IDENTIFIED BY 'x'
  {
    pattern: /[^\S\n]{1,3}(?=["'])/y,
    of: (_, { name }) => /^(?:password|passwd|passphrase|identified .*)$/i.test(name),
  },
];

export function separatorAt(text: string, key: Key): Separator | undefined {
  for (const { pattern, of } of separators) {
    pattern.lastIndex = key.end;
    const [found] = pattern.exec(text) ?? [];
    if (found !== undefined && (of === undefined || of(text, key)))
      return { text: found, end: key.end + found.length };
  }
  return undefined;
}
