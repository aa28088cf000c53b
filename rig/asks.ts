// Whether what flinkdoc asks is as harmless as it says, of a real JobManager: no warning or error in its log, nothing but GET, at most
// four at once, and how long it takes: npm run rig:asks
import { execFile, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Cluster } from './cluster.ts';
import { type CountingProxy, countingProxy } from './counting-proxy.ts';
import { cache, type Flink, installedFlink, releaseOf } from './flink.ts';
import { seconds, stop } from './processes.ts';
import { situations } from './situations.ts';

const versions = process.argv.length > 2 ? process.argv.slice(2) : ['1.20', '2.3'];
const flinkdoc = join(import.meta.dirname, '../bin/flinkdoc.cjs');

/** Of the job of ten vertices: seconds of one round, and of three; the first waits until the JobManager has fetched metrics. */
const limits = { quick: 3 + 2.5, rounds: 45 };
const atOnce = 4;
const times = new Map<string, number>();

/** A checkpoint that was in progress when its TaskManager was killed: in one of the two clusters there may be none. */
const ofItself = /CheckpointFailureManager .* Failed to trigger or complete checkpoint/;

let [passed, failed] = [0, 0];
for (const version of versions) {
  const missing = lacks(version);
  if (missing) console.log(`skipped ${version}: ${missing}`);
  else await check(installedFlink(version));
}
await stop();
console.log(`${passed} fine, ${failed} not`);
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
  const asks: CountingProxy['asked'][] = [];
  const [alone, asked] = await Promise.all([said(flink, async () => {}), said(flink, askThrough(asks))]);
  for (const situation of situations.keys()) {
    const lines = asked
      .get(situation)!
      .filter((line) => !ofItself.test(line) && !alone.get(situation)!.some((other) => same(line, other)));
    console.log(`${lines.length === 0 ? 'quiet' : 'NOT QUIET'} ${flink.version}: ${situation}`);
    for (const line of lines) console.log(`  ${line}`);
    count(lines.length === 0);
  }
  const most = Math.max(...asks.map((one) => one.atOnce));
  const requests = asks.reduce((sum, one) => sum + one.requests, 0);
  const changing = asks.flatMap((one) => one.changing);
  console.log(
    `${flink.version}: ${requests} requests, at most ${most} at once, ${changing.length} of them no GET ${changing.join(', ')}`,
  );
  count(most <= atOnce && changing.length === 0);
  const [quick = 0, rounds = 0] = [times.get('collect --quick'), times.get('collect')];
  console.log(
    `${flink.version}: one round of a job of ten vertices in ${quick.toFixed(1)} s, three in ${rounds.toFixed(1)} s`,
  );
  count(quick <= limits.quick && rounds <= limits.rounds);
}

function count(isFine: boolean): void {
  if (isFine) passed++;
  else failed++;
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

/** Asks a cluster all that flinkdoc asks, and counts it. No bundle is written. */
function askThrough(asks: CountingProxy['asked'][]) {
  return async ({ rest }: Cluster, [command, ...flags]: string[]): Promise<void> => {
    const proxy = await countingProxy(rest.url);
    const args = [command!, proxy.url, ...(command === 'collect' ? ['--check'] : []), ...flags];
    const began = performance.now();
    await new Promise<void>((done) => {
      execFile(process.execPath, [flinkdoc, ...args], { timeout: 120_000 }, () => done());
    });
    times.set([command, ...flags].join(' '), (performance.now() - began) / 1000);
    await proxy.close();
    asks.push(proxy.asked);
  };
}
