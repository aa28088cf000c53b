import { writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answersOf, serve } from '../../../test/cluster/fake-jobmanager.ts';
import { flinkdoc } from '../../../test/fake-io.ts';
import { temporaryFolder } from '../../../test/library/team.ts';
import { transcripts } from '../../../test/transcript.ts';
import type { CheckConfigData } from './data.ts';

const bundle = resolve('test/cluster/bundles/1.20-slow-sink.tar.gz');
const cwd = temporaryFolder('check-config');

transcripts(
  import.meta.url,
  [
    ['flink-conf', 'check-config', 'flink-conf.yaml', '--flink', '1.20'],
    ['flink-conf-chinese', 'check-config', 'flink-conf.yaml', '--flink', '2.2', '--lang', 'zh'],
    ['no-version', 'check-config', 'config.yaml'],
    ['deployment', 'check-config', 'flinkdeployment.yaml', '--fail-on', 'critical'],
    ['error-version', 'check-config', 'config.yaml', '--flink', 'new'],
    ['error-nothing', 'check-config', '../../LICENSE'],
    ['error-missing', 'check-config', 'nowhere.yaml'],
    ['help-check-config', 'help', 'check-config'],
  ],
  { cwd: resolve('test/configuration') },
);

const checked = (text: string, ...flags: string[]) => checkedAs('conf', text, ...flags);

async function checkedAs(
  name: string,
  text: string,
  ...flags: string[]
): Promise<CheckConfigData['configurations']> {
  writeFileSync(join(cwd, name), text);
  const { stdout, stderr } = await flinkdoc(['check-config', name, '--format', 'json', ...flags], { cwd });
  expect(stderr).toBe('');
  return (JSON.parse(stdout) as CheckConfigData).configurations;
}
const idsIn = async (text: string, ...flags: string[]) =>
  (await checked(text, ...flags)).flatMap(({ findings }) => findings.map(({ id }) => id));

describe('resources of the operator', () => {
  const flat = 'execution.checkpointing.dir: file:///tmp/checkpoints';
  const nested = 'execution: { checkpointing: { dir: "file:///tmp/checkpoints" } }';
  const deployment = (configuration: string) =>
    `apiVersion: flink.apache.org/v1beta1\nkind: FlinkDeployment\nspec:\n  flinkVersion: v2_1\n  flinkConfiguration:\n    ${configuration}\n`;
  const blueGreen = `apiVersion: flink.apache.org/v1beta1\nkind: FlinkBlueGreenDeployment\nspec:\n  template:\n    spec:\n      flinkVersion: v2_1\n      flinkConfiguration:\n        ${nested}\n`;

  it.each([
    ['flat keys', deployment(flat)],
    ['nested keys, as operator 1.13 takes them', deployment(nested)],
    ['a blue/green deployment', blueGreen],
  ])('%s', async (_, text) => {
    const [{ flink, findings }] = (await checked(text)) as [CheckConfigData['configurations'][number]];
    expect([flink, findings.map(({ id }) => id)]).toEqual(['2.1', ['config-checkpoint-local-disk']]);
  });
});

describe('names', () => {
  it.each([
    ['state.backend: hashmap', '1.16', []],
    ['state.backend: hashmap', '1.20', ['config-key-renamed']],
    ['execution.checkpointing.dir: s3://a/b', '1.19', ['config-key-early']],
    ['high-availability.job.delay: 10 s', '2.0', ['config-key-removed']],
    ['high-availability.job.delay: 10 s', '1.20', []],
    ['table.exec.topn-cache-size: 100', '2.0', ['config-key-removed']],
    ['taskmanager.numberOfTaskslots: 2', '1.20', ['config-key-unknown']],
    ['metrics.reporter.mine.anything: 2\nrest.port: 8081', '1.20', []],
    ['kubernetes.operator.savepoint.history.max.age: 1\nrest.port: 8081', '1.20', []],
    ['pipeline.global-job-parameters.a: 1', '1.20', []],
    ['heartbeat.timeout: 120 s', '1.19', ['config-unit-early']],
    ['heartbeat.timeout: 120 s', '1.20', []],
    ['heartbeat.timeout: 120000', '1.19', []],
    ['recovery.zookeeper.client.session-timeout: 60 s', '1.19', ['config-unit-early', 'config-key-renamed']],
  ])('%s for %s: %j', async (text, flink, ids) => {
    expect(await idsIn(text, '--flink', flink)).toEqual(ids);
  });

  it('what to set is named as the version names it', async () => {
    const text = 'execution.checkpointing.interval: 1 min';
    const [[old], [now]] = await Promise.all([
      await checked(text, '--flink', '1.19'),
      await checked(text, '--flink', '1.20'),
    ]);
    expect(old!.findings[0]!.instead).toContain('state.checkpoints.dir');
    expect(now!.findings[0]!.instead).toContain('execution.checkpointing.dir');
  });

  it('no key of the table is unknown', async () => {
    const { allNamesOf, readConfigKeys } = await import('../../configuration/config-keys.ts');
    const lines = readConfigKeys('data').flatMap((entry) =>
      allNamesOf(entry).map((name) => `${name.replace(/<\w+>|#/g, 'x')}: 1`),
    );
    expect(lines.length).toBeGreaterThan(1100);
    expect(await idsIn(lines.join('\n'))).not.toContain('config-key-unknown');
  });
});

