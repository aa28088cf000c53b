import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { formed } from '../../../src/evidence/forms/forms.ts';
import { searchFor } from '../../../src/evidence/log/read-log.ts';
import { readFile } from '../../../src/evidence/read-file.ts';
import { fakeIo } from '../../fake-io.ts';

/** Two failures, one after the other: whoever does not see where a record begins takes the cause of one for that of the other. */
const records = [
  [
    '2026-11-22 03:14:58,100 INFO  org.apache.flink.runtime.jobmaster.JobMaster [] - Starting execution of job orders.',
  ],
  [
    '2026-11-22 03:15:00,222 WARN  org.apache.flink.runtime.taskmanager.Task [] - Map (1/2)#0 switched from RUNNING to FAILED with failure cause:',
    'java.io.UncheckedIOException: cannot read the table of rates, of which the Map needs all before it begins',
    '\tat com.acme.orders.Rates.open(Rates.java:31) ~[orders.jar:?]',
    '\tat org.apache.flink.runtime.taskmanager.Task.run(Task.java:562)',
    'Caused by: java.nio.file.NoSuchFileException: /srv/rates.csv',
    '\tat java.nio.file.Files.newInputStream(Files.java:160)',
    '\t... 12 more',
  ],
  ['2026-11-22 03:15:01,333 INFO  org.apache.flink.runtime.jobmaster.JobMaster [] - Restarting the job.'],
  [
    '2026-11-22 03:15:40,444 WARN  org.apache.flink.runtime.taskmanager.Task [] - Sink: out (2/2)#1 switched from RUNNING to FAILED with failure cause:',
    'java.net.SocketException: Broken pipe',
    '\tat java.net.SocketOutputStream.write(SocketOutputStream.java:150)',
  ],
];
const lines = records.flat();
const log = lines.join('\n');
const joined = records.map((record) => record.join('\n'));
const each = (before: (at: number) => string, end = '') =>
  lines.map((line, at) => `${before(at)}${line}${end}`).join('\n');

/** Broken between words, as mails are; a word that is longer stands alone. */
const wrappedAt = (width: number) =>
  lines.flatMap((line) => {
    const parts: string[] = [];
    for (const word of line.split(' ')) {
      const last = parts.at(-1);
      if (last !== undefined && last.length + 1 + word.length <= width)
        parts[parts.length - 1] = `${last} ${word}`;
      else parts.push(word);
    }
    return parts;
  });

/** What a container runtime writes of lines that are longer than its buffer: each part but the last goes on. */
const parts = lines.flatMap((line) => {
  const some = line.match(/.{1,60}/g)!;
  return some.map((text, at) => ({ text, last: at === some.length - 1 }));
});
const cri = parts.map(
  ({ text, last }) => `2026-11-22T03:15:00.222000000Z stdout ${last ? 'F' : 'P'} ${text}`,
);
const docker = parts.map(({ text, last }) => ({
  log: last ? `${text}\n` : text,
  stream: 'stdout',
  time: '2026-11-22T03:15:00.222Z',
}));

