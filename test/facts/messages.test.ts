import { describe, expect, it } from 'vitest';
import { isClaimedBy } from '../../scripts/facts/messages.ts';

const line = {
  text: 'No space left on device',
  sample:
    'java.io.IOException: Could not flush spill file /tmp/flink-io-7/a.channel: No space left on device',
};

describe('a message is claimed by a line', () => {
  it.each([
    ['that has its literal in it', 'Writing to {} failed: No space left on device'],
    ['whose sample has the longest part of it', 'Could not flush spill file {}: {}'],
  ])('%s', (_, text) => {
    expect(isClaimedBy(text, line)).toBe(true);
  });

  it.each([
    ['of another thing', 'Could not delete spill file {}'],
    ['of which only a short part is alike', '{}: No space {}'],
    ['that has nothing fixed', '{}{}'],
  ])('none %s', (_, text) => {
    expect(isClaimedBy(text, line)).toBe(false);
  });
});
