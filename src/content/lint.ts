import { configKeys, metrics } from './checks/facts.ts';
import { findings } from './checks/findings.ts';
import { links } from './checks/links.ts';
import { emptySections, ids, riskWords } from './checks/pages.ts';
import { signatures } from './checks/signatures.ts';
import { lostSymptoms, sharedSymptoms } from './checks/symptoms.ts';
import { text } from './checks/text.ts';
import { translatedFindings, translations, untranslated } from './checks/translations.ts';
import { trees } from './checks/trees.ts';
import type { Fault } from './fault.ts';
import type { Folder } from './folder.ts';
import type { Check, Known } from './source.ts';

const checks: Check[] = [
  ids,
  text,
  links,
  trees,
  findings,
  signatures,
  emptySections,
  riskWords,
  configKeys,
  metrics,
  translations,
  translatedFindings,
  untranslated,
  sharedSymptoms,
];

/** More pages than this are not searched for by each of their symptoms: that would take minutes. */
const searchable = 300;

/** All that is wrong with a content folder, file by file. */
export function lint({ sources, faults, glossary }: Folder, known: Known): Fault[] {
  const checked = checks.flatMap((check) => check(sources, known));
  const lost = sources.length <= searchable ? lostSymptoms(sources, glossary) : [];
  return [...faults, ...checked, ...lost].sort((a, b) => compare(a.file, b.file) || a.line - b.line);
}

const compare = (one: string, other: string) => (one < other ? -1 : Number(one > other));
