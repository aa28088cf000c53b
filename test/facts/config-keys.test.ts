import { expect, it } from 'vitest';
import { keysOf, type Option } from '../../scripts/facts/config-keys.ts';

const option = (key: string, oldNames: string[]): Option => ({
  ...{ key, type: 'String', default: 'NONE', oldNames, fallbacks: [] },
  ...{ deprecated: false, of: 'Options', description: '' },
});

it('names first what a key was called last, and then the names that were old already', () => {
  const releases = new Map([
    ['1.16', [option('mode', ['recovery.mode'])]],
    ['1.17', [option('mode.type', ['recovery.mode', 'mode'])]],
  ]);
  const [key] = keysOf(releases);
  expect(key!.oldNames.map(({ name }) => name)).toEqual(['mode', 'recovery.mode']);
});
