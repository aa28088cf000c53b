import { expect, it } from 'vitest';
import { type ConfigKey, readConnectorOptions, readConnectorVersions, seenIn } from './config-keys.ts';

const versions = new Map([['flink-connector-orders', ['1.17', '3.0', '3.1', '4.0']]]);
const option = { of: 'flink-connector-orders', since: '', removed: '' } as ConfigKey;

it.each([
  ['that each release has', {}, { from: '1.17', to: '4.0' }],
  ['that came later', { since: '3.1' }, { from: '3.1', to: '4.0' }],
  ['that is gone: the last release that has it counts', { removed: '3.1' }, { from: '1.17', to: '3.0' }],
  ['of Flink, whose versions are told otherwise', { of: 'flink' }, null],
])('an option %s', (_, change, seen) => {
  expect(seenIn({ ...option, ...change }, versions)).toEqual(seen);
});

it('each option of a connector was seen in some release', () => {
  const read = readConnectorVersions('data');
  expect(readConnectorOptions('data').filter((one) => seenIn(one, read) === null)).toEqual([]);
});
