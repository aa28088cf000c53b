import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from './library/team.ts';

// The program as one file, where `npm run standalone` has made it, against the package.

const standalone = resolve(`standalone/flinkdoc-${process.platform}-${process.arch}`);

const ran = (folder: string, program: string, argv: string[]) => {
  const env = { PATH: '/nowhere', HOME: folder };
  const { stdout, stderr, status } = spawnSync(program, argv, { cwd: folder, env, encoding: 'utf8' });
  return { stdout, stderr, status };
};

describe.runIf(existsSync(standalone))('one file answers as the package does', () => {
  it.each([
    ['what stands in the program', '--version'],
    ['the index, with a typo', 'search chekpoint slow'],
    ['a page', 'show data-skew'],
    ['a picture', 'show backpressure --format mermaid'],
    ['the table of keys', 'config state.backend.incremental'],
    ['what completes', '__complete 1 show check'],
    ['an error', 'show no-such-page'],
    ['a file that is not there', 'triage gone.log'],
  ])('%s: %s', (_, line) => {
    const folder = temporaryFolder('standalone');
    const argv = line.split(' ');
    const answer = ran(folder, standalone, argv);
    expect(answer.stdout + answer.stderr).not.toBe('');
    expect(answer).toEqual(ran(folder, process.execPath, [resolve('bin/flinkdoc.cjs'), ...argv]));
  });

  it('writes a site', () => {
    const folder = temporaryFolder('standalone');
    expect(ran(folder, standalone, ['site', 'site'])).toMatchObject({ stderr: '', status: 0 });
    expect(existsSync(`${folder}/site/search.js`)).toBe(true);
  });
});
