import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../../src/evidence/log/groups.ts';
import { recordIn, signature } from '../read-text.ts';

const of = async (text: string) =>
  fingerprintOf(
    await recordIn(`2026-11-22 03:15:00,123 ERROR org.a.B [] - ${text}\n`, [signature('s', 'disk full')]),
  );

const trace = (message: string, frame = 'a.B.c(B.java:1)', outer = 'java.lang.RuntimeException') =>
  `${outer}: it fails\n\tat a.B.d(B.java:9)\nCaused by: java.io.IOException: ${message}\n\tat ${frame}`;

describe('the same', () => {
  it.each([
    ['numbers', trace('part 12 of 40'), trace('part 1 of 7')],
    ['ids', trace('0123456789abcdef0123456789abcdef'), trace('ffffffff89abcdef0123456789abcdef')],
    ['UUIDs', trace('73ab0000-9e1d-4d6c-8f2a-0123456789ab'), trace('00000000-1111-2222-3333-444444444444')],
    ['addresses', trace('10.0.0.7:43211 is gone'), trace('10.0.12.8:6122 is gone')],
    ['what the outer ones say', `one ${trace('x')}`, `two ${trace('x')}`],
    ['task numbers without an exception', 'Task 7 of 12 is stuck', 'Task 8 of 12 is stuck'],
  ])('whatever %s', async (_, one, other) => {
    expect(await of(one)).toBe(await of(other));
  });
});

describe('not the same', () => {
  it.each([
    ['another class', trace('x'), trace('x').replace('IOException', 'EOFException')],
    ['another message', trace('connection reset'), trace('broken pipe')],
    ['another place in the code', trace('x'), trace('x', 'a.C.d(C.java:5)')],
    [
      'another exception around it',
      trace('x'),
      trace('x', 'a.B.c(B.java:1)', 'java.lang.IllegalStateException'),
    ],
    ['another line without an exception', 'this is stuck', 'that is stuck'],
    ['a known line in it', 'disk is full', 'disk full'],
  ])('%s', async (_, one, other) => {
    expect(await of(one)).not.toBe(await of(other));
  });
});
