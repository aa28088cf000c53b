import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { flinkdoc } from '../../../test/fake-io.ts';
import { temporaryFolder } from '../../../test/library/team.ts';

const cwd = temporaryFolder('not-assessed');
const files = {
  'quiet.log': '2026-11-22 03:15:00,123 INFO  org.apache.flink.Test [] - all is well\n',
  'c.json': JSON.stringify({
    counts: { failed: 1 },
    latest: {},
    summary: {},
    history: [{ failure_message: 'it failed' }],
  }),
  'd.json': JSON.stringify({ jobs: [{ id: 'a', status: 'FAILED' }] }),
  'e.json': JSON.stringify({ errors: ['Job could not be found.'] }),
  'f.json': JSON.stringify([{ id: 'numFailedCheckpoints', value: '7' }]),
  'config.yaml': '# fail on an error\nrestart-strategy.type: none\nstate.backend.type: rocksdb\n',
  'metrics.txt': [
    '# HELP flink_jobmanager_job_numRestarts numRestarts (scope: jobmanager_job)',
    '# TYPE flink_jobmanager_job_numRestarts gauge',
    'flink_jobmanager_job_numRestarts{host="h",job_name="orders failed",} 42.0',
  ].join('\n'),
  'pod.yaml': 'apiVersion: v1\nkind: Pod\nstatus:\n  message: it failed with an error\n',
  'readme.md': '# Errors\n\nCould not find it? It failed.\n\n## Failures\n\nCannot be.\n',
  'note.txt': 'we restarted it this morning',
  'message.txt': "Could not find any factory for identifier 'kafka' that implements 'DynamicTableFactory'",
  'exceptions.json': JSON.stringify({
    'root-exception':
      'java.lang.OutOfMemoryError: Metaspace\n\tat java.lang.ClassLoader.defineClass1(Native Method)\n',
    timestamp: 1795316604301,
    'all-exceptions': [],
  }),
};
for (const [name, content] of Object.entries(files)) writeFileSync(join(cwd, name), content);

async function triaged(...names: string[]) {
  const { stdout, exitCode } = await flinkdoc(['triage', ...names, '--format', 'json'], { cwd });
  return { ...JSON.parse(stdout), exitCode };
}

describe('what is no log and no thread dump', () => {
  it.each([
    ['c.json', 'rest', /REST API/],
    ['d.json', 'rest', /REST API/],
    ['e.json', 'rest', /REST API/],
    ['f.json', 'rest', /REST API/],
    ['config.yaml', 'configuration', /configuration/],
    ['metrics.txt', 'metrics', /Prometheus/],
    ['pod.yaml', 'manifest', /Kubernetes/],
    ['readme.md', 'other', /neither a log nor a thread dump/],
    ['note.txt', 'other', /neither a log nor a thread dump/],
  ])('%s is told of as %s, and nothing is found in it', async (file, kind, why) => {
    const { verdict, findings, read, notAssessedFiles, exitCode } = await triaged(file);
    expect([findings, exitCode]).toEqual([[], 0]);
    expect(verdict).toBe('Not assessed: there is no log and no thread dump in what was read');
    expect(read).toMatchObject([{ file, kind, trouble: [] }]);
    expect(notAssessedFiles).toEqual([{ file, kind, why: expect.stringMatching(why) }]);
  });

  it('beside a quiet log, what was not assessed stands in the verdict', async () => {
    const { verdict, findings } = await triaged('quiet.log', 'config.yaml', 'readme.md');
    expect(findings).toEqual([]);
    expect(verdict).toBe('Nothing wrong in the logs and thread dumps that were read; 2 files not assessed');
  });

  it('stands on the page by kinds, in both languages', async () => {
    const argv = ['triage', 'quiet.log', 'c.json', 'd.json', 'e.json', 'f.json', 'config.yaml'];
    const english = (await flinkdoc(argv, { cwd })).stdout;
    expect(english).toContain('- `c.json`, `d.json`, `e.json` and 1 more: 4 answers of Flink');
    expect(english).toContain('- `config.yaml`: configuration. ');
    expect(english).toMatch(/## What was read\n\n- `quiet.log`.*\n\n.*\n\n## Not assessed/);
    expect(english).not.toContain('not in this evidence');
    const chinese = (await flinkdoc([...argv, '--lang', 'zh'], { cwd })).stdout;
    expect(chinese).toContain('# 读到的日志和线程转储里没有发现问题，另有 5 个文件没有评估');
    expect(chinese).toContain('- `config.yaml`：配置文件。');
  });

  it('is no reason to tell whoever asks for it that nothing is bad', async () => {
    const code = async (...argv: string[]) => (await flinkdoc(['triage', ...argv], { cwd })).exitCode;
    expect(await code('c.json', '--fail-on', 'critical')).toBe(2);
    expect(await code('c.json', 'quiet.log', '--fail-on', 'critical')).toBe(0);
    expect(await code('exceptions.json', '--fail-on', 'critical')).toBe(1);
  });
});

it('a message that was copied out of somewhere is judged', async () => {
  const { read, playbooks, notAssessedFiles } = await triaged('message.txt');
  expect(read).toMatchObject([{ kind: 'log' }]);
  expect([playbooks[0], notAssessedFiles]).toEqual(['connector-jar-missing', []]);
});

it('exceptions that the REST API tells of are judged; rules about logs have none', async () => {
  const { read, playbooks, notAssessed } = await triaged('exceptions.json');
  expect([read[0].kind, playbooks[0]]).toEqual(['rest', 'oom-metaspace']);
  expect(notAssessed).toContainEqual({ rule: 'restarts', needs: 'logs' });
});
