import { describe, expect, it } from 'vitest';
import { flinkdoc } from '../../../test/fake-io.ts';
import { shells } from './scripts.ts';

/** What is offered for the last word of a command line. */
async function offered(...words: string[]) {
  const { stdout, stderr, exitCode } = await flinkdoc(['__complete', `${words.length - 1}`, ...words]);
  expect([stderr, exitCode]).toEqual(['', 0]);
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split('\t')[0]);
}

describe('a shell is offered', () => {
  it.each([
    [['se'], ['search']],
    [['di'], ['diagnose']],
    [['help', 'sh'], ['show']],
    [['show', 'checkpoint-e'], ['checkpoint-expired']],
    [['diagnose', 'backp'], ['backpressure']],
    [['list', '--tag', 'rocks'], ['rocksdb']],
    [['search', 'slow', '-t', 'rocks'], ['rocksdb']],
    [
      ['search', '--format', 'j'],
      ['jira', 'json'],
    ],
    [['show', 'data-skew', '--section', 'st'], ['stop-the-bleeding']],
    [['show', '--section', 'st', 'data-sk'], ['data-skew']],
    [['show', 'data-skew', '--section', 'fix,ver'], ['fix,verify']],
    [['show', 'data-skew', '--section', 'verify,ver'], []],
    [['diagnose', 'backpressure', '--answer', 'No, but'], ['No, but the lag grows']],
    [['diagnose', 'backpressure', '-a', "'No, but"], ['No, but the lag grows']],
    [
      ['diagnose', 'backpressure', '-a', 'No\\,\\ but\\ the\\ lag\\ grows', '-a', 'Yes'],
      ['Yes: small idle time, lag grows'],
    ],
    [['diagnose', 'backpressure', '-a', 'neither', '-a', ''], []],
    [['diagnose', 'no-such-tree', '-a', ''], []],
    [['diagnose', '-a', 'Checkpoints'], ['Checkpoints fail, are slow, or are not triggered']],
    [['diagnose', '-a', '4', '-a', 'A'], ['A join finds no partners']],
    [['diagnose', '--answer', 'sk'], ['skip']],
    [
      ['diagnose', '-e', 'jm.log', '-a', 'One'],
      ['One part of it: Kafka, CDC, a join, SQL, files, a table format'],
    ],
    [['show', 'data-skew', '--se'], ['--section']],
    [
      ['list', '--lang', ''],
      ['en', 'zh'],
    ],
    [['completion', 'f'], ['fish']],
    [['config', 'restart-strategy.t'], ['restart-strategy.type']],
    [['config', 'state.backend.incr'], ['state.backend.incremental']],
    [['search', 'x', '--format=ji'], ['--format=jira']],
    [['search', 'x', '--format', '=', 'ji'], ['jira']],
    [
      ['list', '--lang', '='],
      ['en', 'zh'],
    ],
    [
      ['diagnose', 'backpressure', '--answer=Yes', '--answer=No'],
      ['--answer=No, and its input stays empty while the buffers upstream are full'],
    ],
    [['--no-pager', 'sho'], ['show']],
    [['--lang', 'zh', 'diagnose', 'backp'], ['backpressure']],
    [['--lang', 'z'], ['zh']],
    [['--format=jira', 'sho'], ['show']],
    [['config', 'sink.label-pre'], ['sink.label-prefix']],
    [['config', 'scan.newly'], ['scan.newly-added-table.enabled']],
    [['--ver'], ['--version']],
  ])('%j: %j', async (words, values) => {
    expect(await offered(...words)).toEqual(values);
  });

  it('all commands, but not the hidden one', async () => {
    const all = await offered('');
    expect(all).toEqual(
      expect.arrayContaining(['search', 'show', 'list', 'diagnose', 'lint', 'completion', 'help']),
    );
    expect(all).not.toContain('__complete');
  });

  it.each([
    [['search', 'check']],
    [['lint', 'con']],
    [['nonsense', 'x']],
    [['show', 'data-skew', 'more']],
    [['list', '--tag', '\u001b[31m']],
  ])('nothing for %j: the shell completes files', async (words) => {
    expect(await offered(...words)).toEqual([]);
  });

  it('an empty word, though the shell dropped it', async () => {
    const { stdout } = await flinkdoc(['__complete', '1', 'diagnose']);
    expect(stdout).toContain('backpressure\tBackpressure\n');
  });
});

it.each(shells)('%s gets a script that asks flinkdoc', async (shell) => {
  const { stdout, exitCode } = await flinkdoc(['completion', shell]);
  expect(exitCode).toBe(0);
  expect(stdout).toContain('flinkdoc __complete');
});

it('an unknown shell is an error that names the known ones', async () => {
  const { stderr, exitCode } = await flinkdoc(['completion', 'tcsh']);
  expect(exitCode).toBe(2);
  expect(stderr).toContain('bash, zsh, fish, powershell');
});
