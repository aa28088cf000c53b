import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answersOf, bundleFiles, serve } from '../../../test/cluster/fake-jobmanager.ts';
import { flinkdoc } from '../../../test/fake-io.ts';
import { temporaryFolder } from '../../../test/library/team.ts';
import { transcripts } from '../../../test/transcript.ts';
import { packTar } from '../../tar.ts';
import type { CompareData } from './data.ts';

// The same job with a sink that sleeps, and without: see the rig. Both were collected from real clusters.
const slow = 'test/cluster/bundles/1.20-slow-sink.tar.gz';
const fixed = 'test/cluster/bundles/1.20-fixed-sink.tar.gz';
const cwd = temporaryFolder('compare');

beforeAll(() => {
  cpSync(slow, join(cwd, 'slow.tar.gz'));
  cpSync(fixed, join(cwd, 'fixed.tar.gz'));
  writeFileSync(join(cwd, 'jobmanager.log'), '2026-11-29 03:24:57,575 INFO  a.b.C [] - all is well\n');
});

transcripts(
  import.meta.url,
  [
    ['worse', 'compare', 'fixed.tar.gz', 'slow.tar.gz', '--fail-on', 'warning'],
    ['better', 'compare', 'slow.tar.gz', 'fixed.tar.gz', '--fail-on', 'notice'],
    ['better-chinese', 'compare', 'slow.tar.gz', 'fixed.tar.gz', '--lang', 'zh'],
    ['same', 'compare', 'slow.tar.gz', 'slow.tar.gz'],
    ['logs-alone', 'compare', 'slow.tar.gz', 'jobmanager.log'],
    ['error-missing', 'compare', 'slow.tar.gz', 'nowhere.tar.gz'],
    ['error-one', 'compare', 'slow.tar.gz'],
    ['help-compare', 'help', 'compare'],
  ],
  { cwd },
);

const compared = async (...argv: string[]): Promise<CompareData> =>
  JSON.parse((await flinkdoc(['compare', ...argv, '--format', 'json'], { cwd })).stdout);

/** A bundle with a text of its answers replaced, as a file. */
async function changed(bundle: string, name: string, replace: (text: string, file: string) => string) {
  const files = [...(await bundleFiles(bundle))].map(([file, bytes]) => ({
    name: file,
    bytes: file.endsWith('.json') ? Buffer.from(replace(bytes.toString(), file)) : bytes,
  }));
  writeFileSync(join(cwd, name), await packTar(files));
  return name;
}

describe('what changed', () => {
  it('a setting that was set, changed, and removed, without its secret', async () => {
    const settings = await changed(fixed, 'settings.tar', (text, file) =>
      file.endsWith('jobmanager/config.json')
        ? JSON.stringify([
            ...JSON.parse(text).filter(({ key }: { key: string }) => key !== 'parallelism.default'),
            { key: 's3.secret-key', value: 'k8sJ2ndk39dj20dkk8sJ2ndk39dj20dk' },
          ])
        : text,
    );
    const { settings: told, outcome } = await compared('fixed.tar.gz', settings);
    expect(told).toEqual([
      { key: 'parallelism.default', before: '2', after: null },
      { key: 's3.secret-key', before: null, after: expect.not.stringContaining('k8sJ') },
    ]);
    expect(outcome).toBe('changed');
  });

  it('a port or a folder that Flink chose by itself is none', async () => {
    const other = await changed(fixed, 'other.tar', (text) =>
      text.replace(/flink-web-[\w-]+/g, 'flink-web-0').replace(/("jobmanager.rpc.port","value":")\d+/, '$11'),
    );
    expect((await compared('fixed.tar.gz', other)).outcome).toBe('same');
  });

  it('a vertex with another parallelism, and a job that does not run', async () => {
    const rescaled = await changed(fixed, 'rescaled.tar', (text) =>
      text
        .replace(/("name":"enrich".{0,200}?"parallelism":)2/gs, '$13')
        .replaceAll('"state":"RUNNING","job-type"', '"state":"RESTARTING","job-type"'),
    );
    const { jobs } = await compared('fixed.tar.gz', rescaled);
    expect(jobs[0]!.graph).toEqual([{ kind: 'parallelism', vertex: 'enrich', before: 2, after: 3 }]);
    expect([jobs[0]!.before!.state, jobs[0]!.after!.state]).toEqual(['RUNNING', 'RESTARTING']);
  });

  it('what the other side could not see is not called gone', async () => {
    const { findings, outcome, notCompared } = await compared('slow.tar.gz', 'jobmanager.log');
    expect(findings.filter(({ fate }) => fate === 'gone').map(({ id }) => id)).not.toContain(
      'sink-saturated',
    );
    expect(findings.find(({ id }) => id === 'sink-saturated')).toMatchObject({
      fate: 'unjudged',
      why: 'cluster',
    });
    expect(outcome).toBe('unsure');
    expect(notCompared.length).toBeGreaterThan(1);
  });
});

it.each([
  ['slow.tar.gz', 'fixed.tar.gz', 'warning', 0],
  ['fixed.tar.gz', 'slow.tar.gz', 'critical', 0],
  ['fixed.tar.gz', 'slow.tar.gz', 'warning', 1],
  ['slow.tar.gz', 'slow.tar.gz', 'notice', 0],
])('from %s to %s, --fail-on %s is %i', async (before, after, severity, code) => {
  expect((await flinkdoc(['compare', before, after, '--fail-on', severity], { cwd })).exitCode).toBe(code);
});

it('a name has the same token on both sides', async () => {
  const named = (name: string) =>
    changed(fixed, `${name}.tar`, (text) => text.replaceAll('127.0.0.1', 'flink-1.prod.example.com'));
  mkdirSync(join(cwd, 'names'));
  const { stdout } = await flinkdoc(
    ['compare', await named('one'), await named('two'), '--redact', 'all', '--format', 'json'],
    { cwd },
  );
  expect(stdout).not.toContain('prod.example.com');
  expect(JSON.parse(stdout).outcome).toBe('same');
});

describe('a running cluster', () => {
  let url = '';
  beforeAll(async () => {
    const started = await serve(await answersOf(fixed));
    url = started.url;
    afterAll(() => started.server.close());
  });

  it('is the later side', async () => {
    const { outcome, findings } = await compared('slow.tar.gz', url, '--rounds', '2', '--every', '1');
    expect(findings.find(({ id }) => id === 'sink-saturated')).toMatchObject({ fate: 'gone' });
    expect(outcome).toBe('better');
  });
});
