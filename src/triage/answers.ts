import type { TriageFinding } from '../report.ts';
import type { Answer, Question } from '../types.ts';

/**
 * The answers that findings give: a link of a tree may name findings in its title, and the best finding that is named
 * decides. Harmless things answer nothing.
 */
export function answersOf(
  findings: TriageFinding[],
): (question: Question) => { answer: Answer; evidence: string } | null {
  const telling = findings.filter(({ role }) => role !== 'harmless');
  return ({ answers }) => {
    for (const { id, seen } of telling) {
      const answer = answers.find(({ findings }) => findings?.includes(id));
      const [quote] = seen;
      if (answer && quote)
        return { answer, evidence: `${quote.file}:${quote.line}: ${quote.text.trim().slice(0, 300)}` };
    }
    return null;
  };
}
