import type { NamePattern } from './pseudonyms.ts';

const qualified = String.raw`[A-Za-z_][\w$-]{0,127}(?:\x60?\.\x60?[\w$-]{1,128}){0,3}`;
const quote = String.raw`(?:\\{0,3}["'\x60]|\[)`;

/** Tables and databases where SQL, options and errors of databases name them. */
export const tables: NamePattern[] = [
  {
    pattern: new RegExp(String.raw`\b(?:table|relation|view) ${quote}{1,2}(${qualified})`, 'dgi'),
    kinds: ['qualified'],
  },
  { pattern: /\bobject ["']([A-Za-z_][\w$.]{0,127})["'](?= not found)/dgi, kinds: ['qualified'] },
  {
    pattern: new RegExp(
      String.raw`\b\w{0,20}table(?:[._-]?(?:name|id|path))?${quote}?\s{0,2}[=:]\s{0,2}${quote}?(${qualified})`,
      'dgi',
    ),
    kinds: ['qualified'],
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:insert (?:into|overwrite)|create (?:temporary )?table(?: if not exists)?) \x60?(${qualified})`,
      'dgi',
    ),
    kinds: ['qualified'],
  },
  {
    pattern: new RegExp(String.raw`\b(?:database|schema) ${quote}([A-Za-z_][\w$-]{0,127})`, 'dgi'),
    kinds: ['database'],
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:default-)?(?:database(?:[._-]?name)?|schema[._-]name|dbname)${quote}?\s{0,2}[=:]\s{0,2}${quote}?([A-Za-z_][\w$-]{0,127})`,
      'dgi',
    ),
    kinds: ['database'],
  },
  // jdbc:mysql://host:3306/db
  {
    pattern:
      /\b(?:jdbc:[a-z0-9:]{1,30}|mongodb(?:\+srv)?|postgres(?:ql)?):\/\/[^\s/?;"'<>]{1,500}\/([\w$-]{1,64})/dgi,
    kinds: ['database'],
  },
];

const topic = String.raw`[A-Za-z0-9_](?:[\w.-]{0,247}\w)?`;
const partition = String.raw`[A-Za-z0-9_][\w.-]{0,248}-\d{1,6}(?![\w.-])`;

/** Names of topics in lines of Kafka's clients and of Flink's connector. */
export const topics: NamePattern[] = [
  // topic=orders, topic: orders, 'topic' = 'orders', topics: [orders, payments]
  {
    pattern: new RegExp(
      String.raw`\btopics?(?:[ _-]?name)?(?:\\{0,3}["'])?(?:\(s\))?\s{0,2}[=:]\s{0,2}(?:\\{0,3}["'])?(${topic})`,
      'dgi',
    ),
    kinds: ['topic'],
  },
  {
    pattern: /\btopics?(?:\(s\))?["']?\s{0,2}[=:]?\s{0,2}[[{]([^[\]{}\n]{1,2000})/dgi,
    kinds: ['topic'],
    each: /([A-Za-z0-9_][\w.-]{0,248})(?![\w.-]|["']?\s?[=:])/dg,
  },
  { pattern: /\btopics? (?:\\{0,3}["'`])([\w.-]{1,249})/dgi, kinds: ['topic'] },
  // Topic orders not present in metadata after 60000 ms; for topic orders
  {
    pattern: new RegExp(String.raw`\btopic (${topic})(?= (?:not present|does not|is not|doesn't))`, 'dgi'),
    kinds: ['topic'],
  },
  {
    pattern: new RegExp(String.raw`\b(?:for|of|to|from) (?:the )?topic (${topic})`, 'dgi'),
    kinds: ['topic'],
  },
  {
    pattern: new RegExp(String.raw`\btopic ((?=[A-Za-z0-9]{1,200}[-_.\d]\w)${topic})`, 'dgi'),
    kinds: ['topic'],
  },
  // partition orders-3, partitions [orders-0, orders-1], partitions: {orders-3=12345}
  {
    pattern: new RegExp(
      String.raw`\bpartitions?(?:\(s\))?(?![\w.-])(?: to\b)?:? {0,2}[[({]{0,2}(${partition}(?:=\d{1,20})?(?:, ?${partition}(?:=\d{1,20})?){0,200})`,
      'dgi',
    ),
    kinds: ['topic'],
    each: /([A-Za-z0-9_][\w.-]{0,248})-\d{1,6}(?![\w.-])/dg,
  },
  // Expiring 3 record(s) for orders-3:120000 ms has passed since batch creation
  { pattern: /\bfor ([A-Za-z0-9_][\w.-]{0,248})-\d{1,6}(?=:\d{1,12} ms)/dg, kinds: ['topic'] },
  // Error while fetching metadata with correlation id 1 : {orders=LEADER_NOT_AVAILABLE}
  {
    pattern: /(?<![\w.-])([A-Za-z0-9_][\w.-]{0,248})=(?=UNKNOWN_TOPIC|LEADER_NOT|TOPIC_AUTH|INVALID_TOPIC)/dg,
    kinds: ['topic'],
  },
];
