import type { Form } from './form.ts';

export const buckets: Form[] = [
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
