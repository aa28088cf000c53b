import { describe, expect, it } from 'vitest';
import { fakeIo } from '../../../test/fake-io.ts';
import { run } from '../../cli.ts';

async function asked(command: string, text: string) {
  const { io, stdin, stdout } = fakeIo();
  stdin.end(text);
  await run([command, '-', '--format', 'json'], io);
  return JSON.parse(stdout.written);
}

const search = async (text: string): Promise<{ first: string; fits: boolean }> => {
  const { hits, fits } = await asked('search', text);
  return { first: hits[0].id, fits };
};

const at = '2026-11-22 03:10:00,000';
const metaspace = `${at} ERROR org.apache.flink.runtime.taskexecutor.TaskExecutor [] - Task failed.
java.lang.OutOfMemoryError: Metaspace
\tat java.lang.ClassLoader.defineClass1(Native Method)`;
const heartbeat = `${at} WARN  org.apache.flink.runtime.jobmaster.JobMaster [] - Lost.
java.util.concurrent.TimeoutException: Heartbeat of TaskManager with id tm-1 timed out.`;

describe('a pasted log is judged as triage does', () => {
  it.each([
    ['a cause', metaspace, 'oom-metaspace'],
    ['what only follows', heartbeat, 'heartbeat-timeout'],
    ['a cause behind what follows from it', `${heartbeat}\n${metaspace}`, 'oom-metaspace'],
    ['one that is indented', metaspace.replace(/^/gm, '    '), 'oom-metaspace'],
  ])('%s', async (_, text, page) => {
    expect(await search(text)).toEqual({ first: page, fits: true });
    expect((await asked('triage', text)).playbooks[0]).toBe(page);
  });

  it('what no page claims is a weak match, and so is a healthy log that names things', async () => {
    const unknown = `${at} ERROR com.acme.Ledger [] - Kafka checkpoint failed\njava.lang.IllegalStateException: the ledger is shut`;
    expect((await search(unknown)).fits).toBe(false);
    const healthy = `${at} INFO  org.apache.flink.runtime.checkpoint.CheckpointCoordinator [] - Completed checkpoint 7 for job a (12 bytes, 5 ms).`;
    expect((await search(healthy)).fits).toBe(false);
  });

  it('words are words', async () => {
    expect(await search('our checkpoints are slow')).toEqual({ first: 'checkpoint-slow', fits: true });
  });
});
