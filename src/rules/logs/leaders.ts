import type { Rule } from '../rule.ts';

/** Each component is granted leadership once when it starts, and once more after a failover. */
const manyGrants = 3;

/** Leadership that comes and goes: the high-availability service loses its sessions. */
export const leaders: Rule<'logs'> = {
  id: 'leaders',
  needs: 'logs',
  finds: ['leader-changes'],
  judge: ({ events }) => {
    const byComponent = new Map<string, typeof events>();
    for (const event of events.filter(({ kind }) => kind === 'leader'))
      byComponent.set(event.what, [...(byComponent.get(event.what) ?? []), event]);
    const most = [...byComponent.values()].sort((a, b) => b.length - a.length)[0] ?? [];
    if (most.length < manyGrants) return [];
    return [
      {
        id: 'leader-changes',
        severity: 'warning',
        shows: 'symptom',
        facts: { changes: most.length },
        seen: [most[0]!.quote, most.at(-1)!.quote],
        count: most.length,
        firstAt: most[0]!.at,
        lastAt: most.at(-1)!.at,
      },
    ];
  },
};
