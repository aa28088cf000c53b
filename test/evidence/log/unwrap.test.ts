import { describe, expect, it } from 'vitest';
import { headOf } from '../../../src/evidence/log/head.ts';
import { unwrapLine } from '../../../src/evidence/log/unwrap.ts';
import { cpuClock } from '../../cpu-time.ts';

const line = '2026-11-22 03:15:00,123 ERROR org.apache.flink.Test [] - it fails';
const at = Date.UTC(2026, 10, 22, 3, 15, 0, 123);

/** A trace as `Throwable.printStackTrace` writes it. */
const trace = 'java.io.IOException: disk full\n\tat org.a.B.c(B.java:1)\n\tat org.a.B.d(B.java:2)';

describe('what stands before a line', () => {
  it.each([
    ['nothing', ''],
    ['kubectl logs --prefix', '[pod/job-taskmanager-1-1/flink-main-container] '],
    ['kubectl logs --timestamps', '2026-11-22T03:15:00.123456789Z '],
    ['both', '[pod/job-taskmanager-1-1/flink-main-container] 2026-11-22T03:15:00.123456789Z '],
    ['containerd', '2026-11-22T03:15:00.123456789Z stdout F '],
    ['CRI-O east of Greenwich', '2026-11-22T11:15:00.123456789+08:00 stderr F '],
    ['docker compose 2', 'taskmanager-1  | '],
    ['docker compose 1, with the color of the service', '\u001b[36mtaskmanager_1  |\u001b[0m '],
    ['journald', 'Nov 22 03:15:00 worker-7.example.com flink[4711]: '],
    ['journald with ISO times', '2026-11-22T03:15:00+0800 worker-7 flink[4711]: '],
    ['a byte order mark', '\ufeff'],
    ['Airflow', '[2026-11-22, 03:15:00 UTC] {subprocess.py:93} INFO - '],
  ])('%s', (_, prefix) => {
    expect(unwrapLine(prefix + line)).toEqual([line]);
    expect(unwrapLine(`${prefix}\tat org.a.B.c(B.java:1)`)).toEqual(['\tat org.a.B.c(B.java:1)']);
  });

  it('a time that is the only one of its line stays', () => {
    const only = '2026-11-22T03:15:00.123456Z ERROR [main] org.apache.flink.Test - it fails';
    expect(unwrapLine(only)).toEqual([only]);
  });

  it('colors and the end of a line of Windows are gone', () => {
    expect(unwrapLine('\u001b[1;31mred\u001b[m\r')).toEqual(['red']);
  });
});

describe('docker json-file', () => {
  it('has the line in it', () => {
    const wrapped = JSON.stringify({ log: `${line}\n`, stream: 'stdout', time: '2026-11-22T03:15:00.1Z' });
    expect(unwrapLine(wrapped)).toEqual([line]);
  });

  it('keeps the tab of a frame', () => {
    const wrapped = JSON.stringify({ log: '\tat org.a.B.c(B.java:1)\n', stream: 'stdout', time: '' });
    expect(unwrapLine(wrapped)).toEqual(['\tat org.a.B.c(B.java:1)']);
  });

  it('may have a JSON layout in it', () => {
    const inner = JSON.stringify({
      '@timestamp': '2026-11-22T03:15:00.123Z',
      level: 'ERROR',
      message: 'it fails',
    });
    const wrapped = JSON.stringify({ log: `${inner}\n`, stream: 'stdout', time: '' });
    expect(unwrapLine(wrapped)).toEqual(['2026-11-22T03:15:00.123Z ERROR - it fails']);
  });

  it('is known without a stream, as fluent-bit ships it', () => {
    expect(unwrapLine(JSON.stringify({ log: `${line}\n`, kubernetes: { pod_name: 'a' } }))).toEqual([line]);
  });
});

