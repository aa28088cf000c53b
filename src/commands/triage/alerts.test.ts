import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { fakeIo, flinkdoc } from '../../../test/fake-io.ts';
import { temporaryFolder } from '../../../test/library/team.ts';
import {
  evaluated,
  listed,
  resolved,
  type SentAlert,
  sent,
  webhook,
} from '../../../test/rules/alerts/alerts.ts';
import { transcripts } from '../../../test/transcript.ts';
import { run } from '../../cli.ts';

transcripts(
  import.meta.url,
  [
    ['alert', 'triage', 'alert.json'],
    ['alert-chinese', 'triage', 'alert.json', '--lang', 'zh'],
    ['alert-resolved', 'triage', 'resolved.json'],
    ['alert-and-logs', 'triage', 'alert.json', 'evidence'],
  ],
  { cwd: join(import.meta.dirname, 'transcripts') },
);

const cwd = temporaryFolder('alerts');
async function triaged(body: string, ...argv: string[]) {
  writeFileSync(join(cwd, 'alert.json'), body);
  const { stdout, stderr, exitCode } = await flinkdoc(['triage', 'alert.json', '--format', 'json', ...argv], {
    cwd,
  });
  expect(stderr).toBe('');
  return { ...JSON.parse(stdout), exitCode };
}

const job = 'a1b2c3d4e5f60718293a4b5c6d7e8f90';
const fails = sent('FlinkCheckpointsFail', { job_name: 'orders', job_id: job });

it.each([
  ['a webhook', webhook([fails])],
  ['two bodies, one a line', `${webhook([{ ...fails, ...resolved }])}\n${webhook([fails])}`],
  ['/api/v2/alerts of Alertmanager', listed([fails])],
  ['/api/v1/alerts of Prometheus', evaluated([fails])],
  ['/api/v1/alerts of Alertmanager', JSON.stringify({ status: 'success', data: [fails] })],
  [
    'one with a lot of alerts before it',
    webhook([...Array(900).fill(sent('Watchdog', { severity: 'none' })), fails]),
  ],
  ['one as jq writes it', JSON.stringify(JSON.parse(webhook([fails])), null, 2)],
])('%s leads to the page that names the alert', async (_, body) => {
  const { verdict, certain, playbooks, findings, read } = await triaged(body);
  expect(verdict).toBe('Alert FlinkCheckpointsFail fires: job orders.');
  expect([certain, playbooks]).toEqual([false, ['checkpoint-expired']]);
  expect(findings[0]).toMatchObject({
    id: 'alert-fires',
    severity: 'warning',
    first: '2026-11-29T01:02:03.123',
    about: { job },
    near: false,
  });
  expect(read).toMatchObject([{ kind: 'alerts', trouble: [] }]);
});

