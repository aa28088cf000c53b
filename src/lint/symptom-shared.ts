import { faultKind } from '../content/fault.ts';
import { lineOf } from '../content/source.ts';
import { stems } from '../search/tokenize.ts';
import type { Check } from './check.ts';

const shared = faultKind<{ symptom: string; other: string }>({
  code: 'symptom-shared',
  severity: 'warning',
  en: {
    says: ({ symptom, other }) => `"${symptom}" is a symptom of "${other}" too.`,
    mend: 'Word the symptom so that it points to one page.',
  },
  zh: {
    says: ({ symptom, other }) => `“${symptom}”也是“${other}”的症状。`,
    mend: '换个说法，让这个症状只指向一个页面。',
  },
});

/** The same symptom on two pages finds one of them only. */
export const symptomShared: Check = {
  kinds: [shared],
  find: ({ sources }) => {
    const first = new Map<string, string>();
    return sources.flatMap((source) => {
      if (source.kind !== 'playbook' || !source.page) return [];
      return source.page.symptoms.flatMap((symptom) => {
        const key = `${source.lang} ${[...new Set(stems(symptom))].sort().join(' ')}`;
        const other = first.get(key) ?? source.id;
        first.set(key, other);
        return other === source.id
          ? []
          : [shared.at(source.file, lineOf(source, symptom), { symptom, other })];
      });
    });
  },
};
