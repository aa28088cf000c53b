import { appendFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { readInParts } from '../../../src/evidence/log/parallel.ts';
import { temporaryFolder } from '../../library/team.ts';
import { randomFrom } from '../random.ts';
import { readText, signature } from '../read-text.ts';

// The thread itself is compiled: `npm run build` comes before.
const worker = resolve('dist/log-worker.js');
const path = join(temporaryFolder('parts'), 'a.log');
const signatures = [signature('disk-full', 'disk full')];

/** A log of some megabytes with failures of five kinds, traces of many lengths and long lines. */
function log(seed: number): string {
  const random = randomFrom(seed);
  let second = 0;
  const line = (text: string) => {
    second += random(3);
    return `${new Date(Date.UTC(2026, 10, 22) + second * 1000).toISOString().slice(0, 19).replace('T', ' ')},000 ${text}\n`;
  };
  const job = '0123456789abcdef0123456789abcdef';
  return Array.from({ length: 20_000 }, (_, number) => {
    const dice = random(200);
    if (dice === 0)
      return `${line(`WARN  org.a.B [] - it fails`)}java.io.IOException: ${['disk full', 'reset', 'gone'][random(3)]}\n${'\tat a.B.c(B.java:1)\n'.repeat(random(200))}`;
    if (dice === 1)
      return line(`INFO  org.a.B [] - Checkpoint ${number} of job ${job} expired before completing.`);
    if (dice === 2) return line(`INFO  org.a.B [] - ${'long '.repeat(random(5000))}`);
    return line('INFO  org.apache.flink.runtime.Some [] - all is well, as it was before');
  }).join('');
}

const inParts = (size: number, threads: number) =>
  readInParts({ path, file: 'a.log', size, signatures }, { logWorker: worker }, () => {}, threads);

it.each([1, 2])(
  'a log read in two or in four parts says what it says whole, line by line (log %i)',
  async (seed) => {
    const text = `${log(seed)}2026-11-23 00:00:00,000 INFO  org.a.B [] - no newline behind`;
    writeFileSync(path, text);
    const whole = await readText(text, signatures);
    expect(whole.groups.length).toBeGreaterThanOrEqual(3);
    for (const threads of [2, 4]) expect(await inParts(Buffer.byteLength(text), threads)).toEqual(whole);
  },
);

it('what is written behind its end meanwhile is not read, and its end is still known', async () => {
  const text = log(3);
  writeFileSync(path, text);
  appendFileSync(path, '2026-11-30 00:00:00,000 ERROR org.a.B [] - later\n'.repeat(10));
  expect(await inParts(Buffer.byteLength(text), 2)).toEqual(await readText(text, signatures));
});

it('a log that has shrunk is read to where it ends', async () => {
  const text = log(4);
  writeFileSync(path, text);
  const read = await inParts(2 * Buffer.byteLength(text), 2);
  expect(read.groups).toEqual((await readText(text, signatures)).groups);
});

it('a log that is gone is told by its code', async () => {
  await expect(
    readInParts(
      { path: `${path}.gone`, file: 'a.log', size: 10, signatures },
      { logWorker: worker },
      () => {},
      2,
    ),
  ).rejects.toMatchObject({ code: 'ENOENT' });
});
