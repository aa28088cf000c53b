import type { EvidenceAnswers } from '../diagnosis.ts';
import type { Report, Role, Witness } from '../report.ts';

/** The page that evidence leads to by itself. */
export interface Offer {
  playbook: string;
  /** The id of the finding that it claims. */
  finding: string;
  /** The line that shows it. */
  evidence: string;
  /** Whether it is the cause, and not only what is seen of one. */
  certain: boolean;
}

/**
 * The answers that findings give: a link of a tree may name findings in its title, and the best finding that is named
 * decides. Harmless things answer nothing; what is only noticed does not say where to begin.
 */
export function answersFromReport({ findings }: Report): EvidenceAnswers {
  const telling = findings.filter(({ role }) => role !== 'harmless');
  return ({ answers }) => {
    for (const [lead, { id, seen, role, severity }] of telling.entries()) {
      const answer = answers.find(({ findings }) => findings?.includes(id));
      const [quote] = seen;
      if (answer && quote)
        return {
          answer,
          evidence: quotedLine(quote),
          certain: isCause(role),
          lead: severity === 'notice' ? null : lead,
        };
    }
    return null;
  };
}

/** The page that claims what the verdict speaks of; null where none does, or what it claims is a follower. */
export function offerOf({ verdict, certain }: Report): Offer | null {
  const [playbook] = verdict?.playbooks ?? [];
  const [quote] = verdict?.seen ?? [];
  if (!verdict?.claimed || !(certain || verdict.role === 'symptom') || !playbook || !quote) return null;
  return { playbook, finding: verdict.id, evidence: quotedLine(quote), certain };
}

/** A line as it is quoted: where it stands, and what it says. */
export const quotedLine = (witness: Witness) =>
  `${shownPlace(witness)}: ${witness.text.trim().slice(0, 300)}`;

const isCause = (role: Role) => role === 'first-fault' || role === 'cause';

/** Where it stands, to be read: the line of a file, or the path that was asked; of an id eight signs are enough to know it by. */
export const shownPlace = ({ file, line }: Witness) =>
  line === null ? `GET ${file.replace(/\b([0-9a-f]{8})[0-9a-f]{24}\b/g, '$1…')}` : `${file}:${line}`;