describe('values', () => {
  it.each([
    ['rest.port: eighty', null],
    ['web.submit.enable: yes', null],
    ['slot.idle.timeout: 5x', null],
    ['taskmanager.memory.process.size: 1.5g', null],
    ['taskmanager.memory.network.fraction: a tenth', null],
    ['heartbeat.timeout: soon', null],
    // Plain milliseconds before 1.20.
    ['heartbeat.timeout: soon', '1.18'],
    ['execution.runtime-mode: batsh', null],
    ['jobmanager.scheduler: Default', '1.15'],
  ])('%s cannot be read by %s', async (text, flink) => {
    const flags = flink === null ? [] : ['--flink', flink];
    expect(await idsIn(text, ...flags)).toContain('config-value-unreadable');
  });

  it.each([
    'rest.port: 0x1F91',
    'execution.runtime-mode: batch',
    'jobmanager.scheduler: Ng',
    'web.submit.enable: FALSE',
    'slot.idle.timeout: 5min',
    'slot.idle.timeout: PT50S',
    'taskmanager.memory.process.size: 1 gb',
    'taskmanager.memory.process.size: 1728m # measured',
    'taskmanager.memory.network.fraction: 1e-1',
    'rest.bind-port: 8081-8099',
    'rest.port: $REST_PORT',
    'rest.port: {{ .Values.port }}',
  ])('%s can be read', async (text) => {
    expect(await idsIn(text)).not.toContain('config-value-unreadable');
  });
});

describe('the file itself', () => {
  const mistakes = async (name: string, text: string, ...flags: string[]) =>
    (await checkedAs(name, text, ...flags)).flatMap(({ findings }) =>
      findings.map(({ id, settings }) => [id, settings[0]?.key, settings[0]?.line]),
    );

  it.each([
    ['a key twice', 'rest.port: 1\nrest.address: a\nrest.port: 2\n', 'rest.port', 3],
    ['a tab', 'rest:\n\tport: 1\n', 'port', 2],
    ['no space behind the colon', 'rest.port:1\nrest.address: a\n', 'rest.address', 2],
    ['a bracket that stays open', 'rest.port: 1\nio.tmp.dirs: [a\n', '', null],
  ])('config.yaml with %s', async (_, text, key, line) => {
    const [[id, ...place]] = (await mistakes('config.yaml', text)) as [unknown[]];
    expect(id).toBe('config-no-yaml');
    if (line !== null) expect(place).toEqual([key, line]);
  });

  it('config.yaml that is right, nested, with text over several lines', async () => {
    const text = 'rest:\n  port: 1\nenv.java.opts.all: |\n  -Da=b\n  \t-Dc=d\nrest.address: a # b\n';
    expect(await mistakes('config.yaml', text)).toEqual([]);
  });

  it('flink-conf.yaml is read line by line', async () => {
    const text = 'rest.port:1\nrest.address: a\nrest:\n  bind-port: 1\nrest.address: b\n';
    expect(await mistakes('flink-conf.yaml', text, '--flink', '1.20')).toEqual([
      ['config-line-skipped', 'rest.port', 1],
      ['config-line-skipped', 'rest', 3],
      ['config-key-twice', 'rest.address', 5],
    ]);
  });

  it('flink-conf.yaml is not read from 2.0 on', async () => {
    const text = 'rest.address: a\nrest.address: a\n';
    expect(await mistakes('flink-conf.yaml', text, '--flink', '2.0')).toEqual([
      ['config-file-unread', undefined, undefined],
    ]);
    expect(await mistakes('flink-conf.yaml', text, '--flink', '1.20')).toEqual([
      ['config-key-twice', 'rest.address', 2],
    ]);
  });

  it('config.yaml is not read before 1.19, whatever it holds', async () => {
    const text = 'rest.port: 1\nrest.port: 2\n';
    expect((await mistakes('config.yaml', text, '--flink', '1.18')).map(([id]) => id)).toEqual([
      'config-file-unread',
    ]);
    expect((await mistakes('config.yaml', text, '--flink', '1.19')).map(([id]) => id)).toEqual([
      'config-no-yaml',
    ]);
  });

  it('a ConfigMap holds Flink’s own files by their names', async () => {
    const text = 'apiVersion: v1\nkind: ConfigMap\ndata:\n  flink-conf.yaml: |\n    rest.address: a\n';
    expect((await mistakes('map.yaml', text, '--flink', '2.0')).map(([id]) => id)).toEqual([
      'config-file-unread',
    ]);
  });

  it('a resource of Kubernetes is none of Flink’s own files', async () => {
    const text =
      'apiVersion: v1\nkind: ConfigMap\ndata:\n  config.yaml: |\n    rest.port: 1\n    rest.port: 2\n';
    expect(await mistakes('config.yaml', text)).toEqual([['config-no-yaml', 'rest.port', null]]);
  });
});

