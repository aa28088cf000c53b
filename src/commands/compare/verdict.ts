import type { FindingChange, LookComparison } from '../../changes/look.ts';
import type { Lang } from '../../language.ts';
import type { CompareOutcome } from './data.ts';
import { compareWords } from './words.ts';

/** What is above a notice. */
export const serious = ({ before, after }: FindingChange) => (after ?? before)!.severity !== 'notice';

/** One sentence on all that changed. */
export function comparisonVerdict(
  comparison: LookComparison,
  lang: Lang,
): { verdict: string; outcome: CompareOutcome } {
  const words = compareWords[lang];
  const fates = (fate: string) =>
    comparison.findings.filter((change) => change.fate === fate && serious(change)).length;
  const numbers = comparison.jobs.flatMap((job) => job.numbers);
  const gets = (how: string) => numbers.filter((number) => number.gets === how).length;
  const bad = { new: fates('new'), worse: fates('worse'), numbersWorse: gets('worse') };
  const good = { gone: fates('gone'), better: fates('better'), numbersBetter: gets('better') };
  const why = Object.entries({ ...bad, ...good }).flatMap(([what, many]) =>
    many === 0 ? [] : [words.counted[what as keyof typeof words.counted](many)],
  );
  const some = (counts: Record<string, number>) => Object.values(counts).some((many) => many > 0);
  const unjudged = fates('unjudged');
  const outcome = outcomeOf(some(bad), some(good), unjudged > 0, hasChanged(comparison));
  if (outcome === 'unsure') why.unshift(words.counted.unjudged(unjudged));
  return { verdict: words.verdicts[outcome](why), outcome };
}

/** What got worse is worse, whatever else nobody could see; better, or the same, is said of what was seen on both sides alone. */
function outcomeOf(bad: boolean, good: boolean, unjudged: boolean, changed: boolean): CompareOutcome {
  if (bad) return good ? 'mixed' : 'worse';
  if (unjudged) return 'unsure';
  if (good) return 'better';
  return changed ? 'changed' : 'same';
}

/** Whether anything is told that is no finding, and neither better nor worse. */
const hasChanged = ({ flink, taskManagers, slots, settings, jobs, findings }: LookComparison) =>
  flink !== null ||
  taskManagers !== null ||
  slots !== null ||
  settings.length > 0 ||
  findings.some(({ fate }) => fate === 'new' || fate === 'worse' || fate === 'better') ||
  jobs.some(
    ({ before, after, state, restarts, failures, graph, numbers, settings: ofJob }) =>
      !before ||
      !after ||
      state ||
      restarts ||
      failures.length + graph.length + numbers.length + ofJob.length > 0,
  );
