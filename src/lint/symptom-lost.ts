import { faultKind } from '../content/fault.ts';
import { pagesOf } from '../content/pages.ts';
import { lineOf } from '../content/source.ts';
import { firstLanguage } from '../language.ts';
import { buildIndex, memoryIndex } from '../search/build-index.ts';
import { parseQuery } from '../search/query.ts';
import { rank } from '../search/rank.ts';
import type { SearchIndex } from '../search/search-index.ts';
import type { Check } from './check.ts';

const lost = faultKind<{ symptom: string }>({
  code: 'symptom-lost',
  severity: 'problem',
  en: {
    says: ({ symptom }) => `"${symptom}" does not find its page.`,
    mend: 'Word it anew, or add the missing synonym to glossary.tsv.',
  },
  zh: {
    says: ({ symptom }) => `搜索“${symptom}”找不到本页。`,
    mend: '换个说法，或者在 glossary.tsv 里补上同义词。',
  },
});

/** A page must be among so many hits of each of its symptoms. */
const within = 3;

/** More pages than this are not searched for by each of their symptoms: that would take minutes. */
const searchable = 300;

/** Each symptom of a playbook finds it. */
export const symptomLost: Check = {
  kinds: [lost],
  find: (folder) => {
    if (folder.sources.length > searchable) return [];
    const { playbooks, trees, glossary } = pagesOf(folder);
    const index = memoryIndex(buildIndex(playbooks, trees, { playbooks: [], trees: [] }, glossary));
    return folder.sources.flatMap((source) => {
      if (source.kind !== 'playbook' || source.lang !== firstLanguage || !source.page) return [];
      const doc = playbooks.indexOf(source.page);
      return [...source.page.symptoms, ...source.page.aliases]
        .filter((symptom) => !finds(index, symptom, doc))
        .map((symptom) => lost.at(source.file, lineOf(source, symptom), { symptom }));
    });
  },
};

function finds(index: SearchIndex, symptom: string, doc: number): boolean {
  const ranked = rank(index, parseQuery(index, symptom));
  return ranked.slice(0, within).some((page) => page.doc === doc);
}
