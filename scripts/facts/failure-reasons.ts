// What Flink says of checkpoints that fail, in each minor version.
import { releases } from './jars.ts';
import { printedBy } from './java.ts';
import { distOf } from './rest-paths.ts';
import { spansOf, table } from './spans.ts';

/** The table of `data/`: message, the minor version it came with (empty for 1.13 and before), and the one it is gone from. */
export function failureReasonsTable(): string {
  const found = Array.from(releases.values(), (release) => {
    const printed = printedBy('FailureReasons', `failure-reasons-${release}`, () => distOf(release));
    return new Set(printed.split('\n').filter(Boolean));
  });
  const rows = spansOf(found).map(({ name, since, removed }) => [name, since, removed]);
  return table([['message', 'since', 'removed'], ...rows]);
}
