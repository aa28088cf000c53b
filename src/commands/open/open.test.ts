import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { flinkdoc } from '../../../test/fake-io.ts';
import { page, temporaryFolder, write } from '../../../test/library/team.ts';
import { transcripts } from '../../../test/transcript.ts';

/** No browser is opened over ssh, whatever machine the tests run on. */
const env = { SSH_CONNECTION: '192.0.2.1 50000 192.0.2.2 22' };
const site = ['--site', 'https://wiki.example/flink/'];

transcripts(
  import.meta.url,
  [
    ['open', 'open', 'data-skew', ...site],
    ['open-chinese', 'open', 'data-skew', '--lang', 'zh', ...site],
    ['open-tree', 'open', 'restart-loop', '--tree', ...site],
    ['open-reference', 'open', 'data-skew'],
    ['open-reference-chinese', 'open', 'data-skew', '--lang', 'zh'],
    ['error-no-address', 'open', 'backpressure'],
    ['error-page', 'open', 'data-scew', ...site],
    ['error-tree', 'open', 'data-skew', '--tree', ...site],
    ['error-site', 'open', 'data-skew', '--site', 'javascript:alert(1)'],
    ['error-other-machine', 'open', 'data-skew', '--site', 'file://other/wiki'],
    ['help-open', 'help', 'open'],
  ],
  { env },
);

const cwd = temporaryFolder('open');
const folder = join(cwd, 'public');
const addressOf = (file: string) => pathToFileURL(join(folder, file)).href;

beforeAll(() => {
  write(cwd, { 'public/en/data-skew.html': '', 'public/zh/restart-loop.tree.html': '' });
  write(join(cwd, '.flinkdoc'), {
    'playbooks/mine.md': page('Mine', 'zebra', 'references: ["javascript:alert(1)", "file:///etc/passwd"]\n'),
  });
});

const dataOf = async (words: string[], more = {}) => {
  const { stdout, stderr } = await flinkdoc(['open', ...words, '--format', 'json'], {
    cwd,
    env: { ...env, ...more },
  });
  expect(stderr).toBe('');
  return JSON.parse(stdout);
};

describe('a site in a folder', () => {
  it.each([
    ['its path', 'public'],
    ['its address', pathToFileURL(folder).href],
    ['its address with a slash', `${pathToFileURL(folder).href}/`],
  ])('by %s', async (_, named) => {
    const address = addressOf('en/data-skew.html');
    expect(await dataOf(['data-skew', '--site', named])).toMatchObject({ address, onSite: true });
    expect(await dataOf(['data-skew'], { FLINKDOC_SITE: named })).toMatchObject({ address });
  });

  it('a tree that has the id of a page, in another language', async () => {
    const words = ['restart-loop', '--tree', '--site', 'public', '--lang', 'zh'];
    expect(await dataOf(words)).toMatchObject({ address: addressOf('zh/restart-loop.tree.html') });
  });

  it('a page that was not there when it was written is told', async () => {
    for (const lang of ['en', 'zh']) {
      const { stderr, exitCode } = await flinkdoc(
        ['open', 'gc-pressure', '--site', 'public', '--lang', lang],
        { cwd, env },
      );
      expect(exitCode).toBe(2);
      expect(stderr).toMatch(/gc-pressure\.html.*\n.*flinkdoc site public\n$/);
    }
  });
});

it('what a page of a team names is opened only where it is of the web', async () => {
  expect(await flinkdoc(['open', 'mine'], { cwd, env })).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining('refers to no page'),
  });
});

/** The built program with a program that opens addresses: it writes down what it is given, and ends with a code. */
function opened(code: number | null, more: NodeJS.ProcessEnv) {
  const given = join(cwd, `given-${code}`);
  if (code !== null) {
    write(cwd, { [`bin-${code}/xdg-open`]: `#!/bin/sh\nprintf '%s\\n' "$@" > ${given}\nexit ${code}\n` });
    chmodSync(join(cwd, `bin-${code}/xdg-open`), 0o755);
  }
  const words = ['open', 'data-skew', ...site, '--format', 'json'];
  const { stdout, status } = spawnSync(process.execPath, [resolve('bin/flinkdoc.cjs'), ...words], {
    ...{ cwd, encoding: 'utf8' },
    env: { PATH: join(cwd, `bin-${code}`), ...more },
  });
  return { ...JSON.parse(stdout), status, given: existsSync(given) ? readFileSync(given, 'utf8') : null };
}

describe.runIf(process.platform === 'linux')('the browser of this machine', () => {
  const address = 'https://wiki.example/flink/en/data-skew.html';

  it('is given the address, and nothing else', () => {
    expect(opened(0, { DISPLAY: ':0' })).toMatchObject({
      opened: 'opened',
      status: 0,
      given: `${address}\n`,
    });
    expect(opened(0, { WAYLAND_DISPLAY: 'wayland-0' })).toMatchObject({ opened: 'opened' });
  });

  it.each([
    ['there is no display', 4, {}, 'no-display'],
    ['somebody sits elsewhere', 4, { DISPLAY: ':0', SSH_TTY: '/dev/pts/1' }, 'over-ssh'],
    ['nothing opens addresses', null, { DISPLAY: ':0' }, 'no-browser'],
  ])('is left alone where %s: the address is printed', (_, code, more, why) => {
    expect(opened(code, more)).toMatchObject({ opened: why, address, status: 0, given: null });
  });

  it('that does not start is told', () => {
    expect(opened(3, { DISPLAY: ':0' })).toMatchObject({
      opened: 'no-browser',
      status: 0,
      given: `${address}\n`,
    });
  });
});
