import { expect, it } from 'vitest';
import { judge } from './judge.ts';

// A cluster that a client does not reach: what the command line of Flink prints, without a time.

const printed = (outer: string, frame: string, cause: string, below: string) =>
  judge({
    'run.txt': [
      '------------------------------------------------------------',
      ' The program finished with the following exception:',
      '',
      outer,
      `\tat ${frame}`,
      `Caused by: ${cause}`,
      `\tat ${below}`,
      '\t... 7 more',
      '',
    ].join('\n'),
  });

const list = 'org.apache.flink.client.cli.CliFrontend.listJobs(CliFrontend.java:444)';
const socket = 'java.base/sun.nio.ch.Net.pollConnect(Native Method)';

it.each(['java.net.ConnectException: Connection refused', 'java.net.UnknownHostException: jobmanager.prod'])(
  '%s',
  async (cause) => {
    const { certain, playbooks } = await printed(
      'org.apache.flink.util.FlinkException: Failed to retrieve job list.',
      list,
      cause,
      socket,
    );
    expect([certain, playbooks[0]]).toEqual([true, 'client-submission']);
  },
);

it('is no matter of the client where a program of the user asks somebody else', async () => {
  const { certain, verdict } = await printed(
    'org.apache.flink.client.program.ProgramInvocationException: The main method caused an error: refused',
    'shop.orders.Main.main(Main.java:12)',
    'java.net.ConnectException: Connection refused',
    'redis.clients.jedis.Connection.connect(Connection.java:200)',
  );
  expect([certain, verdict!.id]).not.toContain('client-submission-unreachable');
  expect(verdict!.claimed).toBe(false);
});

it('is no matter of the client where a process asks while it starts', async () => {
  const { certain } = await printed(
    'org.apache.flink.util.FlinkException: Could not start',
    'org.apache.flink.runtime.entrypoint.ClusterEntrypoint.startCluster(ClusterEntrypoint.java:240)',
    'java.net.UnknownHostException: jobmanager.prod',
    socket,
  );
  expect(certain).toBe(false);
});
