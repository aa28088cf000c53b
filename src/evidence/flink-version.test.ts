import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { flinkdoc } from '../../test/fake-io.ts';
import { temporaryFolder } from '../../test/library/team.ts';

const cwd = temporaryFolder('version');

/** Lines of processes that start, and a checkpoint that expires. */
function log(...processes: [name: string, version: string][]): string {
  const starts = processes.map(
    ([name, version]) =>
      `2026-11-22 03:04:40,771 INFO  org.apache.flink.runtime.entrypoint.ClusterEntrypoint [] -  Starting ${name} (Version: ${version}, Scala: 2.12, Rev:2750d5c)\n`,
  );
  return `${starts.join('')}2026-11-22 03:14:40,771 WARN  org.apache.flink.runtime.checkpoint.CheckpointFailureManager [] - Failed to trigger or complete checkpoint 7 for job 0123456789abcdef0123456789abcdef. (0 consecutive failed attempts so far)\norg.apache.flink.runtime.checkpoint.CheckpointException: Checkpoint expired before completing.\n`;
}

async function triaged(text: string, format: string) {
  writeFileSync(join(cwd, 'flink.log'), text);
  const { stdout } = await flinkdoc(['triage', 'flink.log', '--format', format], { cwd });
  return stdout;
}

describe('the version of Flink', () => {
  it.each([
    ['of a TaskManager', log(['TaskManager', '1.17.2']), '1.17'],
    ['of a JobManager', log(['StandaloneSessionClusterEntrypoint', '2.2.0']), '2.2'],
    ['of two that are alike', log(['TaskManager', '1.20.1'], ['TaskManager', '1.20.3']), '1.20'],
    ['of two that are not', log(['TaskManager', '1.20.1'], ['TaskManager', '2.0.0']), null],
    ['of what runs no jobs', log(['HistoryServer', '1.17.2']), null],
    ['of none', log(['TaskManager', '<unknown>']), null],
    ['not told', log(), null],
  ])('%s', async (_, text, version) => {
    expect(JSON.parse(await triaged(text, 'json')).flink).toBe(version);
  });

  it('decides which keys the page names', async () => {
    const [old, current] = [
      await triaged(log(['TaskManager', '1.13.6']), 'markdown'),
      await triaged(log(['TaskManager', '2.2.0']), 'markdown'),
    ];
    expect(old).toContain('`execution.checkpointing.unaligned: true`');
    expect(current).toContain('`execution.checkpointing.unaligned.enabled: true`');
    expect(current).not.toContain('before 1.');
  });
});
