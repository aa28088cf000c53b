// Measures how far evidence alone walks, from the first question that a diagnosis without a name asks.
import { diagnoseCommand } from '../src/commands/diagnose/run.ts';
import type { Library } from '../src/library/library.ts';
import type { Io } from '../src/types.ts';
import type { Case } from './eval-cases.ts';

/** A line a set: how many walks end at a labeled page, how many at another one, how many at a question. */
export async function evalWalks(
  set: string,
  cases: Case[],
  library: Library,
  io: Io,
  verbose: boolean,
): Promise<void> {
  const ends = { labeled: 0, other: 0, open: 0 };
  const faults = cases.filter(({ labels }) => labels.length > 0);
  for (const { id, paths, labels } of faults) {
    const { page } = await diagnoseCommand(library, undefined, { evidence: paths, yes: true }, io, null);
    const { outcome } = page!.data as unknown as { outcome: string | null };
    const end = outcome === null ? 'open' : labels.includes(outcome) ? 'labeled' : 'other';
    ends[end]++;
    if (verbose && end !== 'labeled')
      console.log(`    ${end.padEnd(7)} ${id}: ${outcome}; wanted ${labels.join(', ')}`);
  }
  console.log(
    `  ${set.padEnd(9)} walks of ${faults.length}: ended at a labeled page ${ends.labeled}, at another page ${ends.other}, open ${ends.open}`,
  );
}