describe("a team's own alert", () => {
  const watching = (expr: string): Partial<SentAlert> => ({
    generatorURL: `http://prometheus:9090/graph?g0.expr=${encodeURIComponent(expr)}&g0.tab=1`,
  });
  it.each<[string, Partial<SentAlert>, string[]]>([
    [
      'by the command in its annotations',
      { annotations: { flinkdoc: 'flinkdoc show gc-pressure' } },
      ['gc-pressure'],
    ],
    [
      'by its runbook',
      { annotations: { runbook_url: 'https://w.example/zh/late-data.html' } },
      ['late-data'],
    ],
    [
      'by what it watches',
      watching('sum(increase(flink_jobmanager_job_numRestarts[5m])) > 3'),
      ['restart-loop'],
    ],
    [
      'by its command before what it watches',
      { ...watching('flink_jobmanager_job_numRestarts > 3'), annotations: { page: 'gc-pressure' } },
      ['gc-pressure'],
    ],
  ])('is answered %s', async (_, more, answers) => {
    const { playbooks, findings } = await triaged(webhook([sent('Ours', {}, more)]));
    expect([playbooks, findings[0].near]).toEqual([answers, false]);
  });

  it.each<[string, Partial<SentAlert>]>([
    ['a page that is not there', { annotations: { page: 'no-such-page' } }],
    ['the other side of a limit', watching('flink_jobmanager_job_numRestarts < 3')],
    ['what no page watches', watching('flink_taskmanager_job_task_numRecordsIn > 10')],
    [
      'a container that restarts for whatever reason',
      watching('increase(kube_pod_container_status_restarts_total[1h]) > 3'),
    ],
    [
      'two things at once',
      watching('flink_jobmanager_job_numRestarts > 3 or flink_jobmanager_job_cancellingTime > 9'),
    ],
    ['no expression', watching('sum(((')],
  ])('is not claimed by %s', async (_, more) => {
    const { verdict, findings } = await triaged(webhook([sent('Ours', {}, more)]));
    expect(verdict).toBe('No page claims this alert: Alert Ours fires.');
    expect(findings[0].near).toBe(true);
  });

  it('is named by a page of the team', async () => {
    const content = temporaryFolder('alerts-team');
    mkdirSync(join(content, 'playbooks'));
    writeFileSync(
      join(content, 'playbooks', 'ours.md'),
      '---\ntitle: What we do about ours\nsummary: Look.\narea: throughput\nkind: guide\nsymptoms: [ours]\nalerts:\n  - { name: Ours, expr: "vector(1) > 0", for: 1m, severity: info }\n---\n',
    );
    const { playbooks } = await triaged(webhook([sent('Ours', {})]), '--content', content);
    expect(playbooks).toEqual(['ours']);
  });

  it('that nobody knows comes after what is known, and has pages to read by what it says', async () => {
    const unknown = sent(
      'KubePodCrashLooping',
      { severity: 'critical' },
      { annotations: { summary: 'TaskManager pod is OOMKilled' } },
    );
    const { verdict, findings } = await triaged(webhook([unknown, fails]));
    expect(verdict).toContain('FlinkCheckpointsFail');
    expect(findings[1]).toMatchObject({ severity: 'critical', near: true });
    expect(findings[1].playbooks).toContain('container-killed');
  });
});

it('resolved alerts claim nothing', async () => {
  const { verdict, findings, playbooks, exitCode } = await triaged(
    webhook([{ ...fails, ...resolved }]),
    '--fail-on',
    'warning',
  );
  expect(verdict).toBe('No alert fires in what was read: that says nothing of what else is wrong');
  expect([playbooks, exitCode]).toEqual([[], 0]);
  expect(findings).toMatchObject([
    { id: 'alert-resolved', severity: 'notice', role: 'harmless', last: '2026-11-29T01:12:03.123' },
  ]);
});

it('beside what shows the same it is told with that', async () => {
  writeFileSync(
    join(cwd, 'jobmanager.log'),
    Array.from(
      { length: 5 },
      (_, at) =>
        `2026-11-29 01:0${at}:40,771 INFO  org.apache.flink.runtime.checkpoint.CheckpointCoordinator [] - Checkpoint ${at + 7} of job ${job} expired before completing.\n`,
    ).join(''),
  );
  const { verdict, findings } = await triaged(webhook([fails]), 'jobmanager.log');
  expect(verdict).not.toContain('Alert');
  expect(findings.map(({ id }: { id: string }) => id)).not.toContain('alert-fires');
  expect(findings[0].also).toEqual(['Alert FlinkCheckpointsFail fires: job orders.']);
});

