import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { flinkdoc } from '../fake-io.ts';
import { temporaryFolder } from '../library/team.ts';
import { listOf } from '../rules/kubernetes/cases.ts';
import { container, pod as kubernetesPod } from '../rules/kubernetes/objects.ts';

// Objects as operators of several versions and kubectl tell of them: test/evidence/kubernetes.

const cwd = temporaryFolder('kubernetes-told');
const folder = 'test/evidence/kubernetes';
for (const file of readdirSync(folder)) copyFileSync(join(folder, file), join(cwd, file));

async function triaged(files: string[], lang = 'en') {
  const { stdout, stderr, exitCode } = await flinkdoc(
    ['triage', ...files, '--format', 'json', '--lang', lang],
    { cwd },
  );
  expect([stderr, exitCode]).toEqual(['', 0]);
  return JSON.parse(stdout);
}

/** The ids of what was found, the page that answers first, and the line that shows it. */
it.each([
  [
    'operator-1.6.json',
    ['kubernetes-operator-ha-metadata', 'jobmanager-deployment-failed'],
    'kubernetes-operator',
    25,
  ],
  ['operator-1.10.yaml', ['checkpoint-expired-reason', 'state-snapshot-failed'], 'checkpoint-expired', 17],
  ['operator-1.12.yaml', ['flink-resource-rolled-back'], 'kubernetes-operator', 12],
  ['operator-1.14.yaml', ['flink-resource-stuck'], 'kubernetes-operator', 17],
  ['describe-deployment.txt', ['kubernetes-operator-unknown-checkpoint'], 'kubernetes-operator', 19],
  ['describe-node.txt', ['node-short-of-disk'], 'disk-full', 15],
  ['describe-pod.txt', ['container-killed-for-memory'], 'container-killed', 28],
  ['events.txt', ['pod-without-node', 'exception', 'container-restarted-by-probe'], 'deploy-kubernetes', 2],
  ['pods.txt', ['container-in-crash-loop'], 'deploy-kubernetes', 3],
])('%s', async (file, ids, page, line) => {
  const { findings, playbooks, read } = await triaged([file]);
  expect(findings.map(({ id }: { id: string }) => id)).toEqual(ids);
  expect(playbooks[0]).toBe(page);
  expect(findings[0].seen[0].line).toBe(line);
  expect(read[0]).toMatchObject({ kind: 'kubernetes', trouble: [] });
  const chinese = await triaged([file], 'zh');
  for (const { id, summary } of chinese.findings.slice(0, 1)) expect(summary, id).toMatch(/\p{Script=Han}/u);
});

it('what was copied with its command is read as well', async () => {
  writeFileSync(
    join(cwd, 'copied.txt'),
    [
      '[root@bastion ~]# kubectl get pods -n flink',
      'NAME                     READY   STATUS                       RESTARTS   AGE',
      'orders-taskmanager-1-1   0/1     OOMKilled                    3          14m',
      'orders-taskmanager-1-2   0/1     CreateContainerConfigError   0          14m',
      '[root@bastion ~]# kubectl get flinkdeployment',
      'NAME     JOB STATUS    LIFECYCLE STATE',
      'orders   RUNNING       STABLE',
      'pay      RECONCILING   FAILED',
    ].join('\n'),
  );
  const { findings } = await triaged(['copied.txt']);
  expect(findings.map(({ id }: { id: string }) => id)).toEqual([
    'container-killed-for-memory',
    'container-not-made',
    'flink-resource-failed',
  ]);
});

it('the last words of a container say why it ends again and again', async () => {
  const message = [
    '2026-11-20 03:14:06,900 ERROR org.apache.flink.runtime.entrypoint.ClusterEntrypoint [] - Could not start cluster entrypoint KubernetesApplicationClusterEntrypoint.',
    'org.apache.flink.runtime.entrypoint.ClusterEntrypointException: Failed to initialize the cluster entrypoint KubernetesApplicationClusterEntrypoint.',
    'Caused by: java.lang.NoClassDefFoundError: org/apache/kafka/common/serialization/Serializer',
  ].join('\n');
  const state = { waiting: { reason: 'CrashLoopBackOff' } };
  const lastState = {
    terminated: { exitCode: 1, reason: 'Error', message, finishedAt: '2026-11-20T03:14:07Z' },
  };
  const items = [kubernetesPod('orders-jobmanager-0', container({ lastState, state }))];
  writeFileSync(join(cwd, 'loop.json'), listOf(items));
  const { findings, certain } = await triaged(['loop.json']);
  expect(findings.map(({ id }: { id: string }) => id).at(-1)).toBe('container-in-crash-loop');
  expect([findings.length, certain]).toEqual([2, true]);
  expect(findings[0].root ?? findings[0].summary).toMatch(/NoClassDefFoundError/);
});

it.each(['operator-1.15.yaml', 'healthy.txt'])('%s: nothing is wrong', async (file) => {
  const { verdict, findings } = await triaged([file]);
  expect([verdict, findings]).toEqual(['Nothing wrong in what was read', []]);
});

it('a pod that was killed and a TaskManager that was lost are one finding, the cause first', async () => {
  const { findings, certain, playbooks } = await triaged(['lost.log', 'describe-pod.txt']);
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({
    id: 'container-killed-for-memory',
    severity: 'critical',
    role: 'cause',
  });
  expect(findings[0].seen.map(({ file }: { file: string }) => file)).toEqual([
    'describe-pod.txt',
    'lost.log',
    'lost.log',
  ]);
  expect([certain, playbooks.slice(0, 2)]).toEqual([true, ['container-killed', 'heartbeat-timeout']]);
});

it('a pod of another name is another matter', async () => {
  const log = readFileSync(join(folder, 'lost.log'), 'utf8').replaceAll(
    'orders-taskmanager-1-1',
    'orders-taskmanager-1-2',
  );
  writeFileSync(join(cwd, 'other.log'), log);
  expect((await triaged(['other.log', 'describe-pod.txt'])).findings).toHaveLength(2);
});

const pod = readFileSync(join(folder, 'describe-pod.txt'), 'utf8');
it.each([
  ['half a description', pod.slice(0, 900)],
  ['a description without values', pod.replace(/:.*$/gm, ':')],
  [
    'very many events',
    `LAST SEEN   TYPE      REASON    OBJECT                MESSAGE\n${'5m          Warning   BackOff   pod/x-taskmanager-1   y\n'.repeat(20_000)}`,
  ],
  ['a table with rows that are too short', 'NAME   READY   STATUS   RESTARTS   AGE\na\n\u0000\n'],
  ['names of all objects', pod.replace('app=orders', '__proto__=x').replace('OOMKilled', 'constructor')],
  [
    'deep labels',
    `Name:  x\nKind:  FlinkDeployment\nAPI Version:  flink.apache.org/v1beta1\nStatus:\n${Array.from({ length: 3000 }, (_, n) => `${' '.repeat(n + 2)}A:`).join('\n')}\n`,
  ],
  [
    'an error that is half JSON',
    '{"apiVersion":"v1","kind":"FlinkDeployment","metadata":{"name":"x"},"status":{"error":"{\\"type\\":1,\\"throwableList\\":[null,3,{\\"type\\":"}}',
  ],
])(
  '%s does no harm',
  async (_, text) => {
    writeFileSync(join(cwd, 'hostile.txt'), text);
    await triaged(['hostile.txt']);
  },
  30_000,
);
