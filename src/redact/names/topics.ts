import type { Form } from './form.ts';

const topic = String.raw`[A-Za-z0-9_](?:[\w.-]{0,247}\w)?`;
const partition = String.raw`[A-Za-z0-9_][\w.-]{0,248}-\d{1,6}(?![\w.-])`;

/** Names of topics in lines of Kafka's clients and of Flink's connector. */
export const topics: Form[] = [
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
