import type { Key } from './key.ts';

/** What stands between a key and its value. */
export interface Separator {
  text: string;
  end: number;
}

const quote = String.raw`(?:\\{0,3}["'\x60])`;

/** The ways a value follows its key, each with what must be true of the key. */
const separators: { pattern: RegExp; of?: (text: string, key: Key) => boolean }[] = [
  // key=value, key: value, "key": "value", 'key' = 'value', key=[value]; %3D in URLs. No class::method, no scheme://.
  {
    pattern: new RegExp(
      String.raw`${quote}?[^\S\n]{0,8}(?:={1,2}>?|:=|:(?!:|\/\/)|%3D)[^\S\n]{0,8}(?:(?:bearer|basic)[^\S\n]{1,3})?`,
      'iy',
    ),
  },
  // <password>x</password>
  { pattern: />/y, of: (text, { start }) => text[start - 1] === '<' },
  // <name>fs.s3a.secret.key</name><value>x</value>, as Hadoop has it.
  { pattern: /<\/name>\s{0,40}<value>/y },
  // <property name="password" value="x"/>, {"name":"DB_PASSWORD","value":"x"}, and the same in YAML of Kubernetes.
  {
    pattern: new RegExp(String.raw`${quote}?,?\s{0,40}${quote}?value${quote}?\s{0,3}[:=]\s{0,3}`, 'iy'),
  },
  // Loading configuration property: s3.access-key, x
  {
    pattern: /, (?=\S)/y,
    of: (text, { start }) => text.slice(Math.max(0, start - 24), start).endsWith('configuration property: '),
  },
  // --password x, [--password, x], ["--password","x"]
  {
    pattern: new RegExp(String.raw`(?:${quote}?,\s{0,3}|[^\S\n]{1,8})(?=[^\s-]|-[^\s-])`, 'y'),
    of: (_, { name }) => name.startsWith('--'),
  },
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
