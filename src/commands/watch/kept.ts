import type { Happening } from '../../changes/happening.ts';
import type { IncidentEvent } from '../../incident/event.ts';
import { withoutWords } from '../triage/kept.ts';
import { type WatchedCluster, watchPage } from './page.ts';

/** What is kept of a watch: which findings stand, come and go, in its own words. */
export function keptOfWatch(happenings: Happening[], watched: WatchedCluster): IncidentEvent[] {
  return happenings.flatMap(({ at, what }): IncidentEvent[] => {
    if (!('finding' in what) || what.kind === 'finding-holds') return [];
    const said = { ...what, finding: withoutWords(what.finding) };
    const { text } = watchPage({ at, what: said }, watched).data;
    // The sentence says how bad it is, and which page answers.
    return [{ what: 'verdict', by: 'watch', says: text, severity: null, pages: [], tree: null }];
  });
}
