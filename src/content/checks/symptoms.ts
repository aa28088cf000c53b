import { buildIndex, memoryIndex } from '../../search/build-index.ts';
import { parseQuery } from '../../search/query.ts';
import { rank } from '../../search/rank.ts';
import type { SearchIndex } from '../../search/search-index.ts';
import { stems } from '../../search/tokenize.ts';
import type { Fault } from '../fault.ts';
import { lineOf, type Source } from '../source.ts';

/** A page must be among so many hits of each of its symptoms. */
const within = 3;

/** Each symptom of a playbook finds it. For a library of some hundred pages: it searches for every line. */
export function lostSymptoms(sources: Source[], glossary: string[][]): Fault[] {
  const english = sources.filter(({ lang }) => lang === 'en');
  const playbooks = english.flatMap((source) =>
    source.kind === 'playbook' && source.page ? [source.page] : [],
  );
  const trees = english.flatMap((source) => (source.kind === 'tree' && source.page ? [source.page] : []));
  const index = memoryIndex(buildIndex(playbooks, trees, { playbooks: [], trees: [] }, glossary));
  return english.flatMap((source) => {
    if (source.kind !== 'playbook' || !source.page) return [];
    const doc = playbooks.indexOf(source.page);
    return [...source.page.symptoms, ...source.page.aliases].flatMap((words): Fault[] => {
      if (finds(index, words, doc)) return [];
      return [
        {
          file: source.file,
          line: lineOf(source, words),
          code: 'symptom-lost',
          says: (say) => say.lostSymptom(words),
        },
      ];
    });
  });
}

function finds(index: SearchIndex, words: string, doc: number): boolean {
  let hits = 0;
  for (const page of rank(index, parseQuery(index, words))) {
    if (page.doc === doc) return true;
    hits += 1;
    if (hits === within) break;
  }
  return false;
}

/** The same symptom on two pages finds one of them only. */
export function sharedSymptoms(sources: Source[]): Fault[] {
  const first = new Map<string, string>();
  return sources.flatMap((source) => {
    if (source.kind !== 'playbook' || !source.page) return [];
    return source.page.symptoms.flatMap((words): Fault[] => {
      const key = `${source.lang} ${[...new Set(stems(words))].sort().join(' ')}`;
      const other = first.get(key) ?? source.id;
      first.set(key, other);
      if (other === source.id) return [];
      return [
        {
          file: source.file,
          line: lineOf(source, words),
          code: 'symptom-shared',
          says: (say) => say.sharedSymptom(words, other),
        },
      ];
    });
  });
}
