import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { flinkdoc } from '../fake-io.ts';
import { found, page, temporaryFolder, tree, write } from './team.ts';

// A repository of a team: a page of its own, one in place of ours, one added to ours, and some that are broken.

const root = temporaryFolder('team');
const cwd = join(root, 'repository', 'jobs');
const run = (...argv: string[]) => flinkdoc(argv, { cwd });

beforeAll(() => {
  mkdirSync(join(root, 'repository', '.git'), { recursive: true });
  mkdirSync(cwd, { recursive: true });
  write(join(root, 'repository', '.flinkdoc'), {
    'playbooks/ceph-down.md': page(
      'Ceph is down',
      'radosgw answers 503',
      'tags: [ceph]\nrelated: [checkpoint-slow]\nasks: [why do the gateways sulk, what sulks]\n',
    ),
    'playbooks/data-skew.md': page('Hot keys at Acme', 'skew of customer zero'),
    'playbooks/checkpoint-expired.md':
      '---\nextends: true\ntags: [acme]\nsymptoms: [orders job misses its ten minutes]\n---\n\n## Stop the bleeding\n\n1. `safe` Call Ada.\n\n## Our jobs\n\norders-job has 3 TB.\n',
    'playbooks/broken.md': '---\ntitle: Broken\n---\n',
    'playbooks/nothing-there.md': '---\nextends: true\n---\n',
    'trees/acme.md': tree('Acme', { Ceph: '../playbooks/ceph-down.md', Other: 'backpressure.md' }),
    'trees/astray.md': tree('Astray', { Here: 'lost.md', There: 'backpressure.md' }),
    'trees/lost.md': tree('Lost', { Gone: '../playbooks/broken.md', There: 'backpressure.md' }),
    'glossary.tsv': 'english\tchinese\taliases\nceph\t存储网关\trgw\n',
  });
});

describe('search', () => {
  it('finds pages of both, and the glossary of a team', async () => {
    expect((await found('radosgw 503', [], { cwd }))[0]).toBe('ceph-down');
    expect((await found('存储网关', [], { cwd }))[0]).toBe('ceph-down');
    expect((await found('checkpoint slow', [], { cwd }))[0]).toBe('checkpoint-slow');
  });

  it('finds a page in place of ours by its own words alone', async () => {
    expect((await found('skew of customer zero', [], { cwd }))[0]).toBe('data-skew');
    expect(
      await found('one subtask is busy and the others idle, key groups uneven', [], { cwd }),
    ).not.toContain('data-skew');
    expect(await found('one subtask is busy and the others idle, key groups uneven', [])).toContain(
      'data-skew',
    );
  });

  it('finds a page that was added to by the words of both, once', async () => {
    expect((await found('orders job misses its ten minutes', [], { cwd }))[0]).toBe('checkpoint-expired');
    const ids = await found('Checkpoint expired before completing', ['--limit', '20'], { cwd });
    expect(ids.filter((id) => id === 'checkpoint-expired')).toHaveLength(1);
    expect(ids[0]).toBe('checkpoint-expired');
  });

  it('finds a page by what people ask, and never quotes it', async () => {
    const { stdout } = await run('search', 'why do gateways sulk', '--format', 'json');
    const [hit] = JSON.parse(stdout).hits;
    expect(hit.id).toBe('ceph-down');
    expect(stdout.slice(stdout.indexOf('"hits"'))).not.toContain('sulk');
    expect((await run('search', 'sulks')).stdout).toContain('ceph-down');
    for (const format of ['markdown', 'json'])
      expect((await run('show', 'ceph-down', '--format', format)).stdout).not.toMatch(/sulk|asks/);
  });

  it('picks by the tags of both', async () => {
    expect(await found('checkpoint', ['--tag', 'acme'], { cwd })).toEqual(['checkpoint-expired']);
  });
});

