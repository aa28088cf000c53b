import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };

// What npm makes of the package where it is installed.

it('the manual is linked: npm takes a list of files that end with their section', () => {
  expect(manifest.man).toEqual([expect.stringMatching(/^\.\/.*\.1$/)]);
  for (const file of [...manifest.man, ...Object.values(manifest.bin)]) expect(existsSync(file)).toBe(true);
});

it('nothing runs at an install, and nothing is fetched: npm warns of scripts that it knows', () => {
  const warnedOf = ['preinstall', 'install', 'postinstall', 'prepare'];
  expect(Object.keys(manifest.scripts).filter((name) => warnedOf.includes(name))).toEqual([]);
  expect(manifest).not.toHaveProperty('dependencies');
});
