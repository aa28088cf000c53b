import { describe, expect, it } from 'vitest';
import { headOf, withoutTime } from '../../../src/evidence/log/head.ts';

const time = Date.UTC(2026, 10, 22, 3, 15, 0, 123);
const second = Date.UTC(2026, 10, 22, 3, 15, 0);

describe('the layouts of Flink', () => {
  it.each([
    [
      '1.10, log4j 1: class padded, two blanks for the empty NDC',
      '2026-11-22 03:15:00,123 INFO  org.apache.flink.runtime.jobmaster.JobMaster                  - Starting',
      'org.apache.flink.runtime.jobmaster.JobMaster',
    ],
    [
      '1.11 to 2.2, log4j 2: with the empty thread context',
      '2026-11-22 03:15:00,123 INFO  org.apache.flink.runtime.jobmaster.JobMaster                 [] - Starting',
      'org.apache.flink.runtime.jobmaster.JobMaster',
    ],
    [
      '1.17 to 2.2: a thread context with the job',
      '2026-11-22 03:15:00,123 INFO  org.apache.flink.runtime.jobmaster.JobMaster                 [{flink-job-id=0123456789abcdef0123456789abcdef}] - Starting',
      'org.apache.flink.runtime.jobmaster.JobMaster',
    ],
    [
      'logback, with the thread first',
      '2026-11-22 03:15:00.123 [flink-akka.actor.default-dispatcher-15] INFO  o.a.flink.runtime.jobmaster.JobMaster  - Starting',
      'o.a.flink.runtime.jobmaster.JobMaster',
    ],
    [
      'logback, with a thread that has a dash in its name',
      '2026-11-22 03:15:00.123 [Legacy Source Thread - Source: orders -> Map[2] -> Sink: out (1/4)#0] INFO  o.a.flink.runtime.jobmaster.JobMaster  - Starting',
      'o.a.flink.runtime.jobmaster.JobMaster',
    ],
    [
      'logback, with a thread that is named like a level',
      '2026-11-22 03:15:00.123 [ERROR handler] INFO  o.a.flink.runtime.jobmaster.JobMaster  - Starting',
      'o.a.flink.runtime.jobmaster.JobMaster',
    ],
    [
      'a layout with the thread behind the level',
      '2026-11-22 03:15:00,123 INFO  [Legacy Source Thread - Source: orders (1/4)#0] org.apache.flink.runtime.jobmaster.JobMaster - Starting',
      'org.apache.flink.runtime.jobmaster.JobMaster',
    ],
    [
      'ISO',
      '2026-11-22T03:15:00.123 INFO [main] org.apache.flink.runtime.jobmaster.JobMaster - Starting',
      'org.apache.flink.runtime.jobmaster.JobMaster',
    ],
  ])('%s', (_, line, logger) => {
    expect(headOf(line)).toEqual({ at: time, zone: null, level: 'INFO', logger, message: 'Starting' });
  });

  it.each(['TRACE', 'DEBUG', 'INFO', 'WARN', 'ERROR', 'FATAL'])('the level %s', (level) => {
    expect(headOf(`2026-11-22 03:15:00,123 ${level.padEnd(5)} org.a.B [] - x`)?.level).toBe(level);
  });

  it('slf4j-simple tells no time', () => {
    const line =
      '[flink-akka.actor.default-dispatcher-5] INFO org.apache.flink.runtime.jobmaster.JobMaster - Starting';
    expect(headOf(line)).toEqual({
      at: null,
      zone: null,
      level: 'INFO',
      logger: 'org.apache.flink.runtime.jobmaster.JobMaster',
      message: 'Starting',
    });
    expect(headOf('[0x00007f8f9a7e8] information of a thread')).toBeNull();
  });

  it('a dash in the message stays in it', () => {
    expect(headOf('2026-11-22 03:15:00,123 INFO  org.a.B [] - one - two')?.message).toBe('one - two');
  });

  it('a level and a class in the message are not those of the line', () => {
    const head = headOf('2026-11-22 03:15:00,123 INFO  org.a.B [] - ERROR in com.example.Job');
    expect(head).toMatchObject({ level: 'INFO', logger: 'org.a.B' });
  });
});

