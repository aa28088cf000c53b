import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { flinkdoc } from '../../../test/fake-io.ts';
import { temporaryFolder } from '../../../test/library/team.ts';
import { transcripts } from '../../../test/transcript.ts';
import { IgnoreList } from './ignored.ts';

const where = { cwd: '/repo/conf', base: '/repo', today: '2026-11-22' };
const list = (...lines: string[]) => new IgnoreList(lines.join('\n'), '../.flinkdoc/ignore.tsv', where);

describe('an entry takes a finding', () => {
  it.each([
    ['of a file from the root', 'link-dead\tpages/a.md\t2026-12-01\twhy', true],
    ['of a file from here', 'link-dead\t../pages/a.md\t2026-12-01\twhy', true],
    ['of a file by its whole path', 'link-dead\t/repo/pages/a.md\t2026-12-01\twhy', true],
    ['by the id of a page', 'link-dead\tpage-a\t2026-12-01\twhy', true],
    ['on its last day', 'link-dead\tpage-a\t2026-11-22\twhy', true],
    ['with the ends of lines of Windows', 'link-dead\tpage-a\t2026-11-22\twhy\r', true],
    ['not with another code', 'link-live\tpage-a\t2026-12-01\twhy', false],
    ['not of another page', 'link-dead\tpage-b\t2026-12-01\twhy', false],
    ['not of all', 'link-dead\t*\t2026-12-01\twhy', false],
    ['not after its day', 'link-dead\tpage-a\t2026-11-21\twhy', false],
    ['not without a reason', 'link-dead\tpage-a\t2026-12-01\t', false],
    ['not with spaces for tabs', 'link-dead page-a 2026-12-01 why', false],
    ['not in a comment', '#link-dead\tpage-a\t2026-12-01\twhy', false],
  ])('%s', (_, line, taken) => {
    expect(list(line).reasonFor('link-dead', '../pages/a.md', ['page-a'])).toBe(taken ? 'why' : null);
  });
});

describe('an entry that is wrong is told', () => {
  it.each([
    ['a\tb\t2026-12-01', 'ignore-incomplete', 'reason'],
    ['a\tb\t\twhy', 'ignore-incomplete', 'until'],
    ['a', 'ignore-incomplete', 'where'],
    ['a\tb\tsoon\twhy', 'ignore-date', 'soon'],
    ['a\tb\t2026-02-30\twhy', 'ignore-date', '2026-02-30'],
    ['a\tb\t2026-11-21\twhy', 'ignore-expired', '2026-11-21'],
  ])('%j: %s', (line, what, fact) => {
    expect(list('code\twhere\tuntil\treason', '', line).wrong).toEqual([{ line: 3, what, fact }]);
  });

  it('and one that is right is not', () => {
    expect(list('code\twhere\tuntil\treason', 'a\tb\t2026-11-22\twhy').wrong).toEqual([]);
  });
});

// A repository with a page that has faults, a configuration with some, and a list of what it ignores.
const repository = temporaryFolder('ignored');
const write = (file: string, text: string) => {
  mkdirSync(join(repository, file, '..'), { recursive: true });
  writeFileSync(join(repository, file), text);
};
write(
  '.flinkdoc/playbooks/data-skew.md',
  '---\nextends: true\n---\n\n## Fix\n\nSee [a page](nowhere.md), and [one](gone.md). \n',
);
write('conf/config.yaml', 'rest.port: 8081\nrest.prot: 1\nrest.adress: a\n');
write(
  '.flinkdoc/ignore.tsv',
  [
    'code\twhere\tuntil\treason',
    '# The pages move in December.',
    'link-dead\tdata-skew\t2026-12-24\tthe pages move in December, see FLINK-1',
    'trailing-space\t.flinkdoc/playbooks/data-skew.md\t2026-10-01\tno time',
    'config-key-unknown\trest.prot\t2027-01-31\tread by our proxy',
    'config-key-unknown\trest.adress\t2027-01-31',
  ].join('\n'),
);

transcripts(
  import.meta.url,
  [
    ['lint', 'lint'],
    ['lint-chinese', 'LANG=zh_CN.UTF-8', 'lint'],
    ['lint-json', 'lint', '--format', 'json'],
    ['lint-junit', 'lint', '--format', 'junit'],
    ['lint-sarif', 'lint', '--format', 'sarif'],
    ['check-config', 'check-config', 'conf', '--flink', '1.20', '--fail-on', 'warning'],
  ],
  { cwd: repository },
);

it('what is ignored fails no check', async () => {
  write('clean/config.yaml', 'rest.port: 8081\nrest.prot: 1\n');
  const argv = ['check-config', 'clean', '--flink', '1.20', '--fail-on', 'critical'];
  expect(await flinkdoc(argv, { cwd: repository })).toMatchObject({ exitCode: 0, stderr: '' });
});
