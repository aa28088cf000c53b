import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { targets, withRenamedLinks } from '../../src/content/links.ts';
import { cpuClock } from '../cpu-time.ts';
import { flinkdoc } from '../fake-io.ts';
import { page, temporaryFolder, tree, write } from '../library/team.ts';

// One page of a team that cannot be used takes nothing else away: it is left out with a notice, in every command.

const root = temporaryFolder('pages');
const commands = [
  ['search', 'zebra'],
  ['show', 'ours'],
  ['list'],
  ['diagnose', 'backpressure', '-a', '1'],
  ['__complete', '1', 'show', 'our'],
];
const inChain = [
  ['diagnose', 'chain', ...Array.from({ length: 499 }, () => ['-a', 'yes']).flat(), '-a', 'no'],
  ['show', 'chain'],
  ['show', 'chain', '--format', 'mermaid'],
  ['diagnose', 'chain', '-a', 'yes', '-a', 'no'],
];
const withText = (text: string) => page('Bad', 'bad').replace('Steps of Bad.', text);
const chain = (questions: number) =>
  `---\ntitle: Chain\nsummary: On and on.\nsymptoms: [chain]\n---\n\n${Array.from(
    { length: questions },
    (_, number) => `## Q ${number}\n\nLook.\n\n- [Yes](#q-${number + 1})\n- [No](../playbooks/ours.md)\n`,
  ).join('\n')}\n## Q ${questions}\n\nLook.\n\n- [Yes](../playbooks/ours.md)\n- [No](../playbooks/ours.md)\n`;

const good = folderWith('good', 'glossary.tsv', '');

/** A folder with a page that is good and one that is not. */
function folderWith(name: string, file: string, text: string): string {
  const folder = join(root, name);
  write(folder, { 'playbooks/ours.md': page('Ours', 'zebra crossing'), [file]: text });
  return folder;
}

const ranWithoutIt = new Map<string, ReturnType<typeof flinkdoc>>();
/** What a command says to the folder with the good page alone. */
function withoutIt(argv: string[]): ReturnType<typeof flinkdoc> {
  const key = argv.join(' ');
  const ran = ranWithoutIt.get(key) ?? flinkdoc(argv, { env: { FLINKDOC_PATH: good } });
  ranWithoutIt.set(key, ran);
  return ran;
}

const deep = 'Its lists, quotations or marks stand too deep inside each other.';

describe.each([
  ['quotations in each other', 'playbooks/bad.md', withText(`${'> '.repeat(2000)}x`), deep],
  ['lists in each other', 'playbooks/bad.md', withText(`${'- '.repeat(2000)}x`), deep],
  ['numbered lists in each other', 'playbooks/bad.md', withText(`${'1. '.repeat(2000)}x`), deep],
  ['both in each other, fewer', 'playbooks/bad.md', withText(`${'> - '.repeat(40)}x`), deep],
  ['2,000 questions in a chain', 'trees/bad.md', chain(2000), 'The tree has too many questions.'],
  // Which of two limits it meets is a matter of the machine.
  ['12,000 questions in a chain', 'trees/bad.md', chain(12_000), 'left out'],
  ['quotations in a tree', 'trees/bad.md', chain(2).replace('Look.', `${'> '.repeat(2000)}x`), deep],
  [
    'YAML lists in each other',
    'playbooks/bad.md',
    `---\ntitle: ${'['.repeat(20_000)}\n---\n`,
    'The front matter is not valid YAML',
  ],
  [
    'YAML maps in each other',
    'playbooks/bad.md',
    `---\ntitle: ${'{a: '.repeat(20_000)}\n---\n`,
    'The front matter is not valid YAML',
  ],
])('%s', (name, file, text, why) => {
  const folder = folderWith(name, file, text);

  it.each(commands)('%s %s goes on without it', async (...argv) => {
    const without = await withoutIt(argv);
    const { stdout, stderr, exitCode } = await flinkdoc(argv, { env: { FLINKDOC_PATH: folder } });
    expect({ exitCode, stdout: stdout.replaceAll(folder, good) }).toEqual({
      exitCode: without.exitCode,
      stdout: without.stdout,
    });
    expect(stderr).toContain(`${file}, line `);
    expect(stderr).toContain(why);
  });

  it('lint says what is wrong', async () => {
    const { stdout, exitCode } = await flinkdoc(['lint', folder]);
    expect([exitCode, stdout]).toEqual([1, expect.stringContaining(why === 'left out' ? file : why)]);
  });
});

// Each command waits for two seconds until it is given up.
it('a text the parser takes minutes for: a search goes on without it, and lint says what is wrong', async () => {
  const folder = folderWith('slow', 'playbooks/bad.md', withText('*a_'.repeat(20_000)));
  const found = await flinkdoc(['search', 'zebra'], { env: { FLINKDOC_PATH: folder } });
  expect(found.stdout.replaceAll(folder, good)).toBe((await withoutIt(['search', 'zebra'])).stdout);
  expect(found.stderr).toContain('It takes too long to read.');
  const { stdout, exitCode } = await flinkdoc(['lint', folder]);
  expect([exitCode, stdout]).toEqual([1, expect.stringContaining('It takes too long to read.')]);
});

