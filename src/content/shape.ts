import * as v from 'valibot';
import type { Area, DataRisk, Lang, PlaybookMeta, Section } from '../types.ts';
import { cardHeading, headingsOf } from './headings.ts';
import { wrong } from './keys.ts';

const areas: Area[] = [
  'checkpointing',
  'throughput',
  'joins-and-time',
  'memory-and-processes',
  'connectors',
  'code-and-packaging',
];

const dataRisks: DataRisk[] = ['none', 'replay', 'loss'];

/** The headings a page should have, of those that may be left out the ones it has. */
export function expectedHeadings(
  lang: Lang,
  kind: PlaybookMeta['kind'],
  sections: Section[],
): readonly string[] {
  const card = sections.some(({ heading }) => heading === cardHeading[lang]) ? [cardHeading[lang]] : [];
  return [...card, ...headingsOf[lang][kind]];
}

const line = (name: string) =>
  v.pipe(v.string(wrong('not a text', name)), v.trim(), v.minLength(1, wrong('empty', name)));
const lines = (name: string) => v.array(line(name), wrong('not a list', name));
const oneOf = <const T extends readonly string[]>(name: string, options: T) =>
  v.picklist(options, wrong('not one of', name, options));

const signature = v.object(
  {
    id: line('signatures.id'),
    text: v.pipe(line('signatures.text'), v.minLength(9, wrong('short', 'signatures.text'))),
    match: line('signatures.match'),
    shows: oneOf('signatures.shows', ['cause', 'symptom', 'wrapper', 'transient', 'benign']),
    whole: v.optional(v.literal(true, wrong('not one of', 'signatures.whole', ['true']))),
    where: v.optional(oneOf('signatures.where', ['records', 'columns', 'snapshots', 'restores', 'client'])),
    step: v.optional(line('signatures.step')),
  },
  wrong('no signature', 'signatures'),
);

const alert = v.object(
  {
    name: v.pipe(line('alerts.name'), v.regex(/^[A-Za-z_]\w*$/, wrong('no name', 'alerts.name'))),
    expr: line('alerts.expr'),
    for: v.pipe(line('alerts.for'), v.regex(/^\d{1,4}[smhd]$/, wrong('no duration', 'alerts.for'))),
    severity: oneOf('alerts.severity', ['critical', 'warning', 'info']),
    flink: v.optional(oneOf('alerts.flink', ['1', '2'])),
  },
  wrong('no alert', 'alerts'),
);

const version = v.object(
  { date: line('verified.date'), flink: lines('verified.flink') },
  wrong('no version', 'verified'),
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
  asks: v.optional(lines('asks'), []),
  signatures: v.optional(v.array(signature, wrong('not a list', 'signatures')), []),
  explains: v.optional(lines('explains'), []),
  steps: v.optional(v.record(v.string(), line('steps'), wrong('no steps', 'steps'))),
  alerts: v.optional(v.array(alert, wrong('not a list', 'alerts')), []),
  related: v.optional(lines('related'), []),
  references: v.optional(lines('references'), []),
  verified: v.nullish(version, null),
  draft: v.optional(v.literal(true, wrong('not true', 'draft'))),
});

/** The front matter of a page that adds to another: all of it may be left out. */
export const extensionShape = v.object({
  ...v.partial(playbookShape).entries,
  extends: v.literal(true, wrong('not true', 'extends')),
});

/** The front matter of a translated playbook: the rest stands in the English one. */
export const translationShape = v.object({
  title: line('title'),
  summary: line('summary'),
  aliases: lines('aliases'),
  symptoms: lines('symptoms'),
  asks: v.optional(lines('asks'), []),
});

export const treeShape = v.object({
  title: line('title'),
  summary: line('summary'),
  flink: v.nullish(line('flink'), null),
  symptoms: lines('symptoms'),
  asks: v.optional(lines('asks'), []),
});