const folder = mkdtempSync(join(tmpdir(), 'flinkdoc-forms-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The root of each failure, with its line. */
async function roots(content: string | Buffer) {
  const path = join(folder, 'a');
  writeFileSync(path, content);
  const { io } = fakeIo();
  const task = {
    file: 'a',
    input: { name: 'a', path, bytes: null },
    place: io,
    signatures: [],
    search: searchFor([]),
    progress: () => {},
  };
  const { file, log } = await readFile(task);
  const found = (log?.groups ?? []).map(({ first }) => {
    const root = first.thrown.at(-1);
    return {
      at: first.at === null ? null : new Date(first.at).toISOString().slice(11, 19),
      says: root?.message,
      line: root?.quote.line,
    };
  });
  return { kind: file.kind, found: found.sort((a, b) => (a.says! < b.says! ? -1 : 1)) };
}

const at = '2026-11-22T03:15:00.222Z';
const alike = (one: number | null, other: number | null, times = ['03:15:00', '03:15:40']) => ({
  kind: 'log',
  found: [
    {
      at: times[0] ?? null,
      says: '/srv/rates.csv',
      ...(one === null ? { line: expect.any(Number) } : { line: one }),
    },
    {
      at: times[1] ?? null,
      says: 'Broken pipe',
      ...(other === null ? { line: expect.any(Number) } : { line: other }),
    },
  ],
});

describe('before each line', () => {
  it.each<[string, string]>([
    ['nothing', log],
    ['numbers of lines, to the right', each((at) => `${String(at + 1).padStart(6)}\t`)],
    ['numbers and blanks', each((at) => `${String(at + 1).padStart(7)} `)],
    ['numbers with a colon', each((at) => `${at + 1}:`)],
    [
      'numbers with a colon where something was found',
      each((at) => `${at + 995}${/WARN/.test(lines[at]!) ? ':' : '-'}`),
    ],
    ['a file with numbers', each((at) => `logs/tm-1.log:${at + 1}:`)],
    ['a file', each(() => 'taskmanager.log:')],
    ['quotes', each(() => '> > ')],
    ['quotes without blanks', each(() => '>')],
    ['blanks', each(() => '    ')],
    ['a tab', each(() => '\t')],
    ['marks of a list', each(() => '- ')],
    ['marks of a change', each(() => '+')],
    ['marks of comments', each(() => ' * ')],
    ['a pod and a container', each(() => 'orders-tm-1 taskmanager ')],
    ['two pods', each((at) => (at < 7 ? 'orders-tm-1-1 › main ' : 'orders-tm-1-2 › main '))],
    ['a time and labels', each(() => `${at}\t{app="orders", pod="tm-1"}\t`)],
    ['a time, a group and a stream', each(() => '2026-11-22T03:15:00.222000+00:00 orders/tm/0f1e2d3c ')],
    ['syslog', each(() => '<14>1 2026-11-22T03:15:00.222Z worker-7 flink 4711 - - ')],
    ['a color and a name', each(() => '\u001b[36mtaskmanager-1  |\u001b[0m ')],
    ['colors that a pager wrote out', each(() => '^[[33m', '^[[0m')],
    ['a thread, in heads alone', log.replaceAll(/^2026/gm, '[flink-pekko-7] 2026')],
    [
      'what the client of a log collector puts before JSON',
      lines.map((line) => `${at} kube.orders: ${JSON.stringify({ log: line })}`).join('\n'),
    ],
    [
      'a name and a time in brackets before JSON',
      lines
        .map((line, at) => `[${at}] kube.orders: [[1795317300.2, {}], ${JSON.stringify({ log: line })}]`)
        .join('\n'),
    ],
    ['the sign of bytes and a quote', lines.map((line) => `b'${line.replaceAll('\t', '\\t')}'`).join('\n')],
    [
      'a head as logs have it, of whoever carried it',
      each((at) => `2026-11-22 03:16:${String(at).padStart(2, '0')},100 [INFO] runner: `),
    ],
    ['a logger of Python', each(() => 'ERROR:root:')],
    ['a list of texts', `lines:\n${lines.map((line) => `  - ${JSON.stringify(line)}`).join('\n')}`.slice(7)],
    [
      'a file with numbers, another sign where something was found',
      each((at) => (at % 3 === 0 ? `tm.log:${at + 1}:` : `tm.log-${at + 1}-`)),
    ],
    ['nothing, and blanks of word processors', log.replaceAll(' ', '\u00a0')],
    ['nothing, and ends and tabs that are shown', `${log.replaceAll('\t', '^I').replaceAll('\n', '$\n')}$`],
    ['signs without a width', log.replaceAll('Exception', '\u200bException')],
    ['nothing, and the colon that a Chinese keyboard types', log.replaceAll('Caused by: ', 'Caused by：')],
    ['nothing, and no blank behind the colon', log.replaceAll('Caused by: ', 'Caused by:')],
    [
      'nothing, within a fence that is glued to it',
      `John  10:14 AM\n\`\`\`${log}\`\`\``.replace('John  10:14 AM\n', ''),
    ],
  ])('%s', async (_, text) => {
    expect(await roots(text)).toEqual(alike(6, 11));
  });
});

describe('around all of it', () => {
  const html = (text: string) => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const entries = (of: (message: string) => unknown) => JSON.stringify(joined.map(of), null, 2);
  const csv = (rows: string[][]) =>
    rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');
  it.each<[string, string | Buffer]>([
    ['words', `Hello,\nour job fails since this night:\n\n${log}\n\nAny idea?`],
    ['a fence', `Job fails\n{code:java}\n${log}\n{code}`],
    ['a fence in a quote', `> \`\`\`\n${each(() => '> ')}\n> \`\`\``],
    [
      'a box',
      `┌${'─'.repeat(192)}┐\n${lines.map((line) => `│ ${line.replace('\t', '    ').padEnd(190)} │`).join('\n')}\n└${'─'.repeat(192)}┘`,
    ],
    ['a page', `<html><body><pre>${html(log)}</pre></body></html>`],
    [
      'breaks of a page',
      `<div>${html(log).replaceAll('\n', '<br>').replaceAll('\t', '&nbsp;&nbsp;&nbsp;&nbsp;')}</div>`,
    ],
    [
      'rows of a page',
      `<table>\n${lines.map((line) => `<tr><td>${at}</td><td>${html(line)}</td></tr>`).join('\n')}\n</table>`,
    ],
    [
      'a table, a record a row',
      csv([['Date', 'Host', 'Content'], ...joined.map((record) => [at, 'w7', record])]),
    ],
    ['a table, a line a row', csv([['@timestamp', 'message'], ...lines.map((line) => [at, line])])],
    [
      'a table, the newest first',
      csv([['@timestamp', 'message'], ...joined.map((record) => [at, record]).reverse()]),
    ],
    [
      'a list of entries',
      entries((message) => ({ timestamp: at, severity: 'WARNING', textPayload: message })),
    ],
    [
      'entries further in',
      entries((message) => ({ timestamp: at, severity: 'ERROR', jsonPayload: { message } })),
    ],
    [
      'hits of a search',
      JSON.stringify({
        took: 1,
        hits: { hits: joined.map((message) => ({ _source: { '@timestamp': at, message } })) },
      }),
    ],
    [
      'events',
      JSON.stringify({ events: joined.map((message, at) => ({ timestamp: 1795316604301 + at, message })) }),
    ],
    [
      'streams',
      JSON.stringify({
        data: {
          result: [{ stream: {}, values: lines.map((line, at) => [`17953166043010000${10 + at}`, line]) }],
        },
      }),
    ],
    ['rows of an answer', JSON.stringify({ tables: [{ rows: lines.map((line) => [at, line]) }] })],
    [
      'records of OpenTelemetry',
      JSON.stringify({
        resourceLogs: [
          {
            scopeLogs: [
              { logRecords: joined.map((text) => ({ severityText: 'WARN', body: { stringValue: text } })) },
            ],
          },
        ],
      }),
    ],
    ['a string of JSON', JSON.stringify(log)],
    ['a string of JSON for each record', joined.map((record) => JSON.stringify(record)).join('\n')],
    ['a string of JSON that holds an entry', JSON.stringify(JSON.stringify({ message: log }))],
    ['an entry for all of it', JSON.stringify({ time: at, message: log })],
    [
      'an entry that a program printed',
      `{'message': '${log.replaceAll('\t', '\\t').replaceAll('\n', '\\n')}'}`,
    ],
    [
      'fields, a record each',
      joined.map((record) => `ts=${at} level=info msg=${JSON.stringify(record)}`).join('\n'),
    ],
    ['fields, all of it in one', `ts=${at} level=info msg=${JSON.stringify(log)}`],
    ['parts of lines, as CRI has them', cri.join('\n')],
    ['parts of lines, as Docker has them', docker.map((part) => JSON.stringify(part)).join('\n')],
    [
      'lines of Docker without their line ends',
      lines.map((line) => JSON.stringify({ log: line, stream: 'stdout', time: at })).join('\n'),
    ],
    [
      'parts of lines, as Docker has them, with blanks between',
      lines
        .map((line) => `{"log": ${JSON.stringify(`${line}\n`)}, "stream": "stdout", "time": "${at}"}`)
        .join('\n'),
    ],
    [
      'lines of JSON, escaped twice',
      joined.map((record) => JSON.stringify(JSON.stringify(record)).slice(1, -1)).join('\n'),
    ],
    [
      'the journal as JSON',
      lines.map((line) => JSON.stringify({ __REALTIME_TIMESTAMP: '1', MESSAGE: line })).join('\n'),
    ],
    [
      'the width of a terminal',
      lines.flatMap((line) => line.replace('\t', '        ').match(/.{1,80}/g)!).join('\n'),
    ],
    ['the width of a mail', wrappedAt(72).join('\n')],
    [
      'the width of a mail that is quoted',
      wrappedAt(72)
        .map((line) => `> ${line}`)
        .join('\n'),
    ],
    [
      'a list in YAML and JSON',
      `ok: [node-7] => {\n    "msg": [\n${lines.map((line) => `        ${JSON.stringify(line)}`).join(',\n')}\n    ]\n}`,
    ],
    [
      'rows of named cells',
      JSON.stringify({
        results: joined.map((value) => [
          { field: '@timestamp', value: at },
          { field: '@message', value },
        ]),
      }),
    ],
    ['a list in what a platform answers', JSON.stringify({ code: '200', data: { logs: lines } }, null, 2)],
    ['columns of a log table', entries((LogEntry) => ({ TimeGenerated: at, LogEntry }))],
    ['the last line first', [...lines].reverse().join('\n')],
    ['line ends of an old Mac', log.replaceAll('\n', '\r')],
    ['line ends of Windows, with a mark', `\ufeff${log.replaceAll('\n', '\r\n')}`],
    ['UTF-16', Buffer.from(`\ufeff${log}`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(log, 'utf16le')],
    ['UTF-16, the high byte first', Buffer.from(`\ufeff${log}`, 'utf16le').swap16()],
    [
      'GBK',
      Buffer.concat([Buffer.from([0xbf, 0xaa, 0xca, 0xbc, 0xb4, 0xa6, 0xc0, 0xed, 10]), Buffer.from(log)]),
    ],
    ['nothing but zeros before it', Buffer.concat([Buffer.alloc(100_000), Buffer.from(log)])],
    ['gzip with something behind it', Buffer.concat([gzipSync(log), Buffer.from('something')])],
  ])('%s', async (_, text) => {
    expect(await roots(text)).toEqual(alike(null, null));
  });

  it('a text in strings of JSON is what it was, quotes and all', () => {
    const said = 'java.io.IOException: no "rates" in C:\\srv\n\tat com.acme.Rates.open(Rates.java:31)';
    const strings = `${JSON.stringify(said)}\n${JSON.stringify(JSON.stringify({ message: said }))}`;
    expect(formed(strings)?.map(({ line, text }) => `${line} ${text}`)).toEqual([
      ...said.split('\n').map((text) => `1 ${text}`),
      `2 ${JSON.stringify({ message: said })}`,
    ]);
  });

  it('what is quoted has the line of the file', async () => {
    const table = csv([['Date', 'Content'], ...joined.map((record) => [at, record])]);
    expect(await roots(table)).toEqual(alike(7, 12));
    const answer = JSON.stringify({ code: '200', data: { logs: lines } }, null, 2).split('\n');
    const lineIn = (text: string) => answer.findIndex((one) => one.includes(text)) + 1;
    expect(await roots(answer.join('\n'))).toEqual(alike(lineIn('rates.csv'), lineIn('Broken pipe')));
    const wrapped = lines.flatMap((line) => line.match(/.{1,80}/g)!).join('\n');
    const line = (text: string) => wrapped.split('\n').findIndex((one) => one.startsWith(text)) + 1;
    expect(await roots(wrapped)).toEqual(alike(line('Caused by'), line('java.net')));
    const first = (text: string) => parts.findIndex((part) => part.text.startsWith(text)) + 1;
    expect(await roots(cri.join('\n'))).toEqual(alike(first('Caused by'), first('java.net')));
  });
});

describe('other layouts', () => {
  const head = /^2026-11-22 (03):(\d\d):(\d\d),(\d{3}) (\w+) +(\S+) \[\] - (.*)$/;
  const layout = (
    write: (
      h: string,
      m: string,
      s: string,
      f: string,
      level: string,
      logger: string,
      message: string,
    ) => string,
  ) =>
    lines
      .map((line) =>
        line.replace(head, (_, ...parts) => write(...(parts.slice(0, 7) as Parameters<typeof write>))),
      )
      .join('\n');
  const epoch = (m: string, s: string) => Date.UTC(2026, 10, 22, 3, Number(m), Number(s)) / 1000;
  it.each<[string, string, string[]?]>([
    [
      'American dates',
      layout(
        (h, m, s, f, level, logger, text) => `11/22/2026 ${h}:${m}:${s}.${f} ${level} ${logger} - ${text}`,
      ),
    ],
    [
      'German dates',
      layout(
        (h, m, s, f, level, logger, text) => `22.11.2026 ${h}:${m}:${s},${f} ${level} ${logger} - ${text}`,
      ),
    ],
    [
      'American times',
      layout((_h, m, s, _f, level, logger, text) => `11/22/2026 3:${m}:${s} AM ${level} ${logger} - ${text}`),
    ],
    [
      'Tomcat',
      layout(
        (h, m, s, f, level, logger, text) =>
          `22-Nov-2026 ${h}:${m}:${s}.${f} ${level} [main] ${logger} ${text}`,
      ),
    ],
    [
      'log4j 1',
      layout(
        (h, m, s, f, level, logger, text) =>
          `22 Nov 2026 ${h}:${m}:${s},${f} ${level} [main] ${logger}:12 - ${text}`,
      ),
    ],
    [
      'milliseconds since the start',
      layout((_h, m, s, f, level, logger, text) => `${m}${s}${f} [main] ${level} ${logger}  - ${text}`),
      [],
    ],
    [
      'milliseconds since 1970',
      layout((_h, m, s, f, level, logger, text) => `${epoch(m, s)}${f} ${level} ${logger} - ${text}`),
    ],
    [
      'seconds since 1970',
      layout((_h, m, s, _f, level, logger, text) => `${epoch(m, s)} [main] ${level} ${logger} - ${text}`),
    ],
    [
      'the level first',
      layout(
        (h, m, s, f, level, logger, text) =>
          `${level.padEnd(5)} 2026-11-22 ${h}:${m}:${s},${f} [main] ${logger} - ${text}`,
      ),
    ],
    [
      'the level first, in brackets',
      layout(
        (h, m, s, f, level, logger, text) =>
          `[${level}] [2026-11-22 ${h}:${m}:${s},${f}] [${logger}] ${text}`,
      ),
    ],
    [
      'java.util.logging',
      layout(
        (_h, m, s, _f, level, logger, text) =>
          `Nov 22, 2026 3:${m}:${s} AM ${logger} run\n${level === 'WARN' ? 'WARNING' : level}: ${text}`,
      ),
    ],
    [
      'fields',
      layout(
        (h, m, s, f, level, logger, text) =>
          `ts=2026-11-22T${h}:${m}:${s}.${f}Z level=${level.toLowerCase()} logger=${logger} msg="${text}"`,
      ),
    ],
    [
      'a date without dashes',
      layout(
        (h, m, s, f, level, logger, text) => `20261122 ${h}:${m}:${s}.${f} ${level} ${logger} - ${text}`,
      ),
    ],
  ])('%s', async (_, text, times) => {
    expect(await roots(text)).toEqual(alike(null, null, times));
  });
});

describe('what stands as Flink wrote it is left alone', () => {
  it.each<[string, string]>([
    ['a log', log],
    ['one line', lines[0]!],
    ['a log of threads', log.replaceAll(' WARN ', ' [main] WARN ')],
    ['lines of JSON', lines.map((line) => JSON.stringify({ log: `${line}\n`, stream: 'stdout' })).join('\n')],
    ['what kubectl puts before it, which is known', each(() => '[pod/orders-tm-1/main] ')],
    ['a trace', lines.slice(2, 7).join('\n')],
    ['a table in a message', `${lines[0]}\n| a | b |\n| 1 | 2 |\n| 3 | 4 |\n${lines[0]}`],
  ])('%s', (_, text) => {
    expect(formed(text)).toBeNull();
  });
});

describe('what pods wrote by turns', () => {
  const other =
    '2026-11-22 03:15:00,300 INFO  org.apache.flink.runtime.taskexecutor.TaskExecutor [] - Received task.';
  const byTurns = (one: string, two: string) =>
    lines.map((line) => `${one}${line}\n${two}${other}`).join('\n');

  it.each([
    ['orders-tm-1-1 ', 'orders-tm-1-2 '],
    ['[pod/orders-tm-1-1/main] ', '[pod/orders-tm-1-1/proxy] '],
    ['orders-tm-1-1 2026-11-22T03:15:00.222Z ', 'orders-tm-1-2 2026-11-22T03:15:00.333Z '],
  ])('%s stands together, with the lines of the file', async (one, two) => {
    expect(await roots(byTurns(one, two))).toEqual(alike(11, 21));
  });

  it('is left as it is where the names are of one', () => {
    expect(formed(each(() => '[pod/orders-tm-1-1/main] '))).toBeNull();
  });
});

describe('a log in a text of another kind', () => {
  const rich = lines
    .map((line) => line.replace(/[\\{}]/g, '\\$&').replaceAll('\t', '\\tab '))
    .join('\\par\n');
  const escaped = log.replaceAll('/srv/', '&#47;srv&#47;').replaceAll("'", '&#39;');

  it.each<[string, string]>([
    ['a list of texts, one a line', JSON.stringify(lines, null, 2)],
    ['a list of texts in one line', JSON.stringify(lines)],
    [
      'entries with their lines further in',
      JSON.stringify({
        data: joined.map((message, at) => ({
          id: `a${at}`,
          attributes: { timestamp: '2026-11-22T03:15:00Z', status: 'info', message },
        })),
      }),
    ],
    [
      'a message with a fence',
      JSON.stringify([
        { type: 'message', text: 'hi' },
        { type: 'message', text: `\`\`\`${log}\`\`\`` },
      ]),
    ],
    ['rich text', `{\\rtf1\\ansi{\\fonttbl{\\f0 Consolas;}}\n\\f0\\fs20 ${rich}\\par\n}`],
    ['signs by their names', `${escaped}\n&nbsp;&nbsp;&lt;init&gt;`],
    ['one line, with blanks', lines.map((line) => line.trim()).join(' ')],
    ['one line, with its ends written out', log.replaceAll('\n', '\\n').replaceAll('\t', '\\t')],
    ['a shell that goes on', lines.map((line) => line.match(/.{1,45}/g)!.join('\\\n')).join('\n')],
  ])('%s', async (_, text) => {
    expect(await roots(text)).toEqual(alike(null, null));
  });

  it.each<[string, string]>([
    ['a record that names signs', `${lines[0]} of a=1&amp;b=2`],
    ['a record with a list of texts', `${lines[0]} ["a", "b"]`],
    ['three records', lines.slice(0, 2).concat(lines[7]!).join('\n')],
  ])('%s is left alone', (_, text) => {
    expect(formed(text)).toBeNull();
  });
});

it('a trace of which the line ends are written out has them, whatever stands around it', () => {
  const trace = records[1]!.slice(1);
  const field = `    "throwableInformation": "${trace.join('\\n').replaceAll('\t', '\\t')}`;
  const before = ['CloudWatch has this:', '    "message": "it fails",', '    "messageType": "ERROR",'];
  expect(formed([...before, field].join('\n'))?.map(({ text }) => text)).toEqual([...before, ...trace]);
});

it('a blank that was lost where a line was broken is put back', () => {
  const broken = lines.flatMap((line) => line.match(/.{1,80}/g)!.map((part) => part.trimEnd()));
  expect(broken.some((part) => part.length === 79)).toBe(true);
  expect(formed(broken.join('\n'))?.map(({ text }) => text)).toEqual(lines);
});

it('a sentence that goes on with `at` where a line was broken is no frame', () => {
  const registers =
    '2026-11-22 03:15:02,100 INFO  org.apache.flink.runtime.resourcemanager.slotmanager.SlotManager - Registering TaskManager at the SlotManager.';
  const width = registers.indexOf(' at the');
  const whole = [...lines, registers, ...lines.slice(7), registers];
  const broken = whole.flatMap((line) => line.match(new RegExp(`.{1,${width}}`, 'g'))!);
  expect(broken).toContain(' at the SlotManager.');
  expect(formed(broken.join('\n'))?.map(({ text }) => text)).toEqual(whole);
});

it('a thread that wrote a little out of turn does not hide that the last line comes first', async () => {
  const late = '2026-11-22 03:14:58,099 INFO  org.apache.flink.runtime.jobmaster.JobMaster [] - Late.';
  const all = [
    ...records.slice(0, 1),
    [late],
    ...records.slice(1),
    ...Array.from({ length: 4 }, (_, at) => [
      lines[9]!
        .replace('03:15:40', `03:16:0${at}`)
        .replace(' switched from RUNNING to FAILED with failure cause:', ''),
    ]),
  ];
  expect((await roots(all.flat().reverse().join('\n'))).found.map(({ says }) => says)).toEqual([
    '/srv/rates.csv',
    'Broken pipe',
  ]);
});

it('quotes that a blog set are those that Flink wrote', () => {
  const said = `Exception in thread "main" org.apache.flink.table.api.ValidationException: Can't find 'orders'`;
  const set = said
    .replace(/"(\w+)"/, '“$1”')
    .replace("Can't", 'Can’t')
    .replace("'orders'", '‘orders’');
  expect(formed(set)?.map(({ text }) => text)).toEqual([said]);
});

it('a colon that belongs to a name, or to a sentence, stays what it is', () => {
  expect(formed(`${lines[0]}\n状态：Caused by the restart`)).toBeNull();
});

it('a mail that keeps the blank where it broke a line has one there, and not two', () => {
  const broken = [
    'Caused by: org.apache.flink.runtime.client.JobInitializationException: Could ',
    'not instantiate JobManager.',
    '        at ',
    'org.apache.flink.runtime.dispatcher.Dispatcher.lambda$createJobManagerRunner$5(Dispatcher.java:463)',
    ' ~[flink-dist_2.11-1.12.0.jar:1.12.0]',
    '        at ',
    'java.util.concurrent.CompletableFuture$AsyncSupply.run(CompletableFuture.java:1764) ',
    '~[?:?]',
  ];
  expect(formed(broken.join('\n'))?.map(({ text }) => text)).toEqual([
    'Caused by: org.apache.flink.runtime.client.JobInitializationException: Could not instantiate JobManager.',
    '        at org.apache.flink.runtime.dispatcher.Dispatcher.lambda$createJobManagerRunner$5(Dispatcher.java:463) ~[flink-dist_2.11-1.12.0.jar:1.12.0]',
    '        at java.util.concurrent.CompletableFuture$AsyncSupply.run(CompletableFuture.java:1764) ~[?:?]',
  ]);
});

it('what a mail quotes, of several levels, is read without the marks', () => {
  const quoted = [
    'I have the same:',
    '> > java.lang.NoSuchMethodError: ',
    '> > org.apache.hudi.table.format.Reader.next()Lorg/apache/flink/table/data/ColumnarRowData;',
    '>>     at org.apache.hudi.table.format.Reader.read(Reader.java:31)',
  ];
  expect(formed(quoted.join('\n'))?.map(({ text }) => text)).toEqual([
    'I have the same:',
    'java.lang.NoSuchMethodError: ',
    'org.apache.hudi.table.format.Reader.next()Lorg/apache/flink/table/data/ColumnarRowData;',
    '    at org.apache.hudi.table.format.Reader.read(Reader.java:31)',
  ]);
});

it('two lines with a mark in a row are what somebody typed', () => {
  expect(formed(`Flink SQL> CREATE TABLE t (\n> id INT\n> );\n${log}`)).toBeNull();
});

it('frames are read in bold, and heads behind what is left of a color', () => {
  const bold =
    'Caused by: java.io.IOException: odd at org.apache.hadoop.fs.FileSystem.open(FileSystem.java:899) ~[?:?] **at org.apache.paimon.Snapshot.fromPath(Snapshot.java:419) ~[?:?]** at org.apache.paimon.table.RollbackHelper.clean(RollbackHelper.java:70) ~[?:?]';
  expect(formed(bold)?.map(({ text }) => text)).toEqual([bold.replaceAll('**', '')]);
  expect(formed(`[m${lines[0]}\n${lines[1]}`)?.map(({ text }) => text)).toEqual([lines[0], lines[1]]);
});

it('heads without a time go on with no line before them', () => {
  const broken = [
    'INFO  [] - Loading configuration property: taskmanager.memory.process.size, 4g',
    'INFO  [] - Loading configuration property: parallelism.default, 3',
    'INFO  [] - The derived from fraction jvm overhead memory (50.000mb (52428800 ',
    'bytes)) is less than its min value 192.000mb (201326592 bytes), min value ',
    'will be used instead',
    'Exception in thread "main" ',
    'org.apache.flink.configuration.IllegalConfigurationException: The configured ',
    'Total Flink Memory (52.000mb (54525952 bytes)) is less than the configured ',
    'Off-heap Memory (128.000mb (134217728 bytes)).',
  ];
  expect(formed(broken.join('\n'))?.map(({ text }) => text)).toEqual([
    broken[0],
    broken[1],
    broken.slice(2, 5).join(''),
    broken[5],
    broken.slice(6).join(''),
  ]);
});

it('an exception that is marked as code, and the mark never ended, is one', () => {
  expect(formed('`java.lang.NullPointerException\n\tat a.B.c(B.java:1)')?.map(({ text }) => text)).toEqual([
    'java.lang.NullPointerException',
    '\tat a.B.c(B.java:1)',
  ]);
});
