import { expect, it } from 'vitest';
import type { Option } from '../../scripts/facts/config-keys.ts';
import { withPatches } from '../../scripts/facts/patches.ts';
import type { ConfigKey } from '../../src/configuration/config-keys.ts';

const option: Option = {
  key: 'wait.time',
  type: 'Duration',
  default: '1 min',
  oldNames: [],
  fallbacks: [],
  deprecated: false,
  of: 'Options',
  description: '',
};

const entry: ConfigKey = {
  ...{
    key: 'wait.time',
    type: 'Duration',
    earlierTypes: [],
    default: '1 min',
    earlierDefaults: [],
    since: '',
  },
  ...{ removed: '', oldNames: [], fallbacks: [], of: 'flink', description: '' },
};

const releases = new Map([
  ['1.19', '1.19.2'],
  ['1.20', '1.20.4'],
  ['2.0', '2.0.1'],
  ['2.1', '2.1.0'],
]);

/** The defaults of the key by release; a release that is not named does not have it. */
const patched = (given: Partial<ConfigKey>, defaults: Record<string, string>) =>
  withPatches(
    { ...entry, ...given },
    releases,
    () => 'Options',
    (release) => {
      const value = defaults[release];
      const other: Option = { ...option, key: 'other' };
      return new Map(
        (value === undefined ? [other] : [other, { ...option, default: value }]).map((one) => [one.key, one]),
      );
    },
  );

it('names the patch releases that brought a key', () => {
  const since = { '1.20.2': '1 min', '1.20.3': '1 min', '2.1.0': '1 min' };
  expect(patched({ since: '1.20' }, since).since).toBe('1.20.2, 2.0.1');
  expect(patched({ since: '1.20' }, { ...since, '1.20.0': '1 min', '2.0.0': '1 min' }).since).toBe('1.20');
});

it('names the patch releases that changed a default', () => {
  const earlierDefaults = [{ before: '1.20', default: '10 s' }];
  const changed = patched(
    { earlierDefaults },
    {
      ...{ '1.19.0': '10 s', '1.20.0': '10 s', '1.20.1': '10000 ms', '1.20.2': '10 s', '1.20.3': '60 s' },
      ...{ '2.0.0': '10 s', '2.1.0': '1 min' },
    },
  );
  expect(changed.earlierDefaults).toEqual([{ before: '1.20.3, 2.0.1', default: '10 s' }]);
  const atOnce = patched({ earlierDefaults }, { '1.20.0': '1 min', '2.0.0': '1 min', '2.1.0': '1 min' });
  expect(atOnce.earlierDefaults).toEqual(earlierDefaults);
});