describe('show', () => {
  it('says where a page comes from', async () => {
    expect((await run('show', 'ceph-down')).stdout).toContain('From: `../.flinkdoc/playbooks/ceph-down.md`');
    const { stdout } = await run('show', 'checkpoint-expired');
    expect(stdout).toContain('From: built-in, extended by `../.flinkdoc/playbooks/checkpoint-expired.md`');
    expect((await run('show', 'checkpoint-slow')).stdout).not.toContain('From:');
    expect((await run('show', 'acme')).stdout).toContain('From: `../.flinkdoc/trees/acme.md`');
  });

  it('adds to a section where it ends, and new sections after the others', async () => {
    const { stdout } = await run('show', 'checkpoint-expired', '--section', 'stop-the-bleeding');
    // The team's step goes on the numbers of ours.
    expect(stdout.trimEnd()).toMatch(/\n(?:[2-9]|\d\d)\. `safe` Call Ada\.$/);
    expect(stdout).toContain('Do not restart the job by hand');
    expect((await run('show', 'checkpoint-expired')).stdout).toMatch(
      /## Why[\s\S]*## Our jobs\n\norders-job has 3 TB\./,
    );
  });

  it('shows the page in place of ours', async () => {
    const { stdout } = await run('show', 'data-skew');
    expect(stdout).toContain('# Hot keys at Acme');
    expect(stdout).toContain('Steps of Hot keys at Acme.');
  });
});

it('list has all pages and says which are not ours', async () => {
  const { stdout } = await run('list');
  expect(stdout).toContain('- `ceph-down` Ceph is down (`../.flinkdoc/playbooks/ceph-down.md`)');
  expect(stdout).toContain('- `checkpoint-slow` Checkpoints complete, but slowly\n');
  for (const id of ['broken', 'nothing-there', 'astray', 'lost']) expect(stdout).not.toContain(`\`${id}\``);
});

describe('diagnose', () => {
  it('leads from a tree of the team to a page of the team', async () => {
    const { stdout, exitCode } = await run('diagnose', 'acme', '--answer', 'Ceph');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('# Acme: Ceph is down');
  });

  it('leads from a tree of the team into ours', async () => {
    const { stdout } = await run('diagnose', 'acme', '--answer', 'Other', '--format', 'json');
    expect(JSON.parse(stdout).playbooks).toContain('backpressure-sink');
  });

  it('names the folders again in the replay', async () => {
    const content = join(root, 'repository/.flinkdoc');
    const { stdout } = await flinkdoc(['diagnose', 'acme', '--answer', '1', '--content', content]);
    expect(stdout).toContain(`flinkdoc diagnose acme --content ${content} --answer Ceph --at `);
  });
});

it('what is broken is told on stderr and left out, also what leads nowhere without it', async () => {
  const { stderr, exitCode } = await run('search', 'checkpoint slow');
  expect(exitCode).toBe(0);
  for (const line of [
    'flinkdoc: left out ../.flinkdoc/playbooks/broken.md, line 1: "summary" is missing.',
    'flinkdoc: left out ../.flinkdoc/playbooks/nothing-there.md, line 1: There is no playbook "nothing-there" to extend.',
    'How to mend: flinkdoc lint ../.flinkdoc',
  ])
    expect(stderr).toContain(line);
  const { findings } = JSON.parse((await run('lint', '--format', 'json')).stdout);
  expect(findings.map(({ file }: { file: string }) => file)).toContain('../.flinkdoc/playbooks/broken.md');
});

describe('which folder goes first', () => {
  const named = (name: string) => join(root, name);
  beforeAll(() => {
    for (const name of ['path-one', 'path-two', 'flag'])
      write(named(name), {
        'playbooks/who.md': page(`Page of ${name}`, 'who am i'),
        [`playbooks/${name}.md`]: page(name, name),
      });
  });
  const title = async (env: Record<string, string>, ...argv: string[]) =>
    JSON.parse((await flinkdoc(['show', 'who', '--format', 'json', ...argv], { env, cwd })).stdout).title;

  it('FLINKDOC_PATH, the later over the earlier; --content over both', async () => {
    const FLINKDOC_PATH = `${named('path-one')}:${named('path-two')}`;
    expect(await title({ FLINKDOC_PATH })).toBe('Page of path-two');
    expect(await title({ FLINKDOC_PATH }, '--content', named('flag'))).toBe('Page of flag');
    expect(await title({}, '--content', named('flag'), '--content', named('path-one'))).toBe(
      'Page of path-one',
    );
  });

  it('.flinkdoc over all', async () => {
    write(join(root, 'repository/.flinkdoc'), {
      'playbooks/who.md': page('Page of the repository', 'who am i'),
    });
    expect(await title({}, '--content', named('flag'))).toBe('Page of the repository');
  });

  it('a folder that is missing: an error for --content, a line for FLINKDOC_PATH', async () => {
    const { exitCode, stderr } = await run('list', '--content', named('nowhere'));
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('There is no folder')]);
    const listed = await flinkdoc(['list'], { env: { FLINKDOC_PATH: named('nowhere') } });
    expect(listed.exitCode).toBe(0);
    expect(listed.stderr).toBe(
      `flinkdoc: FLINKDOC_PATH names "${named('nowhere')}", and there is no such folder.\n`,
    );
  });
});