describe('long, and read all the same', () => {
  it('100 KB of "]("', async () => {
    const folder = folderWith('brackets', 'playbooks/bad.md', withText(']('.repeat(50_000)));
    for (const argv of [['search', 'zebra'], ['list'], ['show', 'bad'], ['lint', folder]]) {
      const { stderr, exitCode } = await flinkdoc(argv, { env: { FLINKDOC_PATH: folder } });
      expect([exitCode, stderr], argv.join(' ')).toEqual([0, '']);
    }
  });

  it('a tree of 500 questions in a chain', async () => {
    const folder = folderWith('chain', 'trees/chain.md', chain(499));
    for (const argv of [...inChain, ['list'], ['lint', folder]]) {
      const { stderr, exitCode } = await flinkdoc(argv, { env: { FLINKDOC_PATH: folder } });
      expect([exitCode, stderr], argv.join(' ')).toEqual([0, '']);
    }
  });

  it('1,000 trees in a chain', async () => {
    const folder = folderWith(
      'chain-of-trees',
      'trees/t1000.md',
      tree('Last', { A: '../playbooks/ours.md', B: '../playbooks/ours.md' }),
    );
    for (let number = 0; number < 1000; number++)
      write(folder, {
        [`trees/t${number}.md`]: tree(`T${number}`, { A: `t${number + 1}.md`, B: '../playbooks/ours.md' }),
      });
    for (const argv of [
      ['list'],
      ['show', 't0'],
      ['diagnose', 't0', '-a', 'a', '-a', 'b'],
      ['lint', folder],
    ]) {
      const { stderr, exitCode } = await flinkdoc(argv, { env: { FLINKDOC_PATH: folder } });
      expect([exitCode, stderr], argv.join(' ')).toEqual([0, '']);
    }
  });
});

it('a page that took too long is read again the next time: the machine may have been busy', async () => {
  const folder = folderWith('passing', 'playbooks/bad.md', withText('*a_'.repeat(20_000)));
  const world = {
    env: { HOME: join(root, 'home'), FLINKDOC_PATH: folder },
    now: new Date(Date.now() + 10_000),
  };
  await flinkdoc(['list'], world);
  expect(existsSync(join(root, 'home'))).toBe(false);
});

describe('patterns of links are linear on long near misses', () => {
  const ids = { playbook: new Set<string>(), tree: new Set<string>() };
  it.each(['](', '[', '[a', '[a](', '[a](x.md#', '](x.md#', '.md#', '](../', '[a](../playbooks/', '](a'])(
    '%s',
    (piece) => {
      for (const text of [
        piece.repeat(100_000),
        `[a](${piece.repeat(100_000)}`,
        `[a](x.md${piece.repeat(100_000)}`,
      ]) {
        const spent = cpuClock();
        targets(`${text}.md`, 'playbook');
        withRenamedLinks(`${text}.md`, 'playbook', ids);
        expect(spent()).toBeLessThan(2000);
      }
    },
  );
});

describe.runIf(process.platform === 'linux')('what the operating system does not let be read', () => {
  // Nothing is closed to root: then the program runs as nobody.
  const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const run = (folder: string, ...argv: string[]) =>
    spawnSync(process.execPath, [resolve('bin/flinkdoc.cjs'), ...argv, '--content', folder], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, HOME: '/nowhere' },
      ...nobody,
    });

  it.each([
    ['a file', 'playbooks/bad.md'],
    ['the folder of a kind', 'trees'],
    ['the folder of a page', 'playbooks/bad'],
    ['the glossary', 'glossary.tsv'],
  ])('%s', (_, closed) => {
    chmodSync(root, 0o755);
    const folder = folderWith(
      `closed-${closed.replaceAll(/\W/g, '-')}`,
      `${closed.replace(/^(trees|playbooks\/bad)$/, '$1/x')}`,
      'x',
    );
    chmodSync(join(folder, closed), 0);
    for (const argv of commands.slice(0, 3)) {
      const { stderr, status } = run(folder, ...argv);
      expect(stderr).toContain(`${closed}`);
      expect([status, stderr]).toEqual([0, expect.stringContaining('It cannot be read: EACCES.')]);
    }
    chmodSync(join(folder, closed), 0o755);
  });

  it('the whole folder', () => {
    const folder = join(root, 'closed');
    mkdirSync(folder);
    write(folder, { 'playbooks/ours.md': page('Ours', 'zebra') });
    chmodSync(folder, 0);
    const { stderr, status } = run(folder, 'list');
    expect([status, stderr]).toEqual([0, expect.stringContaining('It cannot be read: EACCES.')]);
    chmodSync(folder, 0o755);
  });
});
