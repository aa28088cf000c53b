import { describe, expect, it } from 'vitest';
import { plainError, plainException } from '../../../src/evidence/log/record.ts';

const errorIn = (text: string) =>
  plainError(text.split('\n').map((line, at) => ({ file: 'a', line: at + 1, text: line })))[0]?.first.quote
    .text;

const message = "Could not find any factory for identifier 'kafka'";

describe('a message that was copied', () => {
  it.each([
    ['alone', message],
    ['below what was typed', `$ flink run missing.jar\n${message}`],
    ['below words', `Hi, our job failed and I cannot say why:\n\n${message}\n\nthanks`],
    ['in Chinese', `请问这个错误怎么办\n${message}`],
  ])('%s', (_, text) => {
    expect(errorIn(text)).toBe(message);
  });

  it('names an exception alone', () => {
    expect(errorIn('OutOfRangeException: Snapshot 4711 has expired')).toBeDefined();
    expect(errorIn('terrors of the night')).toBeUndefined();
  });

  it('behind the words that introduce it', () => {
    expect(errorIn(`We get this: ${message}`)).toContain(message);
  });
});

it.each([
  'We restarted it this morning, and it failed again.',
  'Our job cannot be stopped, please help: we tried twice and failed.',
  '请问任务失败了怎么办',
  '$ grep -c error jobmanager.log',
  'Flink SQL> SELECT * FROM missing',
  '2026-11-22 03:15:00,123 INFO  org.a.B [] - it failed',
])('%s is none', (text) => {
  expect(errorIn(text)).toBeUndefined();
});

it('an exception stands for itself, whatever it is called', () => {
  const found = (text: string) =>
    plainException([{ file: 'a', line: 1, text }])[0]?.first.thrown[0]?.className;
  expect(found('py4j.protocol.Py4JError: shop.Orders does not exist in the JVM')).toBe(
    'py4j.protocol.Py4JError',
  );
  expect(found('INFO orders could not be read, they are read again')).toBeUndefined();
});
