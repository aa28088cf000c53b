import { expect, it } from 'vitest';
import { inVersion } from '../../src/configuration/key-lookup.ts';
import { readFolder } from '../../src/content/folder.ts';
import { lint } from '../../src/lint/lint.ts';
import { beyond, clean, cleanFolder } from '../lint-folder.ts';

// Authors may name any option there is: a page that names those of three versions has nothing wrong but that it does not say which of
// them are newer than the oldest.

const { folder, write } = cleanFolder();
const { flink } = beyond;

const namesIn = (version: string) =>
  flink.configKeys.flatMap((entry) => inVersion(entry, version).name ?? []);
const options = [
  ...['2.2', '1.20', '1.17'].flatMap(namesIn),
  ...flink.connectorOptions.map(({ key }) => key),
].sort();
const names = [...new Set(options)];

function found(known: typeof flink) {
  const file = 'en/playbooks/sink-slow.md';
  const list = names.map((name) => `- \`${name}\`\n`).join('');
  write({ [file]: clean[file]!.replace('Because.\n', list).replace('>=1.13', '>=1.17') });
  return lint(readFolder(folder), { ...beyond, flink: known }).filter(
    ({ code }) => code !== 'config-key-newer',
  );
}

it('a page that names all options of 2.2, 1.20, 1.17 and of connectors has nothing wrong', () => {
  expect(names.length).toBeGreaterThan(2000);
  expect(found(flink)).toEqual([]);
});

it('one that is missing in the table is told', () => {
  const configKeys = flink.configKeys.filter(({ key }) => key !== 'jobmanager.memory.jvm-overhead.max');
  const faults = found({ ...flink, configKeys });
  expect(faults.map(({ facts }) => facts)).toEqual([{ key: 'jobmanager.memory.jvm-overhead.max' }]);
});
