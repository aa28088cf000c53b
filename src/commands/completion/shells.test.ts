import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { page, tree, write } from '../../../test/library/team.ts';
import { scripts } from './scripts.ts';

// The scripts in the real shells, where they are installed. What `flinkdoc` answers stands in candidates.test.ts.

const folder = mkdtempSync(join(tmpdir(), 'flinkdoc-shells-'));
afterAll(() => rmSync(folder, { recursive: true }));

beforeAll(() => {
  // The built program under its own name.
  writeFileSync(
    join(folder, 'flinkdoc'),
    `#!/bin/sh\nexec '${process.execPath}' '${resolve('bin/flinkdoc.cjs')}' "$@"\n`,
  );
  chmodSync(join(folder, 'flinkdoc'), 0o755);
  write(join(folder, 'team/.flinkdoc'), {
    'playbooks/zebra-page.md': page('Zebra', 'zebra', 'tags: [zebra-tag]\n'),
    'trees/zebra-tree.md': tree('Zebra', { A: '../playbooks/zebra-page.md', B: 'backpressure.md' }),
  });
});

const installed = (shell: string) => spawnSync(shell, ['-c', 'true']).status === 0;

function run(shell: string, code: string, cwd = folder): string[] {
  const env = { ...process.env, PATH: `${folder}:${process.env.PATH}`, HOME: folder };
  const { stdout, stderr } = spawnSync(shell, ['-c', code], { env, cwd, encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout.split('\n').filter(Boolean);
}

/** Completes `flinkdoc <words>` in bash as the Tab key does. */
const bash = (...words: string[]) => bashIn(folder, ...words);

const bashIn = (cwd: string, ...words: string[]) =>
  run(
    'bash',
    `${scripts.bash}\nCOMP_WORDS=(flinkdoc ${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length}; _flinkdoc; printf '%s\\n' "\${COMPREPLY[@]}"`,
    cwd,
  );

describe.runIf(installed('bash'))('bash', () => {
  it('completes commands, ids, tags and flags', () => {
    expect(bash('se')).toEqual(['search']);
    expect(bash('show', 'checkpoint-e')).toEqual(['checkpoint-expired']);
    expect(bash('list', '--tag', 'rocks')).toEqual(['rocksdb']);
    expect(bash('search', '--for')).toEqual(['--format']);
  });

  it('completes the pages, trees and tags of a team', () => {
    const inTeam = (...words: string[]) => bashIn(join(folder, 'team'), ...words);
    expect(inTeam('show', 'zebra')).toEqual(['zebra-page', 'zebra-tree']);
    expect(inTeam('diagnose', 'zebra')).toEqual(['zebra-tree']);
    expect(inTeam('list', '--tag', 'zebra')).toEqual(['zebra-tag']);
    expect(bash('show', '--content', join(folder, 'team/.flinkdoc'), 'zebra-p')).toEqual(['zebra-page']);
    expect(bash('show', 'zebra')).toEqual([]);
  });

  it('completes answers as the shell takes them', () => {
    const [answer] = bash('diagnose', 'backpressure', '-a', 'No,\\ but');
    expect(answer).toBe('No,\\ but\\ the\\ lag\\ grows');
    expect(run('bash', `printf '%s\\n' ${answer}`)).toEqual(['No, but the lag grows']);
  });

  it('leaves open quotes as they are', () => {
    expect(bash('diagnose', 'backpressure', '-a', '"No, but')).toEqual(['No, but the lag grows']);
  });

  it('completes sections, formats and what stands behind flags of all commands', () => {
    expect(bash('show', 'data-skew', '--section', 'fix,ver')).toEqual(['fix,verify']);
    expect(bash('search', 'x', '--format', '=', 'jir')).toEqual(['jira']);
    expect(bash('--no-pager', 'sho')).toEqual(['show']);
  });

  it('completes an empty word', () => {
    expect(bash('diagnose', '')).toContain('backpressure');
  });
});

describe.runIf(installed('fish'))('fish', () => {
  const fish = (line: string) =>
    run('fish', `${scripts.fish}\ncomplete -C '${line}'`).map((offer) => offer.split('\t')[0]);

  it('completes commands, ids and tags', () => {
    expect(fish('flinkdoc se')).toEqual(['search']);
    expect(fish('flinkdoc show checkpoint-e')).toEqual(['checkpoint-expired']);
    expect(fish('flinkdoc list --tag rocks')).toEqual(['rocksdb']);
    expect(fish('flinkdoc diagnose ')).toContain('backpressure');
    expect(fish('flinkdoc diagnose backpressure -a "No, but')).toEqual(['No, but the lag grows']);
    expect(fish('flinkdoc show data-skew --section fix,ver')).toEqual(['fix,verify']);
    expect(fish('flinkdoc search x --format=jir')).toEqual(['--format=jira']);
  });

  it('completes files where nothing else is offered', () => {
    for (const line of ['flinkdoc check-config ', 'flinkdoc diagnose kafka --evidence '])
      expect(fish(`${line}${folder}/te`)).toEqual([`${folder}/team/`]);
  });
});

describe.runIf(installed('zsh'))('zsh', () => {
  it('completes ids with their titles', () => {
    const code = `
      compdef() { : }
      _describe() { print -l -- "\${(@P)2}" }
      _files() { print files }
      ${scripts.zsh}
      words=(flinkdoc show checkpoint-e); CURRENT=3; _flinkdoc
      words=(flinkdoc diagnose backpressure -a "'No, but"); CURRENT=5; _flinkdoc
      words=(flinkdoc show data-skew --section fix,ver); CURRENT=5; _flinkdoc
      words=(flinkdoc search x --format=jir); CURRENT=4; _flinkdoc
      words=(flinkdoc lint x); CURRENT=3; _flinkdoc
    `;
    expect(run('zsh', code)).toEqual([
      'checkpoint-expired:Checkpoint expires before completing',
      'No, but the lag grows:2',
      'fix,verify:Verify',
      '--format=jira:',
      'files',
    ]);
  });
});
