import { describe, expect, it } from 'vitest';
import { readText, recordIn, signature } from '../read-text.ts';

const head = '2026-11-22 03:15:00,123 WARN  org.apache.flink.Test [] - it fails';
const trace = [
  'java.lang.RuntimeException: outer',
  '\tat a.B.c(B.java:1)',
  'Caused by: java.io.IOException: disk full',
  '\t... 3 more',
];
const next = '2026-11-22 03:15:01,000 INFO  org.apache.flink.Test [] - all is well';
const lines = [next, head, ...trace, next];
const signatures = [signature('disk-full', 'disk full')];

/** A record as it should come out, whatever stood around its lines. */
const asRead = {
  at: Date.UTC(2026, 10, 22, 3, 15, 0, 123),
  level: 'WARN',
  logger: 'org.apache.flink.Test',
  message: 'it fails',
  thrown: [
    { className: 'java.lang.RuntimeException' },
    { className: 'java.io.IOException', message: 'disk full' },
  ],
  matches: [{ signature: 'disk-full', depth: 1 }],
};

describe('the same record comes out of', () => {
  it.each<[string, (line: string, at: number) => string]>([
    ['a plain log', (line) => line],
    ['a log of Windows', (line) => `${line}\r`],
    ['kubectl', (line) => `[pod/jm-1/main] 2026-11-22T03:15:00.123456789Z ${line}`],
    ['containerd', (line) => `2026-11-22T03:15:00.123456789Z stdout F ${line}`],
    ['docker compose', (line) => `jobmanager-1  | ${line}`],
    ['docker json-file', (line) => JSON.stringify({ log: `${line}\n`, stream: 'stdout', time: 'x' })],
    ['journald', (line) => `Nov 22 03:15:00 host flink[1]: ${line}`],
    ['Airflow', (line) => `[2026-11-22, 03:15:00 UTC] {subprocess.py:93} INFO - ${line}`],
  ])('%s, with the lines it stands in', async (_, wrap) => {
    const written = lines.map(wrap);
    const { groups } = await readText(written.join('\n'), signatures);
    expect(groups).toHaveLength(1);
    const { first } = groups[0]!;
    // Quoted as the file has it, but for what stood inside JSON.
    const quoted = (at: number) => (written[at]!.startsWith('{') ? lines[at]! : written[at]!.trimEnd());
    expect(first).toMatchObject({ ...asRead, line: 2, quote: { file: 'a.log', line: 2, text: quoted(1) } });
    expect(first.thrown.map(({ quote }) => quote.line)).toEqual([3, 5]);
    expect(first.matches[0]!.quote).toMatchObject({ line: 5, text: quoted(4) });
  });

  it.each([
    [
      'a trace folded by blanks',
      [
        `${head}: ${trace
          .map((line) => line.trim())
          .join(' ')
          .replace('Caused', 'at a.B.d(B.java:2) Caused')}`,
      ],
    ],
    ['a trace folded by escapes', [`${head}: ${trace.join('\\n').replaceAll('\t', '\\t')}`]],
  ])('%s', async (_, folded) => {
    const { groups } = await readText([next, ...folded, next].join('\n'), signatures);
    expect(groups[0]!.first.thrown.map(({ className }) => className)).toEqual(
      asRead.thrown.map((it) => it.className),
    );
    expect(groups[0]!.first.matches).toMatchObject([
      { signature: 'disk-full', depth: 1, quote: { line: 2 } },
    ]);
  });

  it('a scheduler that writes a time before every line: the trace is a record, and all of it', async () => {
    const { groups } = await readText(
      lines.map((line) => `2026-11-22 03:15:00 [ERROR] ${line}`).join('\n'),
      signatures,
    );
    const { first } = groups.find((group) => group.first.thrown.length > 0)!;
    expect(first).toMatchObject({ line: 3, level: 'ERROR', thrown: asRead.thrown, matches: asRead.matches });
  });

  it('JSON layouts, also where a line is long', async () => {
    const long = trace
      .join('\n')
      .replace('\tat a.B.c(B.java:1)', '\tat a.B.c(B.java:1)\n'.repeat(200).trimEnd());
    const json = (message: string, stack?: string) =>
      JSON.stringify({
        '@timestamp': '2026-11-22T03:15:00.123',
        level: 'WARN',
        logger_name: 'org.apache.flink.Test',
        message,
        stack,
      });
    const { groups } = await readText(
      [json('all is well'), json('it fails', long), json('all is well')].join('\n'),
      signatures,
    );
    expect(groups).toHaveLength(1);
    expect(groups[0]!.first).toMatchObject({ ...asRead, line: 2 });
  });
});

