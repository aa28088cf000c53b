import { isOfUser } from './blame.ts';
import type { Claim, Suspect } from './suspect.ts';

/** Which pages answer what was seen: see `explains` of a page. */
export type Explained = (finding: string) => string[];

/** The page that claims the line; whose code it came out of; last the pages on what only wraps it. */
export function pagesFor({ best, others, from, user, shows }: Suspect, explained: Explained): string[] {
  if (shows === 'benign') return best ? [best.claim.playbook] : [];
  const claims = [...(best ? [best.claim] : []), ...others];
  const of = (...kinds: Claim['shows'][]) =>
    claims.filter((claim) => kinds.includes(claim.shows)).map(({ playbook }) => playbook);
  const systemPages = from?.system == null ? [] : explained(`failed-in-${from.system}`);
  const userPages = isOfUser({ from, user }) ? explained('user-code-failed') : [];
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
export const isClaimed = ({ best, from, user }: Suspect) =>
  isOfUser({ from, user }) || from?.system != null || (best !== null && best.claim.shows !== 'wrapper');
