import { appendFileSync, copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { fakeIo, flinkdoc } from '../../../test/fake-io.ts';
import { temporaryFolder, write } from '../../../test/library/team.ts';
import { transcripts } from '../../../test/transcript.ts';
import { run } from '../../cli.ts';

const cwd = temporaryFolder('incident');
const file = (name: string) => join(cwd, name);

/** A clock that goes on by a minute and a half with each look at it. */
function clock(from: string): () => Date {
  let at = Date.parse(from);
  return () => {
    at += 90_000;
    return new Date(at);
  };
}

const now = clock('2026-11-22T23:40:00Z');

/** A night: what somebody did, one command after the other. */
const night = [
  ['search', 'checkpont', 'slow', 'password=hunter2', '--limit', '1'],
  ['show', 'checkpoint-expired', '--section', 'fix,verify'],
  ['show', 'backpressure'],
  ['triage', 'evidence'],
  ['check-config', 'config.yaml'],
  ['diagnose', 'backpressure', '--answer', '1'],
  ['diagnose', 'backpressure', '--answer', '1', '--answer', '1', '--answer', '2'],
  ['diagnose', 'checkpoint', '--answer', '1'],
];

beforeAll(async () => {
  for (const name of ['evidence/jobmanager.log', 'evidence/taskmanager-2.log'])
    write(cwd, { [name]: readFileSync(join(import.meta.dirname, '../triage/transcripts', name), 'utf8') });
  write(cwd, {
    'config.yaml': 'taskmanager.memory.process.size: 4g\nstate.backend.incremental: true\n',
    'empty.jsonl': '',
    'notes.md': '# Notes\n\nThe sink is slow.\n',
  });
  for (const words of night) await flinkdoc([...words, '--incident', 'night.jsonl'], { cwd, now });
  copyFileSync(file('night.jsonl'), file('cut.jsonl'));
  appendFileSync(file('cut.jsonl'), '{"at":"2026-11-23T00:10:00.000Z","what":"sear');
});

transcripts(
  import.meta.url,
  [
    ['incident', 'incident', 'show', '--incident', 'night.jsonl'],
    ['incident-chinese', 'incident', 'show', '--incident', 'night.jsonl', '--lang', 'zh'],
    ['incident-terminal', 'incident', 'show', '--incident', 'night.jsonl', '--format', 'terminal'],
    ['incident-jira', 'incident', 'show', '--incident', 'night.jsonl', '--format', 'jira'],
    ['incident-slack', 'incident', 'show', '--incident', 'night.jsonl', '--format', 'slack'],
    ['incident-json', 'incident', 'show', '--incident', 'night.jsonl', '--format', 'json'],
    ['incident-cut', 'incident', 'show', '--incident', 'cut.jsonl'],
    ['incident-empty', 'incident', 'show', '--incident', 'empty.jsonl'],
    ['going-on', 'diagnose', '--incident', 'night.jsonl'],
    ['going-on-chinese', 'diagnose', '--incident', 'night.jsonl', '--lang', 'zh'],
    ['error-none', 'incident', 'show'],
    ['error-missing', 'incident', 'show', '--incident', 'dawn.jsonl'],
    ['error-another-file', 'incident', 'show', '--incident', 'notes.md'],
    ['error-folder', 'incident', 'show', '--incident', 'evidence'],
    ['error-what', 'incident', 'close'],
    ['help-incident', 'help', 'incident'],
  ],
  { cwd, now: new Date('2026-11-23T00:30:00Z') },
);

const told = async (name: string, ...words: string[]) =>
  (await flinkdoc(['incident', 'show', '--incident', name, ...words], { cwd })).stdout;

it('nothing of a log and no secret is kept', () => {
  const kept = readFileSync(file('night.jsonl'), 'utf8');
  expect(kept).not.toContain('hunter2');
  expect(kept).toContain('password=[password]');
  const logged = readFileSync(file('evidence/jobmanager.log'), 'utf8');
  for (const [said] of logged.matchAll(/(?<= - )[^\n]{30,}/g)) expect(kept).not.toContain(said.slice(0, 30));
});

it('FLINKDOC_INCIDENT names it as well, and what is not read by anybody is not written', async () => {
  const env = { FLINKDOC_INCIDENT: 'by-environment.jsonl' };
  await flinkdoc(['show', 'data-skew'], { cwd, env });
  await flinkdoc(['list'], { cwd, env });
  const { stdout } = await flinkdoc(['incident', 'show', '--format', 'json'], { cwd, env });
  expect(JSON.parse(stdout).events).toMatchObject([{ what: 'opened', page: 'data-skew' }]);
});

it('a text that was pasted is not kept: it may be a log', async () => {
  const line = 'java.lang.IllegalStateException: of the customer Miller';
  const { io, stdin } = fakeIo({ cwd });
  stdin.end(line);
  await run(['search', '-', '--incident', 'pasted.jsonl'], io);
  expect(readFileSync(file('pasted.jsonl'), 'utf8')).not.toMatch(/Miller|IllegalState/);
  expect(await told('pasted.jsonl')).toContain('Searched a pasted text');
});

describe('a walk that was broken off', () => {
  const goOn = async (...words: string[]) =>
    flinkdoc(['diagnose', ...words, '--incident', 'walk.jsonl'], { cwd });

  it('goes on from its last answer, in another language too, until it comes to a verdict', async () => {
    await goOn('backpressure', '--answer', '1', '--answer', '1');
    const there = await goOn('--lang', 'zh');
    expect(there.exitCode).toBe(1);
    expect(there.stderr).toMatch(/^flinkdoc: 接着上次没有走完的“反压”/);
    const command = /\nflinkdoc (diagnose backpressure .*)\n```/.exec(
      await told('walk.jsonl', '--lang', 'zh'),
    )![1]!;
    const words = Array.from(command.matchAll(/'([^']*)'|(\S+)/g), ([, quoted, bare]) => quoted ?? bare!);
    expect((await flinkdoc(words, { cwd })).stdout).toBe(there.stdout);
    const { exitCode } = await goOn('backpressure', '-a', '1', '-a', '1', '-a', '2');
    expect(exitCode).toBe(0);
    expect((await goOn()).stderr).toBe('');
    expect(await told('walk.jsonl')).not.toContain('broken off');
  });

  it('is left alone by who names a tree, or an answer', async () => {
    await goOn('checkpoint', '--answer', '1');
    for (const words of [['checkpoint'], ['backpressure'], ['-a', '1']])
      expect((await goOn(...words)).stderr).toBe('');
  });

  it('whose evidence, tree or question is gone begins anew', async () => {
    const answered = {
      ...{ at: '2026-11-22T03:15:00.000Z', what: 'answered', question: 'Q', answer: 'A', by: 'person' },
      ...{ tree: 'backpressure', walk: [], evidence: [] },
      choice: { tree: 'backpressure', question: 1, choice: 1 },
    };
    for (const changed of [
      { evidence: ['gone.log'] },
      { tree: 'of-a-team' },
      { walk: [{ tree: 'backpressure', question: 99, choice: 1 }] },
      { walk: [{ tree: 'memory', question: 1, choice: 1 }] },
    ]) {
      writeFileSync(file('gone.jsonl'), `${JSON.stringify({ ...answered, ...changed })}\n`);
      const { stderr, stdout } = await flinkdoc(['diagnose', '--incident', 'gone.jsonl'], { cwd });
      expect(stderr, JSON.stringify(changed)).toBe('');
      expect(stdout).toContain('# First five minutes');
    }
  });
});