it('a tree in place of ours that lacks a question ours lead to is entered at its beginning', async () => {
  const content = join(root, 'entered');
  write(content, {
    'trees/memory.md': tree('Our own', { A: 'checkpoint.md', B: '../playbooks/oom-heap.md' }),
  });
  const { stdout, exitCode } = await flinkdoc([
    ...['diagnose', 'restart-loop', '--content', content, '--format', 'json'],
    ...['--answer', '1', '--answer', 'From RUNNING', '--answer', 'OutOfMemoryError', '--answer', 'B'],
  ]);
  expect([JSON.parse(stdout).outcome, exitCode]).toEqual(['oom-heap', 0]);
  const { stdout: linted } = await flinkdoc(['lint', content]);
  expect(linted).toContain('leads to the question "#what-follows-outofmemoryerror", which is not here.');
});

describe('what is not the team’s is not read', () => {
  it('a page or a folder that is a link to somewhere else', async () => {
    const content = join(root, 'links');
    write(join(root, 'elsewhere'), { 'secret.md': page('Secret', 'the secret') });
    mkdirSync(join(content, 'playbooks'), { recursive: true });
    symlinkSync(join(root, 'elsewhere/secret.md'), join(content, 'playbooks/link.md'));
    symlinkSync(join(root, 'elsewhere'), join(content, 'trees'));
    const { stdout, stderr } = await flinkdoc(['list', '--content', content]);
    expect(stdout).not.toContain('Secret');
    expect(stderr.match(/points out of the content folder/g)).toHaveLength(2);
  });

  it.runIf(process.platform !== 'win32')(
    'a pipe, a device, a circle of links, a file that is huge',
    async () => {
      const content = join(root, 'devices');
      write(content, { 'playbooks/huge.md': 'x'.repeat(2 * 1024 * 1024) });
      for (const name of ['playbooks/pipe.md', 'glossary.tsv']) spawnSync('mkfifo', [join(content, name)]);
      symlinkSync('/dev/zero', join(content, 'playbooks/zero.md'));
      symlinkSync('circle.md', join(content, 'playbooks/circle.md'));
      const { stdout, stderr } = await flinkdoc(['list', '--content', content]);
      expect(stdout).toContain('checkpoint-slow');
      for (const name of ['huge', 'pipe', 'zero', 'circle'])
        expect(stderr).toContain(`playbooks/${name}.md, line 1: `);
      expect(stderr).toContain('glossary.tsv, line 1: It is not a plain file.');
    },
  );

  it('JavaScript in front matter, prototypes, patterns that never end', async () => {
    const content = join(root, 'hostile');
    write(content, {
      'playbooks/script.md': '---js\nglobalThis.ran = true\n---\n',
      'playbooks/proto.md': page('Proto', 'proto', '__proto__: { polluted: true }\n'),
      'playbooks/slow.md': page(
        'Slow pattern',
        'slow pattern',
        "signatures: [{ id: x, text: aaaaaaaaaa, match: '(aaaaaaaaaa|a)+$', shows: cause }]\n",
      ),
    });
    const { stdout } = await flinkdoc(['search', `${'a'.repeat(300)}!`, '--content', content]);
    expect(stdout).toContain('#');
    expect((globalThis as { ran?: boolean }).ran).toBeUndefined();
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect((await flinkdoc(['show', 'proto', '--content', content])).stdout).toContain('# Proto');
  });

  it('a text with control characters is shown without them', async () => {
    const content = join(root, 'escapes');
    mkdirSync(join(content, 'playbooks'), { recursive: true });
    writeFileSync(
      join(content, 'playbooks/esc.md'),
      page('Esc', 'esc').replace('Steps of', '\u001b]0;owned\u0007Steps of'),
    );
    const { stdout } = await flinkdoc(['show', 'esc', '--content', content, '--format', 'terminal']);
    expect(stdout).not.toMatch(/[\u0007\u001b]/);
  });
});
