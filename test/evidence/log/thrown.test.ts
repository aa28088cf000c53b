import { describe, expect, it } from 'vitest';
import { beginsTrace, isFrame, thrownIn } from '../../../src/evidence/log/thrown.ts';
import { cpuClock } from '../../cpu-time.ts';

const quotes = (text: string) =>
  text.split('\n').map((line, at) => ({ file: 'a.log', line: at + 1, text: line }));

/** What a text throws: `class: message` with the line, those below `Suppressed` in brackets. */
const told = (text: string) =>
  thrownIn(quotes(text)).map(({ className, message, suppressed, quote }) => {
    const said = `${className.split('.').at(-1)}: ${message} @${quote.line}`;
    return suppressed ? `(${said})` : said;
  });

describe('a chain of causes', () => {
  const text = [
    'java.lang.RuntimeException: outer',
    '\tat com.example.Job.map(Job.java:42)',
    '\tat org.apache.flink.streaming.api.operators.StreamMap.processElement(StreamMap.java:38) ~[flink-dist-1.17.1.jar:1.17.1]',
    'Caused by: java.lang.IllegalStateException: middle: with a colon',
    '\tat com.example.Job.open(Job.java:7)',
    '\t... 12 more',
    'Caused by: java.lang.NullPointerException',
    '\t... 14 more',
  ].join('\n');

  it('goes from the outermost to the deepest', () => {
    expect(told(text)).toEqual([
      'RuntimeException: outer @1',
      'IllegalStateException: middle: with a colon @4',
      'NullPointerException:  @7',
    ]);
  });

  it('has the frames of each, without the jar they came from', () => {
    const [outer, middle, deepest] = thrownIn(quotes(text));
    expect(outer!.frames.map(({ code, quote }) => [code, quote.line])).toEqual([
      ['com.example.Job.map(Job.java:42)', 2],
      ['org.apache.flink.streaming.api.operators.StreamMap.processElement(StreamMap.java:38)', 3],
    ]);
    expect(middle!.frames.map(({ quote }) => quote.line)).toEqual([5]);
    expect(deepest!.frames).toEqual([]);
  });

  it('says where in a text something stands, which is no frame', () => {
    const [thrown] = thrownIn(
      quotes(
        'com.fasterxml.jackson.core.JsonParseException: Unexpected character\n at [Source: (org.apache.http.Entity); line: 1, column: 2]\n at line 3, column 7\n\tat a.B.c(B.java:1)',
      ),
    );
    expect(thrown!.frames.map(({ code }) => code)).toEqual(['a.B.c(B.java:1)']);
  });

  it('keeps only the topmost frames', () => {
    const deep = `java.lang.StackOverflowError\n${'\tat a.B.c(B.java:1)\n'.repeat(1024)}`;
    expect(thrownIn(quotes(deep))[0]!.frames).toHaveLength(40);
  });

  it('may name a class without a package', () => {
    expect(
      told('java.lang.RuntimeException: x\nCaused by: BadRecordException: y\nCaused by: the weather: bad'),
    ).toEqual(['RuntimeException: x @1', 'BadRecordException: y @2']);
  });
});

describe('suppressed exceptions', () => {
  const text = [
    'org.a.FirstException: first',
    '\tat a.B.c(B.java:1)',
    '\tSuppressed: org.a.CloseException: close',
    '\t\tat a.B.close(B.java:2)',
    '\tCaused by: java.io.IOException: of the close',
    '\t\tat a.B.flush(B.java:3)',
    'Caused by: org.a.RootException: root',
    '\tat a.B.d(B.java:4)',
  ];

  it('have causes of their own; the cause behind them is that of the first', () => {
    expect(told(text.join('\n'))).toEqual([
      'FirstException: first @1',
      '(CloseException: close @3)',
      '(IOException: of the close @5)',
      'RootException: root @7',
    ]);
  });

  it('are told apart also where all is indented', () => {
    expect(told(text.map((line) => `    ${line}`).join('\n'))).toEqual(told(text.join('\n')));
  });
});

