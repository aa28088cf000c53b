import { execFile } from 'node:child_process';
import { appendFileSync, chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { flinkdoc } from '../../test/fake-io.ts';
import { temporaryFolder } from '../../test/library/team.ts';
import type { IncidentEvent } from './event.ts';
import { keep } from './keep.ts';
import { readIncident } from './read.ts';

const folder = temporaryFolder('keep');
const now = new Date('2026-11-22T03:15:00Z');
const opened = (page: string): IncidentEvent => ({ what: 'opened', page, tree: false, sections: [] });
const searched = (query: string): IncidentEvent => ({ what: 'searched', query, fits: true, pages: [] });
const file = (name: string) => join(folder, name);

it('the file is made for its owner alone, and each event is a line of JSON', async () => {
  expect(await keep(file('a'), opened('data-skew'), now)).toBe(null);
  expect(await keep(file('a'), opened('gc-pressure'), now)).toBe(null);
  expect(statSync(file('a')).mode & 0o777).toBe(0o600);
  const at = now.toISOString();
  expect(readFileSync(file('a'), 'utf8').split('\n')).toEqual([
    JSON.stringify({ at, ...opened('data-skew') }),
    JSON.stringify({ at, ...opened('gc-pressure') }),
    '',
  ]);
});

it('what is written comes back as it was', async () => {
  const choice = { tree: 'backpressure', question: 2, choice: 1 };
  const events: IncidentEvent[] = [
    { what: 'searched', query: null, fits: false, pages: ['data-skew'] },
    { what: 'opened', page: 'backpressure', tree: true, sections: ['fix'] },
    {
      ...{ what: 'answered', tree: 'backpressure', question: 'Busy?', answer: 'Yes', by: 'evidence' },
      ...{ choice, walk: [choice], evidence: ['jobmanager.log'] },
    },
    { what: 'read', by: 'triage', files: ['jobmanager.log'], more: 3 },
    { what: 'verdict', by: 'watch', says: 'It is slow.', severity: 'critical', pages: [], tree: null },
  ];
  for (const event of events) await keep(file('all'), event, now);
  const at = now.toISOString();
  expect(readIncident(file('all'), 'all')).toEqual({
    events: events.map((event) => ({ at, ...event })),
    unreadable: 0,
  });
});

it.each([
  ['password=hunter2', 'hunter2'],
  ['curl -u admin:hunter2 http://jm:8081', 'hunter2'],
  ['s3 AKIAIOSFODNN7EXAMPLE denied', 'AKIAIOSFODNN7EXAMPLE'],
  ['push with 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', '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'],
])('%j is kept without its secret', async (query, secret) => {
  await keep(file('secrets'), searched(query), now);
  const kept = readFileSync(file('secrets'), 'utf8');
  expect(kept).not.toContain(secret);
  expect(kept).toContain('[');
});

it('a text that has no end is cut', async () => {
  await keep(file('long'), searched('a b '.repeat(10_000)), now);
  expect(readFileSync(file('long'), 'utf8').length).toBeLessThan(700);
});

it('a line that was broken off does not take the next one along', async () => {
  await keep(file('cut'), opened('data-skew'), now);
  appendFileSync(file('cut'), '{"at":"2026-11-22T03:16:00.000Z","wha');
  await keep(file('cut'), opened('gc-pressure'), now);
  const { events, unreadable } = readIncident(file('cut'), 'cut');
  expect(events).toMatchObject([{ page: 'data-skew' }, { page: 'gc-pressure' }]);
  expect(unreadable).toBe(1);
});

it('two processes write into one file', async () => {
  const run = promisify(execFile);
  const script = `import { keep } from ${JSON.stringify(join(import.meta.dirname, 'keep.ts'))};
    for (let at = 0; at < 60; at++) await keep(${JSON.stringify(file('two'))}, { what: 'searched', query: process.argv[1] + 'x'.repeat(300), fits: true, pages: [] }, new Date());`;
  await Promise.all(
    ['one', 'other'].map((name) =>
      run(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script, name]),
    ),
  );
  const { events, unreadable } = readIncident(file('two'), 'two');
  expect([events.length, unreadable]).toEqual([120, 0]);
});

describe('where it cannot be written', () => {
  mkdirSync(file('folder'));
  it.each([
    ['a folder', 'folder', /illegal operation on a directory/],
    ['a folder that is not there', 'none/incident', /no such file or directory/],
    ['a name that is too long', 'x'.repeat(300), /name too long/],
  ])('%s: it is told once, and the work goes on', async (_, name, why) => {
    for (const lang of ['en', 'zh']) {
      const words = ['diagnose', 'backpressure', '-a', '1', '-a', '1', '--lang', lang];
      const plain = await flinkdoc(words);
      const { stdout, stderr, exitCode } = await flinkdoc([...words, '--incident', file(name)]);
      expect(stdout.replace(/ --incident '?[^ '\n]+'?/, '')).toBe(plain.stdout);
      expect(exitCode).toBe(plain.exitCode);
      expect(stderr).toMatch(why);
      expect(stderr.split('\n')).toHaveLength(2);
    }
  });

  it.skipIf(process.getuid?.() === 0)('a file that is read-only', async () => {
    writeFileSync(file('locked'), '');
    chmodSync(file('locked'), 0o400);
    expect(await keep(file('locked'), opened('data-skew'), now)).toBe('permission denied');
  });
});
