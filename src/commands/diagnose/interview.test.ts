import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import {
  ctrlC,
  ctrlD,
  cursorShown,
  down,
  enter,
  esc,
  settled,
  type,
  up,
} from '../../../test/diagnose/typing.ts';
import { type Fake, fakeIo } from '../../../test/fake-io.ts';
import { run } from '../../cli.ts';

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

it('a long choice hangs under its first word, and so does the answer', async () => {
  const english = await type(['checkpoint'], ['1', 'q'], { columns: 50 });
  const seen = stripVTControlCharacters(english.stderr.written);
  expect(seen).toContain('❯ 1  Failed rises, and the history shows new\n     failed rows\n  2  Completed');
  expect(seen).toContain('  → Failed rises, and the history shows new failed\n    rows\n');
  const chinese = await type(['checkpoint'], ['q'], { columns: 40, lang: 'zh' });
  expect(stripVTControlCharacters(chinese.stderr.written)).toContain(
    '  2  Completed 在涨，但每次耗时都超过间\n     隔的一半\n  3  都不涨，或 Failed 涨但没有新行，或\n     checkpoint 没开\n',
  );
  for (const { written } of [english.stderr, chinese.stderr]) expect(written).not.toMatch(/[ ]\n/);
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

  it('s skips: the walk goes on, and what it ends at is to be made sure of first', async () => {
    const { exitCode, stdout, stderr } = await type(['backpressure'], ['s', '1']);
    expect(stripVTControlCharacters(stderr.written)).toContain('2. Is the source itself the limit?');
    expect(exitCode).toBe(0);
    expect(stdout.written).toContain('- **Perhaps:** ');
    expect(stdout.written).toContain('**Be sure first:** 1 question was skipped');
    expect(stdout.written).not.toContain('**Verdict:**');
    expect(stdout.written).toMatch(/five minutes\?\n {3}- skipped\n/);
    expect(stdout.written.indexOf('## Confirm')).toBeLessThan(stdout.written.indexOf('## Stop the bleeding'));
    expect(stdout.written).toContain("--answer skip --answer 'Yes: small idle time, lag grows' --at");
  });

  it.each(['b', esc])('%j goes back over a skipped question, which is asked again', async (key) => {
    const { stdout } = await type(['backpressure'], ['s', 's', key, key, '3']);
    expect(stdout.written).toContain('**Verdict:**');
    expect(stdout.written).toContain('**No, and the lag does not grow**');
  });

  it('whoever skips all gets what is possible, each with the way to be sure', async () => {
    const { exitCode, stdout, stderr } = await type(['small-files'], Array(20).fill('s'));
    expect(exitCode).toBe(1);
    expect(stdout.written).toMatch(/^# Small or unfinished files: not decided\n/);
    expect(stdout.written).toMatch(/`flinkdoc show data-skew`\n {2}- \*\*Be sure:\*\*/);
    expect(stripVTControlCharacters(stderr.written)).toContain('Not decided: the ticket says');
  });

  it('q stops: the path so far and the open question are the result', async () => {
    const { exitCode, stdout } = await type(['backpressure'], ['1', 'q']);
    expect(exitCode).toBe(1);
    expect(stdout.written).toContain('open question');
    expect(stdout.written).toMatch(/\nflinkdoc diagnose backpressure --answer Yes\n/);
  });

  it('q leaves at once: no pager that is to be left as well', async () => {
    const left = await type(['backpressure'], ['q'], { stdoutTerminal: true, rows: 10 });
    expect(left.stdout.written).toContain('flinkdoc diagnose backpressure');
    const ended = await type(['backpressure'], ['3'], { stdoutTerminal: true, rows: 10 });
    expect(ended.stdout.written).toBe('');
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
