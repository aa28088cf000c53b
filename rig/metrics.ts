// The names under which real clusters export their metrics to Prometheus, kept beside the tests of alerts: npm run rig:metrics -- 1.20 2.3
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Cluster } from './cluster.ts';
import { all, completedCheckpoints, running } from './conditions.ts';
import { type Flink, installedFlink, minorVersions } from './flink.ts';
import { seconds, stop, until } from './processes.ts';

const versions = process.argv.length > 2 ? process.argv.slice(2) : minorVersions;

/** Something of each kind: sources with watermarks, windows that drop what is late, state, an asynchronous function, a sink. */
const graph = `
  orders: source rate=200 late=0.1 align=5
  kept: map orders chained
  totals: keyed kept
  asked: async totals
  windows: window asked
  sink: sink windows`;

for (const version of versions) await record(installedFlink(version));
await stop();

/**
 * A reporter that is scraped listens on all addresses of a machine. The one that pushes listens nowhere, and both say the same names:
 * AbstractPrometheusReporter makes them.
 */
async function record(flink: Flink): Promise<void> {
  const names = new Set<string>();
  const server = createServer(async (request, response) => {
    for (const [, name] of (await text(request)).matchAll(/^# TYPE (flink_\w+) /gm)) names.add(name!);
    response.writeHead(202).end();
  }).listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const { port } = server.address() as AddressInfo;
  const cluster = await Cluster.on(flink, {
    'metrics.reporters': 'push',
    'metrics.reporter.push.factory.class':
      'org.apache.flink.metrics.prometheus.PrometheusPushGatewayReporterFactory',
    'metrics.reporter.push.hostUrl': `http://127.0.0.1:${port}`,
    'metrics.reporter.push.jobName': 'flink',
    'metrics.reporter.push.interval': '5 SECONDS',
    'metrics.latency.interval': '1000',
  });
  try {
    await cluster.start(1);
    if (!(await cluster.run('GraphJob', ['orders', graph]))) throw new Error('The job does not start');
    if (!(await until(90, () => all(running, completedCheckpoints(2))(cluster))))
      throw new Error('The job completes no checkpoints');
    await seconds(20);
  } finally {
    await cluster.stop();
    server.close();
  }
  const file = `test/alerts/exported-${flink.version}.txt`;
  const head = `# Names that a Prometheus reporter of Flink ${flink.version} exported, of a JobManager and of a TaskManager: npm run rig:metrics.`;
  writeFileSync(file, `${[head, ...[...names].sort()].join('\n')}\n`);
  console.log(`${names.size} names in ${file}`);
}
