import { logCases, repeat, running } from '../../../test/rules/log-cases.ts';
import { checkpoints as completed, declined, expired, triggered } from '../../../test/triage/flink-lines.ts';
import { checkpoints } from './checkpoints.ts';

const mib = 1024 * 1024;
const of = (duration: number, count: number): number[] => Array(count).fill(duration);

logCases(checkpoints, {
  'checkpoints-expire': {
    shows: repeat(2, expired),
    facts: { expired: 2, declined: 0, completed: 0 },
    looksLike: [['one that expired', expired(completed(running(), [900, 900]), 3)]],
  },
  'checkpoints-decline': {
    shows: repeat(2, declined),
    facts: { expired: 0, declined: 2, completed: 0 },
    looksLike: [['one that was declined', declined(completed(running(), [900]), 2)]],
  },
  'checkpoints-none-complete': {
    shows: repeat(3, triggered),
    facts: { triggered: 3 },
    looksLike: [
      ['two that were triggered just now', repeat(2, triggered)],
      ['the last that still runs', triggered(completed(running(), [900, 900, 900]), 4)],
    ],
  },
  'checkpoints-slow': {
    shows: completed(running(), [...of(1000, 10), ...of(50_000, 5)]),
    facts: { longest: 50, usual: 1 },
    looksLike: [
      ['checkpoints that always took long', completed(running(), of(50_000, 20))],
      ['one that took long', completed(running(), [...of(1000, 15), 50_000])],
      ['slower, and still fast', completed(running(), [...of(1000, 10), ...of(20_000, 5)])],
    ],
  },
  'checkpoints-without-pause': {
    shows: completed(running(), of(60_000, 8)),
    facts: { took: 60, share: 100 },
    looksLike: [
      ['a pause after each', completed(running(), of(50_000, 8))],
      ['fewer than make a trend', completed(running(), of(60_000, 7))],
      ['short ones, all the time', completed(running(), of(500, 12), { every: 500 })],
    ],
  },
  'checkpoints-grow': {
    shows: completed(running(), of(900, 12), { size: (at) => 100 * mib * (at + 1) }),
    facts: { first: 300, last: 1100 },
    looksLike: [
      ['small ones', completed(running(), of(900, 12), { size: (at) => mib * (at + 1) })],
      ['large ones of one size', completed(running(), of(900, 12), { size: () => 900 * mib })],
      ['fewer than make a trend', completed(running(), of(900, 7), { size: (at) => 100 * mib * (at + 1) })],
    ],
  },
});