describe('what it reads', () => {
  it('nested YAML, with lists and anchors', async () => {
    const [{ settings, findings }] = (await checked(
      'a: &a { type: rocksdb }\nstate:\n  backend: *a\nexecution.checkpointing.interval: 500ms\nio.tmp.dirs: [a, b]\n',
    )) as [CheckConfigData['configurations'][number]];
    expect(settings).toBe(4);
    expect(findings.find(({ id }) => id === 'config-checkpoint-interval-short')!.settings).toEqual([
      { key: 'execution.checkpointing.interval', value: '500ms', line: 4 },
    ]);
  });

  it('a ConfigMap', async () => {
    const map =
      'apiVersion: v1\nkind: ConfigMap\ndata:\n  flink-conf.yaml: |\n    rest.prot: 1\n    rest.address: a\n';
    expect(await idsIn(map)).toEqual(['config-key-unknown']);
  });

  it('a bundle says its version', async () => {
    const { stdout } = await flinkdoc(['check-config', bundle, '--format', 'json'], { cwd });
    const [{ flink, settings }] = JSON.parse(stdout).configurations;
    expect({ flink, settings: settings > 0 }).toEqual({ flink: '1.20', settings: true });
  });

  it.each([
    [
      'aliases that multiply',
      `a: &a [1,1,1,1,1,1,1,1,1,1]\n${[...'bcdefghij'].map((name, at) => `${name}: &${name} [${Array(10).fill(`*${'abcdefghi'[at]}`)}]`).join('\n')}`,
    ],
    ['brackets without end', '['.repeat(100_000)],
    ['a bracket that is not closed', 'state: [rocksdb\nrest.port: 1'],
    ['prose', 'Dear colleagues,\nthe cluster is slow: nobody knows why.\n'],
    ['a log', '2026-01-01 10:00:00,000 INFO  a.b.C - state.backend: rocksdb'],
  ])('%s is told, in time', async (_, text) => {
    writeFileSync(join(cwd, 'hostile'), text);
    const began = performance.now();
    const { exitCode, stderr } = await flinkdoc(['check-config', 'hostile'], { cwd });
    expect(performance.now() - began).toBeLessThan(3000);
    expect(exitCode).toBe(2);
    expect(stderr.trimEnd().split('\n')).toHaveLength(2);
  });

  it('values that are secret are not told', async () => {
    const secret = 'k8sJ2ndk39dj20dkk8sJ2ndk39dj20dk';
    writeFileSync(join(cwd, 'secret'), `s3.secret-keey: ${secret}\nrest.pasword: ${secret}\n`);
    const { stdout } = await flinkdoc(['check-config', 'secret', '--format', 'json'], { cwd });
    expect(stdout).toContain('rest.pasword');
    expect(stdout).not.toContain(secret);
  });
});

describe('exit codes', () => {
  it.each([
    ['rest.port: 8081\nrest.prot: 1', 'warning', 1],
    ['rest.port: 8081\nrest.prot: 1', 'critical', 0],
    ['rest.port: 8081\nrest.address: a', 'notice', 0],
  ])('%j with --fail-on %s: %i', async (text, severity, code) => {
    writeFileSync(join(cwd, 'conf'), text);
    expect((await flinkdoc(['check-config', 'conf', '--fail-on', severity], { cwd })).exitCode).toBe(code);
  });
});

describe('a running cluster', () => {
  let server: Server;
  let url = '';
  beforeAll(async () => {
    ({ server, url } = await serve(await answersOf(bundle)));
  });
  afterAll(() => server.close());

  it('is asked for its configuration and its version', async () => {
    const { stdout, exitCode } = await flinkdoc(['check-config', url, '--format', 'json'], { cwd });
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout).configurations[0]).toMatchObject({ file: url, flink: '1.20' });
  });
});
