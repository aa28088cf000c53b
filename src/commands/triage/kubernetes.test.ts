import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fakeIo, flinkdoc } from '../../../test/fake-io.ts';
import { temporaryFolder } from '../../../test/library/team.ts';
import { type Item, listOf } from '../../../test/rules/kubernetes/cases.ts';
import {
  container,
  pod,
  resource,
  running,
  terminated,
  waiting,
} from '../../../test/rules/kubernetes/objects.ts';
import { run } from '../../cli.ts';

const cwd = temporaryFolder('kubernetes');
const file = (name: string, content: string) => {
  writeFileSync(join(cwd, name), content);
  return name;
};
const killed = pod(
  'orders-taskmanager-1-1',
  container({ lastState: terminated('OOMKilled', 137), state: running }),
);
const well = resource({
  jobManagerDeploymentStatus: 'READY',
  jobStatus: { state: 'RUNNING' },
  lifecycleState: 'STABLE',
});

/** What `kubectl get pod -o yaml` prints. */
const yaml = `apiVersion: v1
items:
- apiVersion: v1
  kind: Pod
  metadata:
    labels:
      component: taskmanager
    name: orders-taskmanager-1-1
    namespace: flink
  status:
    containerStatuses:
    - image: registry.local/orders:1.4
      lastState:
        terminated:
          exitCode: 137
          finishedAt: "2026-11-20T03:14:07Z"
          reason: OOMKilled
      name: flink-main-container
      state:
        running:
          startedAt: "2026-11-20T03:15:10Z"
    phase: Running
kind: List
`;

async function triaged(...argv: string[]) {
  const { stdout, exitCode } = await flinkdoc(['triage', ...argv, '--format', 'json'], { cwd });
  return { ...JSON.parse(stdout), exitCode };
}

it.each([
  ['JSON', 'list.json', listOf([well, killed]), /"terminated": \{$/],
  ['YAML', 'list.yaml', yaml, /^ +terminated:$/],
  ['a long list', 'long.json', listOf([...many(2000), killed]), /"terminated": \{$/],
])('%s leads to the page, and quotes where it stands', async (_, name, content, line) => {
  const { verdict, certain, playbooks, read, findings, notAssessedFiles } = await triaged(
    file(name, content),
  );
  expect(verdict).toBe(
    'Container flink-main-container of pod orders-taskmanager-1-1 was killed for memory (OOMKilled, exit code 137).',
  );
  expect([certain, playbooks[0], notAssessedFiles]).toEqual([true, 'container-killed', []]);
  expect(read).toMatchObject([{ file: name, kind: 'kubernetes', trouble: [] }]);
  expect(findings[0]).toMatchObject({ first: '2026-11-20T03:14:07.000', count: 1 });
  expect(content.split('\n')[findings[0].seen[0].line - 1]).toMatch(line);
});

/** Pods that are well: with them the kind of the list stands far behind. */
function many(count: number): Item[] {
  return Array.from({ length: count }, (_, at) =>
    pod(`orders-taskmanager-2-${at}`, container({ lastState: {}, state: running })),
  );
}

it('is read from standard input, in both languages', async () => {
  const { io, stdin, stdout } = fakeIo({ cwd });
  stdin.end(listOf([killed]));
  expect(await run(['triage', '-', '--lang', 'zh'], io)).toBe(0);
  expect(stdout.written).toContain(
    '# Pod `orders-taskmanager-1-1` 的容器 `flink-main-container` 因内存超限被杀（OOMKilled，exit code 137）。',
  );
  expect(stdout.written).toContain('Kubernetes 对象，');
});

it('says that nothing is wrong where all is well, and does not say it of manifests', async () => {
  const { verdict, findings } = await triaged(file('well.json', listOf([well])));
  expect([verdict, findings]).toEqual(['Nothing wrong in what was read', []]);
  const manifest = await triaged(
    file('chart.yaml', 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: {{ .Values.name }}\n'),
  );
  expect(manifest.verdict).toBe('Not assessed: there is no log and no thread dump in what was read');
  expect(manifest.read).toMatchObject([{ kind: 'manifest' }]);
});

it('secrets stay where they are', async () => {
  const message = 'Head "https://robot:hunter22@registry.local/v2/": unauthorized';
  const list = listOf([
    pod('orders-taskmanager-1-1', container({ state: waiting('ErrImagePull', message) })),
  ]);
  const { stdout } = await flinkdoc(['triage', file('secret.json', list)], { cwd });
  expect(stdout).toContain('robot:[password]@registry.local');
  expect(stdout).not.toContain('hunter22');
});

it.each([
  [
    'aliases that stand in themselves',
    'apiVersion: v1\nkind: Pod\nstatus: &a\n  phase: *a\nmetadata:\n  name: x\n',
  ],
  ['a list that is cut off', listOf([killed]).slice(0, 700)],
  [
    'fields of other types',
    JSON.stringify({
      apiVersion: 1,
      kind: 'Pod',
      metadata: { name: 'a' },
      status: { phase: [], containerStatuses: 'x', conditions: { a: 1 } },
    }),
  ],
])('%s are no trouble', async (_, content) => {
  const { stderr, exitCode } = await flinkdoc(['triage', file('odd', content)], { cwd });
  expect([stderr, exitCode]).toEqual(['', 0]);
});
