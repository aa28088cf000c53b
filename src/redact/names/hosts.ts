import type { NamePattern } from './pseudonyms.ts';

export const buckets: NamePattern[] = [
  {
    pattern:
      /\b(?:s3[an]?|oss|gs|cosn?|obs|tos):\/\/(?:[^\s/@"'<>]{1,300}@)?([A-Za-z0-9](?:[\w.-]{0,253}\w)?)/dg,
    kinds: ['bucket'],
  },
  // abfss://container@account.dfs.core.windows.net/
  { pattern: /\b(?:abfss?|wasbs?):\/\/([\w$-]{1,63})@([\w.-]{1,253})/dg, kinds: ['bucket', 'host'] },
  {
    pattern:
      /\bbucket(?:[._-]?name)?(?:["']?\s{0,2}[=:]\s{0,2}["']?| ["'])([A-Za-z0-9](?:[\w.-]{0,253}\w)?)/dgi,
    kinds: ['bucket'],
  },
];

const name = String.raw`[A-Za-z0-9](?:[\w.-]{0,251}\w)?`;
const list = String.raw`(${name}(?::\d{1,5})?(?:,\s?${name}(?::\d{1,5})?){0,50})`;
const each = new RegExp(String.raw`(${name})(?::\d{1,5})?`, 'dg');

/** Last parts of host names; those of two letters are too much like the end of a file name, unless a port follows. */
const domains =
  '(?:com|net|org|io|local|internal|svc|lan|corp|intra|intranet|home|edu|gov|cloud|example|test)';

/** Ports by which a word is known to be a host: Flink, HDFS, Hive, Kafka, ZooKeeper, YARN, databases, the web. */
const ports =
  '(?:612[1-5]|8020|9000|9083|10000|909[2-5]|2181|8088|803[0-3]|3306|5432|6379|27017|1521|1433|9200|8081|8080|443|8443)';

const keys = 'host(?:name|s)?|address|servers?|brokers?|bootstrap|endpoint|quorum|namenode';

export const hosts: NamePattern[] = [
  // scheme://user@host:port,host:port - what follows s3:// is a bucket, what follows akka:// an actor system.
  {
    pattern: new RegExp(
      String.raw`(?<!\b(?:s3[an]?|oss|gs|cosn?|obs|tos|abfss?|wasbs?|file|akka|pekko)):\/\/(?:[^\s/@"'<>]{0,300}@)?${list}`,
      'dgi',
    ),
    kinds: ['host'],
    each,
  },
  { pattern: /\b(?:akka|pekko):\/\/[\w-]{1,60}@([\w.-]{1,253})/dg, kinds: ['host'] },
  {
    pattern:
      /jdbc:oracle:[a-z0-9]{1,10}:[^\s@]{0,200}@(?:\/\/)?([\w.-]{1,253})(?::\d{1,5}[:/]([\w.$-]{1,128}))?/dgi,
    kinds: ['host', 'database'],
  },
  // Not within versions, paths of jars, or longer rows of numbers.
  {
    pattern:
      /(?<![\w.-]|version |jar:)((?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d))(?![\w-]|\.\w)/dg,
    kinds: ['host'],
  },
  // IPv6: eight groups, or `::` with a digit somewhere; 12:34:56 is a time, Bar::add a method.
  {
    pattern:
      /(?<![\w:.])((?:[\da-f]{1,4}:){7}[\da-f]{1,4}|(?=[a-f:]{0,39}\d)(?=[\da-f:]{0,39}::)(?:[\da-f]{0,4}:){2,7}[\da-f]{0,4})(?![\w:])/dgi,
    kinds: ['host'],
  },
  // Java's InetSocketAddress: name/10.0.0.1:8020
  { pattern: /(?<![\w.-])([A-Za-z0-9][\w.-]{0,252})\/(?=\d{1,3}(?:\.\d{1,3}){3}(?!\d))/dg, kinds: ['host'] },
  {
    pattern: new RegExp(
      String.raw`(?<![\w.$/-])((?!(?:org|com|io|net|javax?)\.)[a-z0-9][a-z0-9-]{0,62}(?:\.[a-z0-9-]{1,63}){0,8}\.(?:${domains}|[a-z]{2}(?=:\d)))(?![\w$-]|\.\w)`,
      'dgi',
    ),
    kinds: ['host'],
  },
  {
    pattern: new RegExp(
      String.raw`(?<![\w./$:{-])((?=[a-z]{0,62}[-\d])[a-z][a-z0-9-]{0,62}(?=:\d{4,5}(?!\d|[:.]\d))|[a-z][a-z0-9-]{0,62}(?=:${ports}(?!\d|[:.]\d)))`,
      'dg',
    ),
    kinds: ['host'],
  },
  {
    pattern: new RegExp(
      String.raw`(?<![a-z])(?:${keys})(?:\\{0,3}["'])?\s{0,2}[=:]\s{0,2}(?:\\{0,3}["'])?[["']{0,2}${list}(?!:\/\/)`,
      'dgi',
    ),
    kinds: ['host'],
    each,
  },
  {
    pattern: new RegExp(String.raw`configuration property: [\w.-]{0,100}(?:${keys}), ${list}`, 'dg'),
    kinds: ['host'],
    each,
  },
  { pattern: /UnknownHostException: ([\w.-]{1,253})(?=:? ?$|: )/dgm, kinds: ['host'] },
  { pattern: / @ ([\w.-]{1,253})(?= \(dataPort)/dg, kinds: ['host'] },
  { pattern: /\b(?:to|on|from) host ["']?([\w.-]{0,252}\w)/dg, kinds: ['host'] },
  // Hadoop: local host is: "nm1/10.0.0.1"; destination host is: "nn1":8020
  { pattern: /\bhost is: ["(]{0,2}([\w.-]{1,253})/dg, kinds: ['host'] },
];
