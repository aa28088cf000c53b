import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { ctrlD, enter, esc, type } from '../../../test/diagnose/typing.ts';
import { flinkdoc } from '../../../test/fake-io.ts';
import { temporaryFolder, write } from '../../../test/library/team.ts';
import * as evidence from '../../../test/triage/tree-evidence.ts';

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

  it('Back over what it answered and over a question that was skipped', async () => {
    const { seen, page } = await told(evidence.heartbeat, [], ['2', 's', 'b', 'b', 's', '2', '3', '6']);
    expect(seen).toContain('3. What follows OutOfMemoryError?');
    expect(page).toMatch(/1\. Has a TaskManager died[^\n]*\n {3}- skipped\n/);
    expect(page).toMatch(/--answer '?first-five-minutes#[a-z-]+=skip/);
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
    const { seen, page } = await told(evidence.heartbeat, [], ['2', 'b', 'b', '9', '2']);
    expect(seen).toContain('1. What do you see?');
    expect(page).toMatch(/^# First five minutes: JobManager fails over/);
    expect(await again(page)).toBe(page);
  });

  it('an answer on the command line goes on with the questions', async () => {
    const { seen } = await told(evidence.heartbeat, ['-a', '9'], ['q']);
    expect(seen).not.toContain('What the evidence shows');
    expect(seen).toContain('2. Does the JobManager answer within ten seconds?');
  });
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
