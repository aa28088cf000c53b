import * as v from 'valibot';
import type { Area, DataRisk, Finding } from '../types.ts';

const areas: Area[] = [
  'checkpointing',
  'throughput',
  'joins-and-time',
  'memory-and-processes',
  'connectors',
  'code-and-packaging',
];

const dataRisks: DataRisk[] = ['none', 'replay', 'loss'];

/** The `##` headings of each kind of page, all of them, in this order. */
export const headingsOf = {
  en: {
    problem: ['You are here if', 'Confirm', 'Stop the bleeding', 'Causes', 'Fix', 'Verify', 'Do not', 'Why'],
    recipe: ['You need this if', 'Options', 'Steps', 'Verify', 'Do not', 'Why'],
    guide: ['You need this if', 'Steps', 'Reading', 'Do not', 'Why'],
  },
  zh: {
    problem: ['什么情况看这页', '确认', '止损', '原因', '修复', '验证', '不要做', '原理'],
    recipe: ['什么情况需要', '方案对比', '步骤', '验证', '不要做', '原理'],
    guide: ['什么情况需要', '步骤', '怎么读', '不要做', '原理'],
  },
} as const;

const line = (name: string) =>
  v.pipe(v.string(`"${name}" is not a text: quote it.`), v.trim(), v.minLength(1, `"${name}" is empty.`));
const lines = (name: string) => v.array(line(name), `"${name}" is not a list.`);
const oneOf = <const T extends readonly string[]>(name: string, options: T) =>
  v.picklist(options, `"${name}" is not one of: ${options.join(', ')}.`);

const signature = v.object({
  id: line('signatures.id'),
  text: v.pipe(
    line('signatures.text'),
    v.minLength(9, 'The text of a signature has fewer than 9 characters.'),
  ),
  match: line('signatures.match'),
  shows: oneOf('signatures.shows', ['cause', 'symptom', 'benign']),
});

const version = v.object(
  { date: line('verified.date'), flink: lines('verified.flink') },
  '"verified" has no date and versions.',
);

/** The front matter of a playbook as it stands in the file. Our own pages have all of it: the tests see to that. */
export const playbookShape = v.object({
  title: line('title'),
  summary: line('summary'),
  area: oneOf('area', areas),
  kind: oneOf('kind', ['problem', 'recipe', 'guide']),
  'data-risk': v.nullish(oneOf('data-risk', dataRisks), null),
  flink: v.nullish(line('flink'), null),
  tags: v.optional(lines('tags'), []),
  aliases: v.optional(lines('aliases'), []),
  symptoms: lines('symptoms'),
  signatures: v.optional(v.array(signature, '"signatures" is not a list.'), []),
  explains: v.optional(lines('explains'), []),
  related: v.optional(lines('related'), []),
  references: v.optional(lines('references'), []),
  verified: v.nullish(version, null),
});

/** The front matter of a page that adds to another: all of it may be left out. */
export const extensionShape = v.object({
  ...v.partial(playbookShape).entries,
  extends: v.literal(true, '"extends" is not true.'),
});

/** The front matter of a translated playbook: the rest stands in the English one. */
export const translationShape = v.object({
  title: line('title'),
  summary: line('summary'),
  aliases: lines('aliases'),
  symptoms: lines('symptoms'),
});

export const treeShape = v.object({
  title: line('title'),
  summary: line('summary'),
  symptoms: lines('symptoms'),
});

/** The front matter in its shape, or null with all that is wrong with it. */
export function inShape<T extends v.GenericSchema>(
  shape: T,
  file: string,
  text: string,
  data: unknown,
): { meta: v.InferOutput<T> | null; findings: Finding[] } {
  const result = v.safeParse(shape, data);
  if (result.success) return { meta: result.output, findings: [] };
  const findings = result.issues.map((issue): Finding => {
    const key = String(issue.path?.[0]?.key ?? '');
    const missing = issue.path?.length === 1 && issue.input === undefined;
    const line = text.split('\n').findIndex((candidate) => candidate.startsWith(`${key}:`)) + 1;
    return {
      file,
      line: Math.max(line, 1),
      code: missing ? 'key-missing' : 'key-invalid',
      message: missing ? `"${key}" is missing.` : issue.message,
    };
  });
  return { meta: null, findings };
}
