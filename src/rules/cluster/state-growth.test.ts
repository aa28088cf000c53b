import { clusterCases } from '../../../test/rules/cluster/cases.ts';
import { everyTenSeconds, history } from '../../../test/rules/cluster/checkpoints.ts';
import { cluster, idle } from '../../../test/rules/cluster/clusters.ts';
import { stateGrowth } from './state-growth.ts';

const mega = 1_000_000;

/** Sizes of the state, oldest first, and what the second vertex holds of the last one. */
function job(sizes: number[], vertex = 'Join[5] -> Calc[6]', held = 0.99) {
  const checkpoints = history(sizes.toReversed().map((stateSize) => ({ stateSize, parts: [[{}], [{}]] })));
  for (const { parts, stateSize } of checkpoints.history) {
    parts[0]!.stateSize = stateSize! * (1 - held);
    parts[1]!.stateSize = stateSize! * held;
  }
  const vertices = ['Source: orders[1]', vertex].map((name) => ({ name, loads: [idle] }));
  return cluster({ vertices, checkpointing: everyTenSeconds, checkpoints });
}

const steadily = [16.9, 18.4, 19.9, 21.4, 22.8].map((size) => size * mega);
const facts = { first: 16_900_000, last: 22_800_000, checkpoints: 5, within: 40_000 };

clusterCases(stateGrowth, {
  'join-state-grows': {
    shows: job(steadily),
    facts: { ...facts, vertex: 'Join[5] -> Calc[6]' },
    looksLike: [
      ['a join that clears its state', job(steadily, 'IntervalJoin[5]')],
      ['a join that holds little of it', job(steadily, 'Join[5]', 0.2)],
      ['an operator of that name', job(steadily, 'JoinedOrders')],
    ],
  },
  'state-grows': {
    shows: job(steadily, 'customer-totals'),
    facts: { ...facts, vertex: 'customer-totals' },
    looksLike: [
      [
        'windows that fill',
        job(
          [17, 18, 19, 20, 3].map((size) => size * mega),
          'totals',
        ),
      ],
      [
        'a state that levels off',
        job(
          [1, 9, 16, 18, 18.1, 18.2].map((size) => size * mega),
          'totals',
        ),
      ],
      [
        'next to nothing',
        job(
          [0.3, 0.35, 0.4, 0.46, 0.5].map((size) => size * mega),
          'totals',
        ),
      ],
      [
        'a little more of very much',
        job(
          [9000, 9002, 9004, 9006, 9008].map((size) => size * mega),
          'totals',
        ),
      ],
      [
        'four checkpoints',
        job(
          steadily.slice(1).map((size) => size * 2),
          'totals',
        ),
      ],
    ],
  },
});
