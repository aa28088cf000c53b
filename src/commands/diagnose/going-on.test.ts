import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { beforeEach, describe, expect, it } from 'vitest';
import { ctrlC, ctrlD, cursorShown, type } from '../../../test/diagnose/typing.ts';
import { temporaryFolder, write } from '../../../test/library/team.ts';

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

  it('goes on behind a question that was skipped', async () => {
    write(cwd, { 'night.jsonl': '' });
    await type(['backpressure', ...kept], ['s', ctrlC], { cwd });
    expect(eventsOf()).toMatchObject([{ answer: 'skip', choice: { choice: 0 } }]);
    const { stderr, stdout } = await type(kept, ['1', '1'], { cwd });
    expect(stripVTControlCharacters(stderr.written)).toContain('2. Is the source itself the limit?');
    expect(stdout.written).toContain('**Perhaps:**');
    expect(eventsOf().at(-1)).toMatchObject({
      what: 'verdict',
      pages: [],
      says: expect.stringMatching(/^Perhaps /),
    });
  });

  it('is left by who begins anew', async () => {
    const { stderr } = await type(kept, ['2', 'q'], { cwd });
    expect(stripVTControlCharacters(stderr.written)).toContain('1. What do you see?');
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
