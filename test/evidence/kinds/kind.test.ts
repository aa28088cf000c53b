import { describe, expect, it } from 'vitest';
import { fileKindOf } from '../../../src/evidence/kinds/kind.ts';

const line = '2026-11-22 03:15:00,123 ERROR org.apache.flink.Test [] - it fails';
const trace = 'java.io.IOException: disk full\n\tat org.a.B.c(B.java:1)\n\tat org.a.B.d(B.java:2)';
const at = '2026-11-22T03:15:00.123Z';

describe('logs', () => {
  it.each<[string, string]>([
    ['a line', line],
    ['a stack trace alone', trace],
    ['a cause that was copied without its beginning', `Caused by: ${trace.split('\n')[0]}`],
    ['a message between sentences', `Hi all,\nsince this morning we see\n\n${trace}\n\nany idea? thanks`],
    ['what grep -n writes', `12:${line}`],
    ['a quote', `> ${line}`],
    ['a level first', 'INFO:root:Starting up Python harness'],
    ['a traceback', 'Traceback (most recent call last):\n  File "job.py", line 1, in <module>'],
    ['logfmt', `ts=${at} level=error msg="it fails"`],
    [
      'JSON lines',
      `${JSON.stringify({ '@timestamp': at, level: 'INFO', message: 'all is well' })}\n`.repeat(2),
    ],
    ['a line of Docker', JSON.stringify({ log: `${line}\n`, stream: 'stdout', time: at })],
    [
      'an export as a list',
      JSON.stringify([{ timestamp: at, severity: 'ERROR', textPayload: line }], null, 2),
    ],
    [
      'an entry of what Amazon runs, cut off',
      JSON.stringify(
        {
          logger: 'org.apache.flink.Test',
          message: 'it fails',
          messageType: 'ERROR',
          throwableInformation: trace,
        },
        null,
        2,
      ).slice(0, -20),
    ],
    [
      'such an entry, cut off before it says how bad it is',
      JSON.stringify({ message: 'it fails', throwableInformation: trace, messageType: 'ERROR' }, null, 2)
        .split('\n')
        .slice(0, -2)
        .join('\n'),
    ],
    [
      'an export of Kibana',
      JSON.stringify({ hits: { hits: [{ _source: { '@timestamp': at, message: line } }] } }),
    ],
    ['an export of CloudWatch', JSON.stringify({ events: [{ timestamp: 1795316604301, message: line }] })],
    [
      'an answer of Loki',
      JSON.stringify({ data: { result: [{ values: [['1795316604301000000', line]] }] } }),
    ],
    [
      'a list that is cut off',
      JSON.stringify(
        [
          { time: at, msg: line },
          { time: at, msg: line },
        ],
        null,
        2,
      ).slice(0, -20),
    ],
    [
      'a message with the page that a proxy answered',
      'java.io.IOException: status line [HTTP/1.1 502 Bad Gateway]\n<html>\n<head><title>502 Bad Gateway</title></head>\n<body>\n</body>\n</html>\n\tat org.a.B.c(B.java:1)',
    ],
    [
      'a report of a failure',
      `### What happened\n\n\`\`\`\n${line}\n${trace}\n\`\`\`\n\n### Version\n\n1.20\n\n### Anything else\n`,
    ],
  ])('%s', (_, text) => {
    expect(fileKindOf(text)).toBe('log');
  });
});