describe('traces without a head', () => {
  it('of a client', async () => {
    const text = `Exception in thread "main" ${trace.join('\n')}\n`;
    expect(await recordIn(text, signatures)).toMatchObject({
      at: null,
      level: null,
      line: 1,
      thrown: asRead.thrown,
    });
  });

  it('copied out of the Web UI, below its time', async () => {
    const record = await recordIn(`2026-11-22 03:15:00\n${trace.join('\n')}\n`, signatures);
    expect(record).toMatchObject({ at: Date.UTC(2026, 10, 22, 3, 15), thrown: asRead.thrown });
  });

  it("out of the REST API's answer, in one line and written out", async () => {
    const answer = { 'root-exception': trace.join('\n'), timestamp: asRead.at, truncated: false };
    for (const [space, line] of [
      [0, 1],
      [2, 2],
    ]) {
      const record = await recordIn(JSON.stringify(answer, null, space), signatures);
      expect(record.thrown.map(({ className }) => className)).toEqual(
        asRead.thrown.map((it) => it.className),
      );
      expect(record.matches[0]!.quote.line).toBe(line);
    }
  });

  it.each(['java.lang.Exception', 'org.a.OwnException', 'org.a.OwnException: x'])(
    '%s alone is enough',
    async (name) => {
      for (const end of ['\n', '\r\n'])
        expect((await readText(`${name}${end}\tat a.B.c(B.java:1)${end}`)).groups).toHaveLength(1);
    },
  );
});

describe('aggregated logs of YARN', () => {
  const text = [
    'Container: container_1700000000000_0001_01_000001 on host_8041',
    'LogAggregationType: AGGREGATED',
    '==============================',
    'LogType:jobmanager.log',
    'LogLastModifiedTime:Sun Nov 22 03:15:00 +0800 2026',
    'LogLength:12345',
    'LogContents:',
    head,
    ...trace,
    'End of LogType:jobmanager.log',
    '*******************************',
    '',
    'Container: container_1700000000000_0001_01_000002 on host_8041',
    'LogType:taskmanager.log',
    'LogContents:',
    head.replace('it fails', 'it fails elsewhere').replace('WARN ', 'ERROR'),
    'End of LogType:taskmanager.log.This log file belongs to a running container and so may not be complete.',
  ].join('\n');

  it('a record ends where its log ends, and the next log is read', async () => {
    const { groups } = await readText(text, signatures);
    expect(groups.map(({ first }) => [first.line, first.message, first.thrown.length])).toEqual([
      [8, 'it fails', 2],
      [19, 'it fails elsewhere', 0],
    ]);
    expect(groups[0]!.first.matches).toHaveLength(1);
  });
});

describe('lines that signatures match', () => {
  it('belong to the exception they stand in', async () => {
    const record = await recordIn([head, ...trace].join('\n'), [
      signature('outer', 'outer'),
      signature('head', 'it fails'),
    ]);
    const depths = Object.fromEntries(record.matches.map(({ signature, depth }) => [signature, depth]));
    expect(depths).toEqual({ head: -1, outer: 0 });
  });

  it('are told only where the pattern fits, not its literal alone', async () => {
    const picky = { ...signature('picky', 'disk full'), match: 'disk full of (?<what>\\w+)' };
    expect((await recordIn([head, ...trace].join('\n'), [picky])).matches).toEqual([]);
  });

  it('are found in the middle of a long line', async () => {
    const record = await recordIn(
      `${head} ${'x'.repeat(50_000)} disk full ${'y'.repeat(50_000)}\n`,
      signatures,
    );
    expect(record.matches[0]!.quote.text).toContain('disk full');
    expect(record.matches[0]!.quote.text.length).toBeLessThanOrEqual(4000);
  });
});

it('what a database says below the name of an exception belongs to it; below frames another program says it', async () => {
  const said = 'ERROR: relation "orders" does not exist';
  const written = (above: string) =>
    readText([next, head, ...above.split('\n'), said, '\tat a.B.c(B.java:1)', next].join('\n'), []);
  const framesOf = async (above: string) => (await written(above)).groups[0]!.first.thrown[0]!.frames.length;
  expect(await framesOf('java.sql.BatchUpdateException: Batch entry 0 was aborted:')).toBe(1);
  expect(await framesOf('java.io.IOException: disk full\n\tat a.B.d(B.java:2)')).toBe(1);
});
