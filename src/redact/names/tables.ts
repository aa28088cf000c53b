import type { Form } from './form.ts';

const qualified = String.raw`[A-Za-z_][\w$-]{0,127}(?:\x60?\.\x60?[\w$-]{1,128}){0,3}`;
const quote = String.raw`(?:\\{0,3}["'\x60]|\[)`;

/** Tables and databases where SQL, options and errors of databases name them. */
export const tables: Form[] = [
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