describe('answers of the REST API', () => {
  it.each<[string, unknown]>([
    [
      'checkpoints',
      {
        counts: { failed: 3 },
        summary: {},
        latest: { failed: { failure_message: 'x failed' } },
        history: [],
      },
    ],
    ['exceptions', { 'root-exception': trace, timestamp: 1, 'all-exceptions': [], truncated: false }],
    ['a job', { jid: 'a', name: 'orders', state: 'FAILED', vertices: [] }],
    ['jobs', { jobs: [{ id: 'a', status: 'FAILED' }] }],
    ['metrics', [{ id: 'numFailedCheckpoints', value: '3' }]],
    ['no metrics', []],
    ['the configuration of the JobManager', [{ key: 'cluster.uncaught-exception-handling', value: 'LOG' }]],
    [
      'a vertex',
      {
        id: 'a',
        name: 'error sink',
        parallelism: 1,
        maxParallelism: 128,
        now: 1,
        subtasks: [],
        aggregated: {},
      },
    ],
    ['errors', { errors: ['Job could not be found.'] }],
  ])('%s', (_, value) => {
    expect([JSON.stringify(value), JSON.stringify(value, null, 2)].map(fileKindOf)).toEqual(['rest', 'rest']);
  });

  it('a vertex of many subtasks, of which the beginning alone is seen', () => {
    const subtasks = Array.from({ length: 500 }, (_, subtask) => ({ subtask, status: 'RUNNING' }));
    const vertex = {
      id: 'a',
      name: 'sink',
      parallelism: 500,
      maxParallelism: 1024,
      now: 1,
      subtasks,
      aggregated: {},
    };
    expect(fileKindOf(JSON.stringify(vertex).slice(0, 9000))).toBe('rest');
    expect(
      fileKindOf(JSON.stringify({ id: 'a', name: 'sink', colour: 'red', price: 1, subtasks }).slice(0, 9000)),
    ).toBe('other');
  });
});

describe('what is neither a log nor a dump', () => {
  const manifest =
    'apiVersion: flink.apache.org/v1beta1\nkind: FlinkDeployment\nmetadata:\n  name: orders\nstatus:\n  error: "the job failed"\n  lastTime: "2026-11-22T03:15:00Z"\n';
  it.each<[string, string, string]>([
    ['kubernetes', 'a manifest', manifest],
    ['kubernetes', 'several, with a comment before', `# failed last night\n---\n${manifest}---\n${manifest}`],
    [
      'kubernetes',
      'an object as JSON',
      JSON.stringify({ apiVersion: 'v1', kind: 'Event', message: 'Error: x', type: 'Warning' }),
    ],
    [
      'configuration',
      'flink-conf.yaml',
      '# what to do on an error\ntaskmanager.numberOfTaskSlots: 2\nrestart-strategy.type: failure-rate\n',
    ],
    [
      'configuration',
      'config.yaml',
      'execution:\n  checkpointing:\n    tolerable-failed-checkpoints: 3\n  failover: region\nenv.java.opts.all: "-XX:+ExitOnOutOfMemoryError"\n',
    ],
    [
      'configuration',
      'properties of log4j',
      'rootLogger.level = ERROR\nappender.main.name = MainAppender\nlogger.akka.level=WARN\n',
    ],
    ['other', 'JSON of somebody else', JSON.stringify({ fault: 'npe', state: 'failed' })],
    [
      'other',
      'a readme',
      '# Orders\n\nIf it fails with an error, see below.\n\n## Failures\n\n| what | why |\n|---|---|\n| failed | missing jar |\n',
    ],
    [
      'other',
      'a page that quotes a line of a log',
      `# Orders\n\n## Failures\n\nLook for this line:\n\n    ${line}\n\n## Fix\n\nRestart it.\n`,
    ],
    [
      'other',
      'a web page that quotes a line of a log',
      `<html>\n<body>\n<p>Look for this line:</p>\n<pre>${line}</pre>\n</body>\n</html>\n`,
    ],
    [
      'other',
      'sentences',
      'The job that we run for the orders failed, and nobody can say why it did.\n'.repeat(9),
    ],
    [
      'other',
      'a listing',
      'NAME          TYPE        CLUSTER-IP   EXTERNAL-IP   PORT(S)             AGE\norders-rest   ClusterIP   10.96.0.12   <none>        8081/TCP,6123/TCP   1h\n',
    ],
    [
      'other',
      'SQL',
      "CREATE TABLE errors (\n  id BIGINT,\n  error STRING\n) WITH (\n  'connector' = 'kafka',\n  'missing' = 'x'\n);\n",
    ],
    ['unsure', 'a message', "Could not find any factory for identifier 'kafka'"],
    ['unsure', 'what a program prints', 'order batch 1000\norder batch 2000\n'],
  ])('%s: %s', (kind, _, text) => {
    expect(fileKindOf(text)).toBe(kind);
  });

  it.each([
    ['an object that the operator logged', `${line}\n${manifest}`],
    ['pairs of a message', `${line}\nstate: failed\nattempt: 3\ntask: sink\n`],
  ])('%s stands in a log', (_, text) => {
    expect(fileKindOf(text)).toBe('log');
  });
});
