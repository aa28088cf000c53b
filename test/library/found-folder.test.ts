import { mkdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { flinkdoc } from '../fake-io.ts';
import { page, temporaryFolder, write } from './team.ts';

// Which `.flinkdoc` is trusted: anybody may put one into a folder above the one somebody works in.

let root: string;
let number = 0;
const above = temporaryFolder('found');
const user = statSync(above).uid;
// Root is trusted by everybody: for the user who runs the tests as root, the folder is told to be another's.
const pages = { 'playbooks/theirs.md': page('Theirs', 'zebra crossing') };

beforeEach(() => {
  root = join(above, `${number++}`);
});

const folder = (...names: string[]) => {
  const path = join(root, ...names);
  mkdirSync(path, { recursive: true });
  return path;
};
const lists = async (cwd: string, HOME?: string) =>
  (await flinkdoc(['list'], { cwd, env: { HOME } })).stdout.includes('`theirs`');

describe('found upwards', () => {
  it.each([
    ['in the working directory itself', 'a', '', null, true],
    ['above it, outside of a repository and of the home directory', '', 'a/b', null, false],
    ['at the root of the repository', 'home/git', 'home/git/a/b', 'home/git', true],
    ['between the root of the repository and here', 'home/git/a', 'home/git/a/b', 'home/git', true],
    ['above the root of the repository', 'home', 'home/git/a', 'home/git', false],
    ['above the root of a repository outside of the home directory', '', 'git/a', 'git', false],
    ['at the home directory, outside of a repository', 'home', 'home/a/b', null, true],
    ['above the home directory', '', 'home/a/b', null, false],
    ['above the home directory, inside a repository', '', 'home/a/b', '', false],
  ])('%s', async (_, at, from, repository, isFound) => {
    const cwd = folder(from || at);
    if (repository !== null) folder(repository, '.git');
    write(folder(at, '.flinkdoc'), pages);
    expect(await lists(cwd, folder('home'))).toBe(isFound);
  });

  it('below a home directory that is a link', async () => {
    write(folder('real/.flinkdoc'), pages);
    symlinkSync(join(root, 'real'), join(root, 'home'));
    expect(await lists(folder('real/a'), join(root, 'home'))).toBe(true);
  });

  it('without a home directory', async () => {
    write(folder('.flinkdoc'), pages);
    expect(await lists(folder('a'))).toBe(false);
  });
});

// Root is trusted by all: only where the tests' user is somebody else can a folder of theirs be a stranger's.
describe.runIf(user !== 0 || process.platform === 'linux')('of another user', () => {
  let cwd: string;
  beforeEach(async () => {
    cwd = folder('repository');
    write(folder('repository/.flinkdoc'), pages);
    const { chownSync } = await import('node:fs');
    if (user === 0) chownSync(join(cwd, '.flinkdoc'), 4242, 4242);
  });
  const run = (argv: string[], env = {}) => flinkdoc(argv, { cwd, env, uid: 4243 });

  it('is not read, and the command says how to allow it', async () => {
    const { stdout, stderr, exitCode } = await run(['list']);
    expect([exitCode, stdout.includes('`theirs`')]).toEqual([0, false]);
    expect(stderr).toBe(
      'flinkdoc: ".flinkdoc" belongs to another user and is not read. If you trust it: --content .flinkdoc, or name it in FLINKDOC_PATH.\n',
    );
  });

  it.each([
    [['--content', '.flinkdoc'], {}],
    [[], { FLINKDOC_PATH: '.flinkdoc' }],
  ])('is read when it is named: %j %j', async (argv, env) => {
    const { stdout, stderr } = await run(['list', ...argv], env);
    expect([stdout.includes('`theirs`'), stderr]).toEqual([true, '']);
  });

  it.each([['lint'], ['new', 'playbook', 'mine']])('%s does not touch it', async (...argv) => {
    const { stderr, exitCode } = await run(argv);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('belongs to another user');
  });

  it('is trusted when it is theirs who asks, or root’s', async () => {
    const owner = statSync(join(cwd, '.flinkdoc')).uid;
    expect((await flinkdoc(['list'], { cwd, uid: owner })).stdout).toContain('`theirs`');
  });
});
