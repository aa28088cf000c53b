import { text } from '../../blocks/blocks.ts';
import { type JobEvent, occurrences } from '../../evidence/evidence.ts';
import { rule, sentence, shownByEvents } from '../rule.ts';

/** Each component is granted leadership once when it starts, and once more after a failover. */
const manyGrants = 3;

/** Leadership that comes and goes: the high-availability service loses its sessions. */
export const leaders = rule({
  id: 'leaders',
  needs: 'logs',
  finds: {
    'leader-changes': sentence<{ changes: number }>({
      en: ({ changes }) => text`Leadership was granted ${changes} times to the same component`,
      zh: ({ changes }) => text`同一个组件 ${changes} 次成为 leader`,
    }),
  },
  judge: ({ events }, found) => {
    const byComponent = new Map<string, JobEvent[]>();
    for (const event of events.filter(({ kind }) => kind === 'leader'))
      byComponent.set(event.what, [...(byComponent.get(event.what) ?? []), event]);
    const most = [...byComponent.values()].sort((a, b) => b.length - a.length)[0] ?? [];
    if (occurrences(most) < manyGrants) return [];
    const facts = { changes: occurrences(most) };
    return [found('leader-changes', shownByEvents(most, { severity: 'warning', shows: 'symptom', facts }))];
  },
});
