import type { Claim, Suspect } from './suspect.ts';
import { systemOf } from './systems.ts';

/** Which pages answer what was seen: see `explains` of a page. */
export type Explained = (finding: string) => string[];

/** The page that claims the line; whose code it came out of; last the pages on what only wraps it. */
export function pagesFor({ record, best, others, user, shows }: Suspect, explained: Explained): string[] {
  if (shows === 'benign') return best ? [best.claim.playbook] : [];
  const claims = [...(best ? [best.claim] : []), ...others];
  const of = (...kinds: Claim['shows'][]) =>
    claims.filter((claim) => kinds.includes(claim.shows)).map(({ playbook }) => playbook);
  const system = systemOf(record.thrown);
  const systemPages = system === null ? [] : explained(`failed-in-${system}`);
  const userPages = user ? explained('user-code-failed') : [];
  const known = of('cause', 'symptom');
  return [
    ...new Set([
      ...(shows === 'unknown' ? [...userPages, ...known] : known),
      ...(shows === 'cause' ? [] : userPages),
      ...systemPages,
      ...of('wrapper'),
    ]),
  ];
}

/** Whether a page claims what was seen, and not only what lies around it. */
export const isClaimed = ({ best, user, record }: Suspect) =>
  user !== null || systemOf(record.thrown) !== null || (best !== null && best.claim.shows !== 'wrapper');
