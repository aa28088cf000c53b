import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { deadline } from './deadline.ts';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

it('is kept, though nothing else holds it and garbage is collected', async () => {
  let ended = false;
  deadline(200).signal.addEventListener('abort', () => {
    ended = true;
  });
  for (let time = 0; time < 10; time++) {
    collectGarbage();
    await sleep(50);
  }
  expect(ended).toBe(true);
});

it('ends with a parent, or at once with one that has ended', () => {
  const parent = new AbortController();
  const { signal } = deadline(null, [parent.signal]);
  expect(signal.aborted).toBe(false);
  parent.abort();
  expect(signal.aborted).toBe(true);
  expect(deadline(null, [parent.signal]).signal.aborted).toBe(true);
});

it('leaves some time when a parent ends', async () => {
  const parent = new AbortController();
  const { signal } = deadline(60_000, [parent.signal], 30);
  parent.abort();
  expect(signal.aborted).toBe(false);
  await sleep(200);
  expect(signal.aborted).toBe(true);
});

it('never ends once it is cleared', async () => {
  const parent = new AbortController();
  const { signal, clear } = deadline(20, [parent.signal]);
  clear();
  parent.abort();
  await sleep(60);
  expect(signal.aborted).toBe(false);
});