describe('circular references', () => {
  it.each([
    ['of Java 17', 'Caused by: [CIRCULAR REFERENCE: java.lang.RuntimeException: outer]'],
    ['of Java 8', '\t[CIRCULAR REFERENCE:java.lang.RuntimeException: outer]'],
  ])('%s name what stands above: they are no deeper cause', (_, circle) => {
    expect(
      told(
        `java.lang.RuntimeException: outer\n\tat a.B.c(B.java:1)\nCaused by: java.io.IOException: root\n\tat a.B.d(B.java:1)\n${circle}`,
      ),
    ).toEqual(['RuntimeException: outer @1', 'IOException: root @3']);
  });
});

describe('where an exception begins', () => {
  it.each([
    ['the main thread of a client', 'Exception in thread "main" java.io.IOException: x'],
    ['the SQL client', '[ERROR] java.io.IOException: x'],
    ['a JSON answer', '  "root-exception": "java.io.IOException: x'],
    ['a comment', ' * java.io.IOException: x'],
    [
      'a task that fails',
      'Map (1/4)#0 (ab12) switched from RUNNING to FAILED with failure cause: java.io.IOException: x',
    ],
    ['a program', 'Error: java.io.IOException: x'],
    ['people who leave the package out', 'IOException: x'],
  ])('%s', (_, line) => {
    expect(told(line)).toEqual(['IOException: x @1']);
  });

  it('in the line below the one that was logged', () => {
    expect(
      told('Map (1/4) switched from RUNNING to FAILED with failure cause:\njava.io.IOException: x'),
    ).toEqual(['IOException: x @2']);
  });

  it('in the message of another one, however deep', () => {
    expect(
      told(
        'java.util.concurrent.CompletionException: org.apache.flink.util.SerializedThrowable: java.io.IOException: disk full',
      ),
    ).toEqual([
      'CompletionException: org.apache.flink.util.SerializedThrowable: java.io.IOException: disk full @1',
      'SerializedThrowable: java.io.IOException: disk full @1',
      'IOException: disk full @1',
    ]);
  });

  it('is not where a class is only spoken of', () => {
    expect(told('Registered type class org.example.OrderEvent for java.lang.Object')).toEqual([]);
    expect(told('-XX:+ExitOnOutOfMemoryError')).toEqual([]);
    expect(told('orders 4711 IOException: x')).toEqual([]);
    expect(told('all is well\nIOException: x')).toEqual([]);
  });
});

describe('a message in several lines', () => {
  it('the next line is the message where the first has none', () => {
    expect(
      told(
        'org.apache.flink.table.api.ValidationException: \nUnable to create a source\n\tat a.B.c(B.java:1)',
      ),
    ).toEqual(['ValidationException: Unable to create a source @1']);
  });

  it('frames that were left out are no message', () => {
    expect(
      told(
        'java.lang.RuntimeException: x\nCaused by: java.lang.NullPointerException\n\t... 3 common frames omitted',
      ),
    ).toEqual(['RuntimeException: x @1', 'NullPointerException:  @2']);
  });
});

describe('lines of a trace', () => {
  it.each(['java.io.IOException: x', 'Exception in thread "main" java.lang.Error', 'org.a.TaskFailure'])(
    '%s begins one',
    (line) => {
      expect(beginsTrace(line)).toBe(true);
    },
  );

  it.each(['Caused by: java.io.IOException', 'it was a java.io.IOException', 'org.a.Job'])(
    '%s begins none',
    (line) => {
      expect(beginsTrace(line)).toBe(false);
    },
  );

  it.each([
    '\tat a.B.c(B.java:1)',
    '    at a.B.c(B.java:1)',
    '\t... 12 more',
    '\t... 3 common frames omitted',
  ])('%j is a frame', (line) => {
    expect(isFrame(line)).toBe(true);
  });
});

it('names of a thousand parts, and lines of a thousand names, take no time', () => {
  const spent = cpuClock();
  for (const text of [
    `${'a.'.repeat(10_000)}Exception`,
    ' a.b.c.D'.repeat(10_000),
    '['.repeat(10_000),
    'a'.repeat(50_000),
  ])
    thrownIn(quotes(`${text}\n${text}\nCaused by: ${text}`));
  expect(spent()).toBeLessThan(1000);
});
