import { buckets, hosts } from './hosts.ts';
import type { NameKind, NamePattern, Pseudonyms } from './pseudonyms.ts';
import { tables, topics } from './tables.ts';

/** Patterns stop at lengths no real name has, from here on; what is longer is taken whole. */
const longest = 63;

interface Place {
  start: number;
  end: number;
  kind: NameKind;
}

const name = String.raw`\w(?:[\w.$-]{0,62}\w)?`;

const users: NamePattern[] = [
  // Kerberos: user/host@REALM, user@REALM
  {
    pattern: /(?<![\w.$/-])([A-Za-z][\w.-]{0,63})\/([\w.-]{1,253})@([A-Z][A-Z0-9.-]{1,100})(?![\w-])/dg,
    kinds: ['user', 'host', 'realm'],
  },
  {
    pattern: /(?<![\w.$/-])([A-Za-z][\w.-]{0,63})@([A-Z][A-Z0-9-]{0,60}\.[A-Z0-9.-]{1,60})(?![\w-])/dg,
    kinds: ['user', 'realm'],
  },
  // The actor system of Flink is named flink.
  {
    pattern: /(?<!\b(?:akka|pekko|tcp|abfss?|wasbs?)):\/\/([^\s:/@"'<>[\]]{1,64})(?::[^\s/@"']{0,300})?@/dg,
    kinds: ['user'],
  },
  { pattern: /jdbc:oracle:[a-z0-9]{1,10}:([^\s/@"'<>[\]]{1,64})\//dgi, kinds: ['user'] },
  { pattern: /(?:\/home\/|[/\\]Users[/\\]{1,2})([\w.@$-]{1,64})/dg, kinds: ['user'] },
  // Flink's own actors live below /user/ too.
  {
    pattern:
      /\/user\/(?!rpc\b|(?:taskmanager|jobmanager|resourcemanager|dispatcher|MetricQuery|hive\/warehouse)\w*)([\w.@$-]{1,64})/dg,
    kinds: ['user'],
  },
  // 'user'@'host' of MySQL
  {
    pattern: /\b(?:user|role) ["']([^"'\s]{1,128})["'](?:@["']([\w.:-]{1,253})["'])?/dgi,
    kinds: ['user', 'host'],
  },
  {
    pattern: new RegExp(
      String.raw`(?:user(?:[._-]?name|id)?|owner|renewer|ugi)(?:\\{0,3}["'])?\s{0,2}[=:]\s{0,2}(?:\\{0,3}["'])?(${name})`,
      'dgi',
    ),
    kinds: ['user'],
  },
  // Hadoop's UserGroupInformation: alice (auth:KERBEROS)
  { pattern: /(?<![\w.@/-])(\w[\w.-]{0,63}) \(auth:[A-Z]/dg, kinds: ['user'] },
  // Mail
  { pattern: /(?<![\w.+/:@-])([\w.+-]{1,64})@(?=[a-z0-9-]{1,63}\.[a-z]|\d{1,3}\.\d)/dg, kinds: ['user'] },
];

/** Of two patterns that find names in the same place, the first one is right. */
const patterns: NamePattern[] = [...buckets, ...users, ...topics, ...tables, ...hosts];

/** Tokens of an earlier run, whole: `topic-1-3` is a partition of one, host-1.example.com is a name. */
const earlierTokens =
  /(?<!\w)(?:host|user|realm|topic|table|database|bucket)-\d{1,9}(?!\w|\.(?!(?:table|database)-\d)\w|-(?!\d{1,6}(?![\w.-]))\w)/g;

/** A text with tokens for names. They are given from left to right, so all patterns are looked for before. */
export function rename(text: string, pseudonymOf: Pseudonyms): string {
  const kept = Array.from(text.matchAll(earlierTokens), ({ index, 0: token }) => {
    pseudonymOf('host', token);
    return { start: index, end: index + token.length };
  });
  const places = patterns.flatMap((one) => placesOf(text, one));
  // The sort is stable: patterns keep their order.
  places.sort((a, b) => a.start - b.start);
  const parts: string[] = [];
  let done = 0;
  let next = 0;
  for (const { start, end, kind } of places) {
    while (next < kept.length && kept[next]!.end <= start) next++;
    if (start < done || (kept[next]?.start ?? end) < end) continue;
    parts.push(text.slice(done, start), pseudonymOf(kind, text.slice(start, end)));
    done = end - start < longest ? end : endOfWord(text, end);
  }
  return parts.join('') + text.slice(done);
}

function placesOf(text: string, { pattern, kinds, each }: NamePattern): Place[] {
  const places: Place[] = [];
  for (const { indices } of text.matchAll(pattern))
    for (const [group, kind] of kinds.entries()) {
      const [start, end] = indices![group + 1] ?? [];
      if (start === undefined || end === undefined) continue;
      if (kind === 'qualified') places.push(...parts(text, start, end));
      else if (each) places.push(...members(text, start, end, kind, each));
      else places.push({ start, end, kind });
    }
  return places;
}

function members(text: string, start: number, end: number, kind: NameKind, each: RegExp): Place[] {
  return Array.from(text.slice(start, end).matchAll(each), ({ indices }) => {
    const [from, to] = indices![1]!;
    return { start: start + from, end: start + to, kind };
  });
}

function endOfWord(text: string, at: number): number {
  const end = /[^\w.$-]|$/g;
  end.lastIndex = at;
  return end.exec(text)!.index;
}

/** The parts of `catalog.db.table`: the last one is the table. */
function parts(text: string, start: number, end: number): Place[] {
  const found = members(text, start, end, 'database', /([^.`]+)/dg);
  return found.map((place, n) => (n === found.length - 1 ? { ...place, kind: 'table' } : place));
}
