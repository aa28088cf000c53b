// Whether anything flinkdoc asks leaves a warning or an error in the log of a real JobManager: npm run rig:asks
import { execFile, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Cluster } from './cluster.ts';
import { running, state } from './conditions.ts';
import { cache, type Flink, installedFlink, releaseOf } from './flink.ts';
import { seconds, stop, until } from './processes.ts';

const versions = process.argv.length > 2 ? process.argv.slice(2) : ['1.20', '2.3'];
const flinkdoc = join(import.meta.dirname, '../bin/flinkdoc.cjs');

const steady = `
  orders: source rate=200
  totals: keyed orders
  sink: sink totals`;
/** Ends by itself. */
const short = `
  orders: source rate=500 count=2000
  sink: sink orders`;

type Ask = (...args: string[]) => Promise<void>;

/** What happens to a cluster while it is asked. It is run twice, once without asking: what Flink then says it says by itself. */
const situations = new Map<string, (cluster: Cluster, ask: Ask) => Promise<void>>([
  [
    'a job that starts',
    async (cluster, ask) => {
      await run(cluster, steady);
      await ask('collect');
      await expect(cluster, running);
    },
  ],
  ['a job that runs', (_, ask) => ask('collect')],
  ['a job that is watched', (_, ask) => ask('watch', '--for', '40s')],
  ['a job that does not exist', (_, ask) => ask('collect', '--job', '0'.repeat(32))],
  [
    'a job that is cancelled while it is read',
    async (cluster, ask) => {
      const asked = ask('collect');
      await seconds(7);
      await cluster.rest.patch(`/jobs/${cluster.job}`);
      await expect(cluster, state('CANCELED'));
      await asked;
    },
  ],
  ['a job that was cancelled', (cluster, ask) => ask('collect', '--job', cluster.job)],
  [
    'a job that finishes while it is read',
    async (cluster, ask) => {
      await run(cluster, short);
      await ask('collect');
      await expect(cluster, state('FINISHED'));
    },
  ],
  ['a job that has finished', (cluster, ask) => ask('collect', '--job', cluster.job)],
]);

let [passed, failed] = [0, 0];
for (const version of versions) {
  const missing = lacks(version);
  if (missing) console.log(`skipped ${version}: ${missing}`);
  else await check(installedFlink(version));
}
await stop();
console.log(`${passed} quiet, ${failed} not`);
process.exit(failed === 0 ? 0 : 1);

/** What is not there to try it; nothing is fetched. */
function lacks(version: string): string | null {
  try {
    execFileSync('javac', ['--version'], { stdio: 'ignore' });
  } catch {
    return 'there is no JDK';
  }
  const name = `apache_flink_libraries-${releaseOf(version)}`;
  return existsSync(join(cache, name)) ? null : `${name} is not in ${cache}: npm run rig fetches it`;
}

async function check(flink: Flink): Promise<void> {
  const [alone, asked] = await Promise.all([said(flink, async () => {}), said(flink, ask)]);
  for (const situation of situations.keys()) {
    const lines = asked
      .get(situation)!
      .filter((line) => !alone.get(situation)!.some((other) => same(line, other)));
    console.log(`${lines.length === 0 ? 'quiet' : 'NOT QUIET'} ${flink.version}: ${situation}`);
    for (const line of lines) console.log(`  ${line}`);
    if (lines.length === 0) passed++;
    else failed++;
  }
}

/** The warnings and errors that the JobManager logs in each situation. */
async function said(flink: Flink, ask: (cluster: Cluster, args: string[]) => Promise<void>) {
  const cluster = await Cluster.on(flink, { 'heartbeat.timeout': '10 s', 'heartbeat.interval': '2 s' });
  const lines = new Map<string, string[]>();
  try {
    await cluster.start(1);
    for (const [situation, happens] of situations) {
      const before = cluster.read('jobmanager.log').length;
      await happens(cluster, (...args) => ask(cluster, args));
      // What is answered late is logged late.
      await seconds(3);
      const fresh = cluster.read('jobmanager.log').slice(before).split('\n');
      lines.set(
        situation,
        fresh.filter((line) => /^[\d-]+ [\d:,]+ (?:WARN|ERROR)/.test(line)),
      );
    }
  } finally {
    await cluster.stop();
  }
  return lines;
}

/** Whether two lines say the same, but for times, ids and ports. */
function same(line: string, other: string): boolean {
  const bare = (text: string) => text.replace(/[0-9a-f-]*\d[0-9a-f-]*/g, '#');
  return bare(line) === bare(other);
}

async function run(cluster: Cluster, graph: string): Promise<void> {
  if (!(await cluster.run('GraphJob', ['orders', graph]))) throw new Error('The job does not start');
}

async function expect(
  cluster: Cluster,
  holds: (cluster: Cluster) => Promise<boolean> | boolean,
): Promise<void> {
  if (!(await until(90, () => holds(cluster)))) throw new Error('What should happen did not');
}

/** Asks a cluster all that flinkdoc asks. Nothing is written. */
function ask({ rest }: Cluster, [command, ...flags]: string[]): Promise<void> {
  const more = command === 'collect' ? ['--check'] : [];
  return new Promise((done) => {
    execFile(process.execPath, [flinkdoc, command!, rest.url, ...more, ...flags], { timeout: 120_000 }, () =>
      done(),
    );
  });
}
