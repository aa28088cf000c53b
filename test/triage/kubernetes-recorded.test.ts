import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { run } from '../../src/cli.ts';
import { fakeIo, flinkdoc } from '../fake-io.ts';
import { temporaryFolder } from '../library/team.ts';

// Objects that people showed of their clusters: where each is from says test/evidence/kubernetes-recorded/README.md.

const folder = 'test/evidence/kubernetes-recorded';
const cwd = temporaryFolder('kubernetes-recorded');
const files = readdirSync(folder).filter((file) => file !== 'README.md');
for (const file of files) copyFileSync(join(folder, file), join(cwd, file));

/** What is found in each file, the page that answers first, and as what it was read. */
const expected: Record<string, { finds: string[]; page: string | undefined; kind?: string }> = {
  'another-operator.txt': { finds: [], page: undefined, kind: 'manifest' },
  'crash-loop-operator-1.1.json': { finds: ['jobmanager-deployment-failed'], page: 'kubernetes-operator' },
  'error-operator-0.1.yaml': {
    finds: ['memory-config-invalid-failed', 'jobmanager-deployment-failed'],
    page: 'memory-config-invalid',
  },
  'events-operator-1.15.txt': { finds: ['kubernetes-operator-ha-metadata'], page: 'kubernetes-operator' },
  'lost-deployment.yaml': {
    finds: ['kubernetes-operator-ha-metadata-last-state', 'jobmanager-deployment-failed'],
    page: 'kubernetes-operator',
  },
  'not-ready-2020.txt': { finds: [], page: undefined },
  'part-of-description.txt': { finds: ['container-killed-for-memory'], page: 'container-killed' },
  'pulling-1.17.txt': { finds: [], page: undefined },
  'running-operator-1.8.yaml': { finds: [], page: undefined },
  'session-job.yaml': { finds: ['flink-resource-error'], page: 'kubernetes-operator' },
  'shortened-description.txt': { finds: ['container-in-crash-loop'], page: 'deploy-kubernetes' },
  'starting-operator-1.1.json': { finds: [], page: undefined },
  'status-alone.yaml': { finds: ['kubernetes-operator-not-addressable'], page: 'kubernetes-operator' },
  'table-that-lost-spaces.txt': { finds: ['container-in-crash-loop'], page: 'deploy-kubernetes' },
};

it.each(files)('%s, as a file and through a pipe', async (file) => {
  const { finds, page, kind = 'kubernetes' } = expected[file]!;
  const named = await flinkdoc(['triage', file, '--format', 'json'], { cwd });
  const { io, stdin, stdout, stderr } = fakeIo({ cwd });
  stdin.end(readFileSync(join(folder, file)));
  const exitCode = await run(['triage', '-', '--format', 'json'], io);
  const piped = { stdout: stdout.written, stderr: stderr.written, exitCode };
  for (const ran of [named, piped]) {
    expect([ran.stderr, ran.exitCode]).toEqual(['', 0]);
    const { findings, playbooks, read } = JSON.parse(ran.stdout);
    expect(findings.map(({ id }: { id: string }) => id)).toEqual(finds);
    expect(playbooks[0]).toBe(page);
    expect(read[0]).toMatchObject({ kind, trouble: [] });
  }
});

const events = readFileSync(join(folder, 'events-operator-1.15.txt'), 'utf8');
/** What is found where more events stand below. */
async function findingsOf(...more: [ago: string, type: string, reason: string, message: string][]) {
  const rows = more.map(
    ([ago, type, reason, message]) =>
      `${ago.padEnd(12)}${type.padEnd(10)}${reason.padEnd(20)}${'flinkdeployment/orders-blue'.padEnd(39)}${message}`,
  );
  writeFileSync(join(cwd, 'more.txt'), `${events.trimEnd()}\n${rows.join('\n')}\n`);
  const { stdout } = await flinkdoc(['triage', 'more.txt', '--format', 'json'], { cwd });
  return JSON.parse(stdout).findings as { id: string; summary: string }[];
}

it('what an event says is told in its words', async () => {
  const [first] = await findingsOf();
  expect(first!.summary).toMatch(/FlinkDeployment orders-blue: UpgradeFailed: JobManager deployment is/);
});

const changed = 'Job status changed from CREATED to';
it.each<[string, Parameters<typeof findingsOf>, string[]]>([
  ['over once the job runs', [['82s', 'Normal', 'JobStatusChanged', `${changed} RUNNING`]], []],
  [
    'not over before',
    [['82s', 'Normal', 'JobStatusChanged', `${changed} FAILING`]],
    ['kubernetes-operator-ha-metadata'],
  ],
  [
    'not over if it ran before',
    [['14m', 'Normal', 'JobStatusChanged', `${changed} RUNNING`]],
    ['kubernetes-operator-ha-metadata'],
  ],
])('an upgrade that failed is %s', async (_, more, ids) => {
  expect((await findingsOf(...more)).map(({ id }) => id)).toEqual(ids);
});

it('what a job throws is not over while it runs again', async () => {
  const thrown = 'java.lang.OutOfMemoryError: Metaspace';
  const found = await findingsOf(
    ['2m', 'Warning', 'JobException', thrown],
    ['82s', 'Normal', 'JobStatusChanged', `${changed} RUNNING`],
  );
  expect(found.map(({ id }) => id)).toEqual(['oom-metaspace-plain']);
});

it('who judges the settings of a deployment is said', async () => {
  const { stdout } = await flinkdoc(['triage', 'running-operator-1.8.yaml'], { cwd });
  expect(stdout).toContain('those of a FlinkDeployment are judged by `flinkdoc check-config`');
  expect(stdout).not.toContain('not in this evidence');
});

it('what stands in a status is one', async () => {
  const [, ...inner] = readFileSync(join(folder, 'status-alone.yaml'), 'utf8').split('\n');
  writeFileSync(join(cwd, 'inner.yaml'), inner.join('\n'));
  const { stdout } = await flinkdoc(['triage', 'inner.yaml', '--format', 'json'], { cwd });
  expect(JSON.parse(stdout).playbooks[0]).toBe('kubernetes-operator');
});