describe('other layouts', () => {
  it.each([
    [
      'the YARN client',
      '26/11/22 03:15:00 INFO yarn.Client: Application report',
      'yarn.Client',
      'Application report',
    ],
    [
      'the YARN client with a dash in what it says',
      '26/11/22 03:15:00 INFO yarn.Client: state - ACCEPTED',
      'yarn.Client',
      'state - ACCEPTED',
    ],
    [
      'a class with what it says behind a colon',
      '2026-11-22 03:15:00 INFO org.apache.hadoop.ipc.Client: Retrying',
      'org.apache.hadoop.ipc.Client',
      'Retrying',
    ],
  ])('%s', (_, line, logger, message) => {
    expect(headOf(line)).toMatchObject({ at: second, level: 'INFO', logger, message });
  });

  it('an exception in what is said is no class that says it', () => {
    const head = headOf('2026-11-22 03:15:00 ERROR Stopped by java.io.IOException: disk full');
    expect(head).toMatchObject({ logger: null, message: 'ERROR Stopped by java.io.IOException: disk full' });
  });

  it('the time of day alone counts from 1970', () => {
    const head = headOf('03:15:00,123 INFO  org.apache.flink.Test - x');
    expect(head).toMatchObject({ at: ((3 * 60 + 15) * 60 + 0) * 1000 + 123, zone: null, message: 'x' });
  });

  it.each([
    ['2026-11-22T03:15:00.123Z', 0],
    ['2026-11-22T03:15:00.123+08:00', 480],
    ['2026-11-22T03:15:00,123+0800', 480],
    ['2026-11-22 03:15:00.123 -0330', -210],
  ])('%s is read by its own clock, and its zone is kept', (stamp, zone) => {
    expect(headOf(`${stamp} INFO org.a.B - x`)).toMatchObject({ at: time, zone, level: 'INFO' });
  });

  it.each(['2026-11-22T03:15:00.1234Z', '2026-11-22T03:15:00.123456789Z'])(
    '%s: finer than a millisecond',
    (stamp) => {
      expect(headOf(`${stamp} INFO org.a.B - x`)?.at).toBe(time);
    },
  );

  it('seconds alone, in brackets', () => {
    expect(headOf('[2026-11-22 03:15:00] WARN org.a.B - x')).toMatchObject({ at: second, level: 'WARN' });
  });

  it.each([
    ['[ERROR] Could not execute SQL statement.', 'ERROR'],
    ['WARNING: An illegal reflective access operation has occurred', 'WARN'],
    ['log4j:WARN No appenders could be found', null],
    ['SLF4J: Class path contains multiple SLF4J bindings.', null],
    ['Exception in thread "main" java.lang.IllegalStateException: x', null],
    ['LogType:jobmanager.log', null],
    ['End of LogType:jobmanager.log', null],
    ['Container: container_1700000000000_0001_01_000001 on host_8041', null],
  ])('%s stands for itself without a time', (line, level) => {
    expect(headOf(line)).toMatchObject({ at: null, level, message: line });
  });
});

describe('what goes on with the line above', () => {
  it.each([
    '',
    '\tat org.a.B.c(B.java:1)',
    'Caused by: java.io.IOException: x',
    '\t... 12 more',
    'org.a.FirstException: x',
    'a message in a second line',
    '2026 was a good year',
  ])('%j has no head', (line) => {
    expect(headOf(line)).toBeNull();
  });

  it.each([
    ['2026-11-22 03:15:00,123 \tat org.a.B.c(B.java:1)', '\tat org.a.B.c(B.java:1)'],
    ['2026-11-22 03:15:00 Caused by: java.io.IOException: x', 'Caused by: java.io.IOException: x'],
    [
      '2026-11-22 03:15:00 [ERROR] \tSuppressed: java.io.IOException: x',
      '\tSuppressed: java.io.IOException: x',
    ],
    ['[2026-11-22 03:15:00] \tat org.a.B.c(B.java:1)', '\tat org.a.B.c(B.java:1)'],
    ['03:15:00,123 \t... 12 more', '\t... 12 more'],
  ])('%j goes on though a scheduler wrote a time before it', (line, rest) => {
    expect(headOf(line)).toBeNull();
    expect(withoutTime(line)).toBe(rest);
  });

  it('a line that begins a record keeps its time', () => {
    const line = '2026-11-22 03:15:00,123 ERROR org.a.B [] - Caused by: nobody';
    expect(withoutTime(line)).toBe(line);
  });
});