it('no address in it is asked', async () => {
  let asked = 0;
  const server = createServer((_, response) => {
    asked++;
    response.end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const labels = { instance: address, host: address, job_name: address };
  const annotations = { runbook_url: `${address}/late-data.html`, flinkdoc: `flinkdoc triage ${address}` };
  await triaged(
    webhook([sent('Ours', labels, { annotations, generatorURL: `${address}/graph?g0.expr=up` })], {
      externalURL: address,
    }),
  );
  server.close();
  expect(asked).toBe(0);
});

it('a report of it in HTML says the same again', async () => {
  writeFileSync(join(cwd, 'alert.json'), webhook([fails]));
  const { stdout: html } = await flinkdoc(['triage', 'alert.json', '--format', 'html'], { cwd });
  writeFileSync(join(cwd, 'report.html'), html);
  const { stdout } = await flinkdoc(['triage', 'report.html', '--format', 'json'], { cwd });
  expect(JSON.parse(stdout).verdict).toBe('Alert FlinkCheckpointsFail fires: job orders.');
});

it('names and addresses stay where they are when that is asked for', async () => {
  const { stdout } = await (async () => {
    writeFileSync(
      join(cwd, 'alert.json'),
      webhook([sent('FlinkGarbageCollection', { tm_id: '10.1.2.3:34567-a1b2c3' })]),
    );
    return flinkdoc(['triage', 'alert.json', '--redact', 'all'], { cwd });
  })();
  expect(stdout).toContain('FlinkGarbageCollection');
  expect(stdout).not.toContain('10.1.2.3');
});

describe('what nobody sends', () => {
  it.each<[string, string]>([
    ['labels of other types', webhook([{ ...fails, labels: { alertname: ['x'], job_id: {} } } as never])],
    ['an alert that is none', webhook([], { alerts: [fails, null, 7, 'x', []] })],
    [
      'texts for objects',
      JSON.stringify({ receiver: 'a', alerts: [{ labels: 'x', annotations: 'y', status: 1 }] }),
    ],
    ['no alerts', webhook([])],
    ['one that is cut off', webhook([fails, fails]).slice(0, -700)],
    [
      'one nested deep',
      `{"receiver":"a","alerts":[{"status":"firing","labels":{"alertname":"A"},"annotations":${'{"a":'.repeat(200_000)}`,
    ],
    ['times nobody knows', webhook([{ ...fails, startsAt: '9999-99-99T99:99:99Z', endsAt: '2026-11-29T' }])],
  ])('%s: a clear answer', async (_, body) => {
    writeFileSync(join(cwd, 'odd.json'), body);
    for (const format of ['markdown', 'json', 'html']) {
      const { stderr, exitCode } = await flinkdoc(['triage', 'odd.json', '--format', format], { cwd });
      expect([stderr, exitCode]).toEqual(['', 0]);
    }
  });

  it('signs that act on a terminal, and marks of Markdown, are text', async () => {
    const name = '\u001b[2J\u202e`|[x](http://evil)';
    const alert = sent(
      'x',
      { alertname: name, job_name: name },
      { annotations: { summary: `${name}\r\n# owned` } },
    );
    writeFileSync(join(cwd, 'odd.json'), webhook([alert]));
    for (const format of ['terminal', 'markdown', 'jira', 'slack', 'html']) {
      const { stdout } = await flinkdoc(['triage', 'odd.json', '--format', format], { cwd });
      expect(stdout).not.toMatch(/\u001b\[2J|\u202e|^# owned/m);
    }
  });

  it('200 MB are read to their limit, and that is told', async () => {
    const { io, stdin, stdout, stderr } = fakeIo({ cwd });
    const alert = `${JSON.stringify(sent('A', { job_name: 'x'.repeat(1000) }))},`;
    const many = function* () {
      yield '{"receiver":"a","alerts":[';
      for (let at = 0; at < 200; at++) yield alert.repeat(Math.ceil((1024 * 1024) / alert.length));
    };
    Readable.from(many()).pipe(stdin);
    expect(await run(['triage', '-', '--format', 'json'], io)).toBe(0);
    expect(stderr.written).toBe('');
    const { findings, read } = JSON.parse(stdout.written);
    expect(read[0].trouble).toContain('crowded');
    expect(findings).toHaveLength(1);
  });
});
