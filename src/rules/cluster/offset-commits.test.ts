import { clusterCases } from '../../../test/rules/cluster/cases.ts';
import { cluster, idle } from '../../../test/rules/cluster/clusters.ts';
import type { Spread } from '../../cluster/cluster.ts';
import { offsetCommits } from './offset-commits.ts';

/** A source with so many commits, failed and succeeded, in each round. */
function source(...commits: [failed: number, succeeded: number][]) {
  const shown = cluster({ vertices: [{ name: 'Source: orders', loads: [idle] }], rounds: commits.length });
  const spread = (most: number): Spread => ({ least: 0, most, mean: most });
  for (const [at, [failed, succeeded]] of commits.entries())
    shown.jobs[0]!.vertices[0]!.rounds[at]!.metrics = new Map([
      ['Source__orders.KafkaSourceReader.commitsFailed', spread(failed)],
      ['Source__orders.KafkaSourceReader.commitsSucceeded', spread(succeeded)],
    ]);
  return shown;
}

clusterCases(offsetCommits, {
  'offset-commits-fail': {
    shows: source([8, 20], [8, 20], [10, 20]),
    facts: { vertex: 'Source: orders', before: 8, failed: 10 },
    looksLike: [
      ['the first commit of a new consumer group', source([0, 0], [1, 0], [1, 0])],
      ['failures of a former time', source([8, 20], [8, 21], [8, 22])],
      ['commits of which some succeed', source([8, 20], [9, 20], [10, 21])],
    ],
  },
});
