import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Fake, fakeIo, flinkdoc } from '../../../test/fake-io.ts';
import { temporaryFolder, write } from '../../../test/library/team.ts';
import * as evidence from '../../../test/triage/tree-evidence.ts';
import { run } from '../../cli.ts';

/** Runs a diagnosis on a terminal, typing each key once the next question stands. */
async function type(
  argv: string[],
  keys: string[],
  options: { stdoutTerminal?: boolean; cwd?: string } = {},
) {
  const fake = fakeIo({ terminal: true, env: { NO_COLOR: '1' }, ...(options.cwd && { cwd: options.cwd }) });
  if (!options.stdoutTerminal) fake.stdout.isTTY = false;
  const running = run(['diagnose', ...argv], fake.io);
  for (const key of keys) {
    await settled(fake);
    fake.stdin.write(key);
  }
  return { exitCode: await running, ...fake };
}

/** Until nothing more is written: the prompt waits. */
async function settled(fake: Fake) {
  for (let before = -1; before !== fake.stderr.written.length; ) {
    before = fake.stderr.written.length;
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}

const [up, down, enter, esc, ctrlC, ctrlD] = ['\u001b[A', '\u001b[B', '\r', '\u001b', '\u0003', '\u0004'];
const cursorShown = '\u001b[?25h';

describe('the questions stand on stderr, the ticket on stdout', () => {
  it('answered by numbers', async () => {
    const { exitCode, stdout, stderr } = await type(['backpressure'], ['1', '1', '2']);
    expect(exitCode).toBe(0);
    expect(stdout.written).toMatch(/^# Backpressure: Data skew/);
    const seen = stripVTControlCharacters(stderr.written);
    expect(seen).toContain('1. Is any task backpressured');
    expect(seen).toContain('→ A few, and they receive far more records');
    expect(seen).not.toContain('Stop the bleeding');
  });

  it('answered by arrow keys and Enter', async () => {
    const { stdout } = await type(['backpressure'], [down, down, enter]);
    expect(stdout.written).toContain('**No, and the lag does not grow**');
  });

  it('the arrows go around', async () => {
    const { stdout, exitCode } = await type(['backpressure'], [up, enter]);
    expect(exitCode).toBe(1);
    expect(stdout.written).toContain('open question');
  });
});

describe('beside the choices', () => {
  it.each(['b', esc])('%j goes back to the question before', async (key) => {
    const { stdout } = await type(['backpressure'], ['1', key, '3']);
    expect(stdout.written).toMatch(
      /What was answered\n\n1\. Is any task[^\n]*\n {3}- \*\*No, and the lag does not grow\*\*\n\n/,
    );
  });

  it('there is no way back from the first question', async () => {
    const { stdout, stderr } = await type(['backpressure'], ['b', '3']);
    expect(stripVTControlCharacters(stderr.written)).not.toContain('b  Back');
    expect(stdout.written).toContain('# Backpressure: ');
  });

  it('? says how to find out and where the walk can still end, and asks again', async () => {
    const { stdout, stderr } = await type(['backpressure'], ['?', '3']);
    const seen = stripVTControlCharacters(stderr.written);
    expect(seen).toContain('How to find out');
    expect(seen).toContain('curl -s $JM/jobs/$JOB');
    expect(seen).toContain('Still possible');
    expect(stdout.written).toContain('# Backpressure: ');
  });

  it('q stops: the path so far and the open question are the result', async () => {
    const { exitCode, stdout } = await type(['backpressure'], ['1', 'q']);
    expect(exitCode).toBe(1);
    expect(stdout.written).toContain('open question');
    expect(stdout.written).toMatch(/\nflinkdoc diagnose backpressure --answer Yes\n/);
  });

  it('other keys do nothing', async () => {
    const { stdout } = await type(['backpressure'], ['9', 'x', ' ', '3']);
    expect(stdout.written).toContain('**No, and the lag does not grow**');
  });
});

describe('the terminal is left clean', () => {
  it.each([
    ['after Ctrl-C', ctrlC, 130],
    ['after Ctrl-D', ctrlD, 1],
    ['after the last answer', '3', 0],
    ['after q', 'q', 1],
  ])('%s', async (_, key, code) => {
    const { exitCode, stderr, stdin } = await type(['backpressure'], [key]);
    expect(exitCode).toBe(code);
    expect((stdin as unknown as { isRaw: boolean }).isRaw).toBe(false);
    expect(stderr.written.lastIndexOf(cursorShown)).toBeGreaterThan(
      stderr.written.lastIndexOf('\u001b[?25l'),
    );
    expect(stdin.listenerCount('keypress')).toBe(0);
  });

  it('when the terminal is closed', async () => {
    const fake = fakeIo({ terminal: true });
    const running = run(['diagnose', 'backpressure'], fake.io);
    await settled(fake);
    fake.stdin.end();
    expect(await running).toBe(1);
    expect(fake.stderr.written).toContain(cursorShown);
  });

  it('nothing goes to stdout after Ctrl-C', async () => {
    expect((await type(['backpressure'], ['1', ctrlC])).stdout.written).toBe('');
  });
});

describe('without a terminal to ask on, the open question is the answer', () => {
  it.each([
    ['stdin is a pipe', (fake: Fake) => Object.assign(fake.stdin, { isTTY: false })],
    ['stderr is a file', (fake: Fake) => Object.assign(fake.stderr, { isTTY: false })],
    ['the terminal is dumb', (fake: Fake) => Object.assign(fake.io.env, { TERM: 'dumb' })],
  ])('%s', async (_, change) => {
    const fake = fakeIo({ terminal: true });
    change(fake);
    expect(await run(['diagnose', 'backpressure', '--format', 'markdown'], fake.io)).toBe(1);
    expect(fake.stdout.written).toContain('1. Yes\n2. No, but the lag grows');
    expect(fake.stderr.written).toBe('');
  });
});

it('answers given on the command line are not asked again', async () => {
  const { stdout, stderr } = await type(['backpressure', '--answer', '1', '--answer', '1'], ['2']);
  expect(stdout.written).toMatch(/^# Backpressure: Data skew/);
  expect(stripVTControlCharacters(stderr.written)).not.toContain('Is any task backpressured');
});

describe('with evidence', () => {
  const cwd = temporaryFolder('interview');
  /** A diagnosis with one file of evidence: what was asked, and what came of it. */
  async function told(text: string, tree: string[], keys: string[]) {
    write(cwd, { 'evidence.txt': text });
    const ran = await type([...tree, '--evidence', 'evidence.txt'], keys, { cwd });
    return { ...ran, page: ran.stdout.written, seen: stripVTControlCharacters(ran.stderr.written) };
  }
  /** What the command at the end of a page prints. */
  async function again(page: string) {
    const [, command] = /\nflinkdoc (.+)\n```\s*$/.exec(page)!;
    const words = Array.from(command!.matchAll(/'([^']*)'|(\S+)/g), ([, quoted, bare]) => quoted ?? bare!);
    return (await flinkdoc(words, { cwd })).stdout;
  }

  it('the page that it shows is offered first, with the line', async () => {
    const { exitCode, seen, page } = await told(evidence.fenced, [], ['1']);
    expect(seen).toMatch(/What the evidence shows\s+• Kafka exactly-once[^•]*evidence\.txt:1: /);
    expect(seen).toMatch(/1 {2}Open Kafka exactly-once[^\n]*\n[^\n]*2 {2}Go on with the questions/);
    expect(seen).not.toContain('Does the JobManager answer');
    expect(exitCode).toBe(0);
    expect(page).toMatch(/^# First five minutes: Kafka exactly-once/);
    expect(await again(page)).toBe(page);
  });

  it('who goes on is asked what is open', async () => {
    const { seen, page } = await told(evidence.oomKilled, ['memory'], ['2', '3']);
    expect(seen).toContain('How did the process end? 137, OOMKilled');
    expect(seen).toContain('3. Which processes does it hit?');
    expect(page).toMatch(/^# Process died or memory is short: Data skew/);
    expect(await again(page)).toBe(page);
  });

  it('who goes on where all is answered is asked the last question again', async () => {
    const { seen, page } = await told(evidence.metaspace, ['memory'], ['2', enter]);
    expect(seen).toContain('2. What follows OutOfMemoryError?');
    expect(seen).toContain('The evidence suggests `Metaspace`:');
    expect(page).toMatch(/\*\*`Metaspace`\*\*\n {3}- `evidence\.txt:4: /);
    expect(await again(page)).toBe(page);
  });

  it('Back goes over what it answered, one by one, and lets it be answered otherwise', async () => {
    const { seen, page } = await told(evidence.metaspace, ['memory'], ['2', 'b', '3', '2', '2']);
    expect(seen).toContain('1. How did the process end?');
    expect(seen).toContain('2. What is high?');
    expect(page).toContain('**It lives: only memory or garbage collection is high**\n2. What is high?');
    expect(page).toContain("--answer 'memory#how-did-the-process-end=It lives: only memory");
    expect(await again(page)).toBe(page);
  });

  it('Back from the first question offers the page again', async () => {
    const { page } = await told(evidence.metaspace, ['memory'], ['2', 'b', 'b', '1']);
    expect(page).toMatch(/^# Process died or memory is short: Metaspace out of memory/);
  });

  it('only a symptom: the page is offered, and asked for by its question', async () => {
    const { seen, page } = await told(evidence.heartbeat, [], ['2', enter]);
    expect(seen).toContain('Heartbeat timeout or lost TaskManager, by a symptom');
    expect(seen).toContain('Has a TaskManager died within the last hour? Yes');
    expect(seen).toContain('2. How did the process end?');
    expect(page).toMatch(/^# First five minutes: Heartbeat timeout/);
    expect(await again(page)).toBe(page);
  });

  it('Back from where the walk began asks the question that was passed over', async () => {
    const { seen, page } = await told(evidence.heartbeat, [], ['2', 'b', 'b', '2']);
    expect(seen).toContain('1. Does the JobManager answer within ten seconds?');
    expect(page).toMatch(/^# First five minutes: JobManager fails over/);
    expect(await again(page)).toBe(page);
  });

  it('an answer on the command line goes on with the questions', async () => {
    const { seen } = await told(evidence.heartbeat, ['-a', '1'], ['q']);
    expect(seen).not.toContain('What the evidence shows');
    expect(seen).toContain('2. Did anything change since it last worked?');
  });
});

describe('a walk of an incident that was broken off', () => {
  const cwd = temporaryFolder('going-on');
  const kept = ['--incident', 'night.jsonl'];
  const eventsOf = () =>
    readFileSync(join(cwd, 'night.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  beforeEach(async () => {
    write(cwd, { 'night.jsonl': '' });
    await type(['backpressure', ...kept], ['1', '1', ctrlC], { cwd });
  });

  it('has kept each answer when it was given', () => {
    expect(eventsOf()).toMatchObject([
      { what: 'answered', by: 'person', answer: 'Yes', walk: [{ question: 1, choice: 1 }] },
      { what: 'answered', by: 'person', answer: 'Yes, it is busy', walk: [{ question: 1 }, { question: 3 }] },
    ]);
  });

  it.each([[[]], [['backpressure']]])('is offered to who types diagnose %j, and goes on', async (tree) => {
    const { stderr, stdout } = await type([...tree, ...kept], ['1', '2'], { cwd });
    const seen = stripVTControlCharacters(stderr.written);
    expect(seen).toContain('Broken off: Backpressure');
    expect(seen).toMatch(/for over five minutes\? Yes[\s\S]*busy\? Yes, it is busy/);
    expect(seen).toMatch(/1 {2}Go on from there\n {2}2 {2}Begin anew\n {2}q {2}Quit/);
    expect(seen).toContain('3. Are all its subtasks busy');
    expect(stdout.written).toMatch(/^# Backpressure: Data skew/);
    expect(eventsOf().at(-1)).toMatchObject({ what: 'verdict', tree: 'backpressure', pages: ['data-skew'] });
    expect((await type(kept, ['q'], { cwd })).stderr.written).not.toContain('Broken off');
  });

  it('is left by who begins anew', async () => {
    const { stderr } = await type(kept, ['2', 'q'], { cwd });
    expect(stripVTControlCharacters(stderr.written)).toContain('1. Does the JobManager answer');
  });

  it('is not spoken of to who names another tree', async () => {
    const { stderr } = await type(['checkpoint', ...kept], ['q'], { cwd });
    expect(stderr.written).not.toContain('Broken off');
  });

  it.each([
    ['q', 1],
    [ctrlC, 130],
    [ctrlD, 1],
  ])('stays as it was after %j', async (key, code) => {
    const { exitCode, stdout, stderr } = await type(kept, [key], { cwd });
    expect([exitCode, stdout.written]).toEqual([code, '']);
    expect(stderr.written.lastIndexOf(cursorShown)).toBeGreaterThan(-1);
    expect(eventsOf()).toHaveLength(2);
  });
});

describe('at a question of yes and no', () => {
  it('y picks the choice that says yes', async () => {
    const { stdout } = await type(['backpressure'], ['y', 'y', '2']);
    expect(stdout.written).toMatch(/^# Backpressure: Data skew/);
  });
});

it('where the ticket goes to a file, the screen says what it comes to', async () => {
  const { stderr } = await type(['backpressure'], ['1', '1', '2']);
  const seen = stripVTControlCharacters(stderr.written);
  expect(seen).toContain('Verdict: Data skew');
  expect(seen).toContain('Next: flinkdoc show data-skew\n');
  const shown = await type(['backpressure'], ['1', '1', '2'], { stdoutTerminal: true });
  expect(shown.stderr.written).not.toContain('Verdict:');
});

describe('who leaves opens no page', () => {
  const cwd = temporaryFolder('leaves');
  it.each([
    ['q', 'q'],
    ['Ctrl-D', ctrlD],
  ])('%s, though the evidence leads to one', async (_, key) => {
    write(cwd, { 'evidence.txt': evidence.metaspace });
    const { stdout, exitCode } = await type(['memory', '--evidence', 'evidence.txt'], [key], { cwd });
    expect([exitCode, stdout.written]).toEqual([1, '']);
  });

  it('Esc at the offer does nothing', async () => {
    write(cwd, { 'evidence.txt': evidence.metaspace });
    const { stdout } = await type(['memory', '--evidence', 'evidence.txt'], [esc, 'q'], { cwd });
    expect(stdout.written).toBe('');
  });
});
