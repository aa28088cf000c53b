// Starts real clusters with one known fault each, and says whether flinkdoc finds it: npm run rig -- --flink 1.20,2.2 --fault slow-sink
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { Cluster, DoesNotStart } from './cluster.ts';
import { running } from './conditions.ts';
import type { Fault } from './fault.ts';
import { type Flink, installedFlink, minorVersions } from './flink.ts';
import { collect, judge } from './judge.ts';
import { connectorJars, startBroker } from './kafka.ts';
import { seconds, stop, until } from './processes.ts';
import { bundleFile, keep, kept, line, type Result, table, writeInto } from './results.ts';
import { slowService } from './service.ts';

const { values } = parseArgs({
  options: {
    flink: { type: 'string', default: minorVersions[0]! },
    fault: { type: 'string' },
    list: { type: 'boolean', default: false },
    from: { type: 'string', default: 'live,bundle,logs' },
    'shows-only': { type: 'boolean', default: false },
    table: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});

const faults = await readFaults(values.fault?.split(','));
if (values.list) {
  for (const [id, { injected, labels }] of faults)
    console.log(`${id}\t${labels[0] ?? 'healthy'}\t${injected}`);
} else if (!values.table && !values.write) {
  for (const version of values.flink.split(',')) {
    const flink = installedFlink(version);
    for (const [id, fault] of faults) {
      const result = await stage(flink, id, fault);
      console.log(line(result));
      if (!values['shows-only']) keep(result);
    }
  }
}
if (values.table) console.log(table(kept()));
if (values.write) writeInto(join(import.meta.dirname, '../docs/live.md'), table(kept()));
await stop();
process.exit();

async function stage(flink: Flink, id: string, fault: Fault): Promise<Result> {
  const began = Date.now();
  const result: Result = { fault: id, flink: flink.version, labels: fault.labels, seconds: 0, judged: null };
  const cluster = await Cluster.on(flink, fault.config, fault.kafka ? connectorJars(flink) : []);
  try {
    await begin(cluster, fault);
    const started = Date.now();
    const shown = await until(fault.within ?? 60, () => fault.shows(cluster));
    result.seconds = Math.round((Date.now() - began) / 1000);
    if (!shown) return result;
    result.judged = {};
    if (values['shows-only']) return result;
    await seconds(Math.max(0, (fault.lasts ?? 60) - (Date.now() - started) / 1000));
    result.judged = await judgeAll(cluster, id, fault);
  } catch (error) {
    console.error(`${id}: ${(error as Error).message}`);
  } finally {
    await cluster.stop();
  }
  return result;
}

/** The log files first: what asks the cluster may leave lines in them. What a client was told is there for all. */
async function judgeAll(
  cluster: Cluster,
  id: string,
  { labels, logsOnly }: Fault,
): Promise<Result['judged']> {
  const from = logsOnly ? ['logs'] : values.from.split(',');
  const client = cluster.logs().filter((file) => basename(file) === 'client.out');
  const judged: Result['judged'] = {};
  if (from.includes('logs')) judged.logs = await judge(cluster.logs(), labels);
  if (from.includes('live')) judged.live = await judge([cluster.rest.url, ...client], labels);
  if (from.includes('bundle')) {
    const bundle = bundleFile(cluster.flink.version, id);
    await collect(cluster.rest.url, bundle);
    judged.bundle = await judge([bundle, ...client], labels);
  }
  return judged;
}

async function begin(cluster: Cluster, fault: Fault): Promise<void> {
  try {
    fault.prepare?.(cluster);
    if (fault.begin) return await fault.begin(cluster);
    await cluster.start(fault.taskManagers ?? 1, fault.slow);
    const service = fault.service ? await slowService(fault.service) : '';
    const broker = fault.kafka ? await startBroker(cluster) : '';
    const filled = (job: string) =>
      job
        .replaceAll('{folder}', cluster.folder)
        .replaceAll('{service}', service)
        .replaceAll('{kafka}', broker);
    let started = true;
    if (fault.graph) started = await cluster.run('GraphJob', ['orders', filled(fault.graph)]);
    for (const sql of [fault.sql ?? []].flat()) started = await cluster.run('SqlJob', [filled(sql)]);
    if (!fault.inject) return;
    if (!started || !(await until(40, () => running(cluster)))) throw new Error('The job does not run');
    await fault.inject(cluster);
  } catch (error) {
    if (!(error instanceof DoesNotStart)) throw error;
  }
}

/** By id; all of them, or those named. */
async function readFaults(wanted?: string[]): Promise<Map<string, Fault>> {
  const folder = join(import.meta.dirname, 'faults');
  const ids = readdirSync(folder).map((name) => name.replace(/\.ts$/, ''));
  const unknown = wanted?.filter((id) => !ids.includes(id));
  if (unknown?.length) throw new Error(`No such fault: ${unknown.join(', ')}`);
  const all = new Map<string, Fault>();
  for (const id of wanted ?? ids.sort()) all.set(id, (await import(join(folder, `${id}.ts`))).default);
  return all;
}