describe('layouts in JSON', () => {
  it.each([
    [
      'log4j JsonTemplateLayout, LogstashJsonEventLayoutV1',
      {
        '@timestamp': '2026-11-22T03:15:00.123+0800',
        message: 'it fails',
        level: 'ERROR',
        logger_name: 'org.apache.flink.Test',
        thread_name: 'main',
        exception: {
          exception_class: 'java.io.IOException',
          exception_message: 'disk full',
          stacktrace: trace,
        },
      },
    ],
    [
      'log4j JsonLayout',
      {
        instant: { epochSecond: at / 1000 - 0.123, nanoOfSecond: 123_000_000 },
        level: 'ERROR',
        loggerName: 'org.apache.flink.Test',
        message: 'it fails',
        thrown: { name: 'java.io.IOException', message: 'disk full', extendedStackTrace: trace },
      },
    ],
    [
      'ECS',
      {
        '@timestamp': '2026-11-22T03:15:00.123Z',
        'log.level': 'ERROR',
        message: 'it fails',
        'log.logger': 'org.apache.flink.Test',
        'error.type': 'java.io.IOException',
        'error.message': 'disk full',
        'error.stack_trace': trace,
      },
    ],
    [
      "logback's logstash encoder",
      {
        '@timestamp': '2026-11-22T03:15:00.123Z',
        message: 'it fails',
        logger_name: 'org.apache.flink.Test',
        level: 'ERROR',
        level_value: 40_000,
        stack_trace: trace,
      },
    ],
    [
      'one with milliseconds and small letters',
      { timestamp: at, level: 'error', logger: 'org.apache.flink.Test', msg: 'it fails', stack: trace },
    ],
    [
      'one with seconds and a fraction',
      { ts: at / 1000, level: 'error', logger: 'org.apache.flink.Test', msg: 'it fails', stack: trace },
    ],
  ])('%s: head, then the trace', (_, fields) => {
    const [head, ...below] = unwrapLine(JSON.stringify(fields));
    expect(headOf(head!)).toMatchObject({
      at,
      level: 'ERROR',
      logger: 'org.apache.flink.Test',
      message: 'it fails',
    });
    expect(below).toEqual(trace.split('\n'));
  });

  it('of what Amazon runs: the level is a type, and nothing says when', () => {
    const [head, ...below] = unwrapLine(
      JSON.stringify({
        applicationARN: 'arn:aws:kinesisanalytics:eu-west-1:000000000000:application/demo',
        locationInformation: 'org.apache.flink.Test.run(Test.java:1)',
        logger: 'org.apache.flink.Test',
        message: 'it fails',
        messageSchemaVersion: '1',
        messageType: 'ERROR',
        throwableInformation: trace,
      }),
    );
    expect(headOf(head!)).toMatchObject({
      level: 'ERROR',
      logger: 'org.apache.flink.Test',
      message: 'it fails',
    });
    expect(below).toEqual(trace.split('\n'));
  });

  it('a trace in the message itself', () => {
    const fields = {
      '@timestamp': '2026-11-22T03:15:00.123Z',
      level: 'ERROR',
      message: `it fails\n${trace}`,
    };
    expect(unwrapLine(JSON.stringify(fields)).slice(1)).toEqual(trace.split('\n'));
  });

  it('exceptions as objects, without a text of the trace', () => {
    const cause = { name: 'java.io.IOException', message: 'disk full' };
    const fields = {
      timeMillis: at,
      level: 'ERROR',
      message: 'it fails',
      thrown: { name: 'org.a.Failed', cause },
    };
    expect(unwrapLine(JSON.stringify(fields)).slice(1)).toEqual([
      'org.a.Failed',
      'Caused by: java.io.IOException: disk full',
    ]);
  });

  it.each(['{', '{}', '{"a":1}', '{"a":', '{not json}', '{"message":{"a":1}}', '[1]', 'null'])(
    '%s is a line like any other',
    (other) => {
      expect(unwrapLine(other)).toEqual([other]);
    },
  );
});

describe("the REST API's exceptions of a job", () => {
  it('the trace is told once, though it stands there twice', () => {
    const answer = {
      'root-exception': trace,
      timestamp: at,
      'all-exceptions': [],
      exceptionHistory: {
        entries: [{ exceptionName: 'java.io.IOException', stacktrace: trace, timestamp: at }],
      },
    };
    const [head, ...below] = unwrapLine(JSON.stringify(answer));
    expect(headOf(head!)?.at).toBe(at);
    expect(below).toEqual(trace.split('\n'));
  });
});

describe('traces folded into one line', () => {
  it('with its line ends escaped', () => {
    expect(unwrapLine(`${line}: ${trace.replaceAll('\n', '\\n').replaceAll('\t', '\\t')}`)).toEqual(
      `${line}: ${trace}`.split('\n'),
    );
  });

  it('with blanks in place of line ends', () => {
    const folded = `${line} ${trace.replaceAll(/\n\t?/g, ' ')} Caused by: java.io.IOException: no space`;
    expect(unwrapLine(folded)).toEqual([
      `${line} java.io.IOException: disk full`,
      'at org.a.B.c(B.java:1)',
      'at org.a.B.d(B.java:2)',
      'Caused by: java.io.IOException: no space',
    ]);
  });

  it('a line that speaks of one frame stays whole', () => {
    const one = `${line}, thrown at org.a.B.c(B.java:1) this morning`;
    expect(unwrapLine(one)).toEqual([one]);
  });

  it('a long row of blanks between frames takes no time', () => {
    const spent = cpuClock();
    unwrapLine(`at org.a.B.c(B.java:1) at org.a.B.d(B.java:2) ${' '.repeat(200_000)}x`);
    expect(spent()).toBeLessThan(500);
  });
});
