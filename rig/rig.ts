// Starts real clusters with one known fault each, and says whether flinkdoc finds it: npm run rig -- --flink 1.20,2.2 --fault slow-sink
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Cluster, DoesNotStart } from './cluster.ts';
import { running } from './conditions.ts';
import type { Fault } from './fault.ts';
import { type Flink, installedFlink, minorVersions, releaseOf } from './flink.ts';
import { collect, type Judgement, judge } from './judge.ts';
import { connectorJars, startBroker } from './kafka.ts';
import { seconds, stop, until } from './processes.ts';
import {
  type Case,
  caseOf,
  type Evidence,
  evidence as evidenceNames,
  keep,
  keepUnseen,
  kept,
  line,
  newCase,
  type Result,
  table,
  writeInto,
} from './results.ts';
import { slowService } from './service.ts';

const { values } = parseArgs({
  options: {
    flink: { type: 'string' },
    fault: { type: 'string' },
    list: { type: 'boolean', default: false },
    from: { type: 'string', default: evidenceNames.join(',') },
    'shows-only': { type: 'boolean', default: false },
    again: { type: 'boolean', default: false },
    table: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});

const from = values.from.split(',');
const unknown = from.filter((name) => !evidenceNames.includes(name as Evidence));
if (unknown.length > 0)
  throw new Error(`--from knows ${evidenceNames.join(', ')}, not ${unknown.join(', ')}`);
const versions = values.flink?.split(',');
const faults = await readFaults(values.fault?.split(','));
if (values.list) {
  for (const [id, { injected, labels }] of faults)
    console.log(`${id}\t${labels[0] ?? 'healthy'}\t${injected}`);
} else if (values.again) {
  await judgeAgain();
} else if (!values.table && !values.write) {
  for (const version of versions ?? minorVersions.slice(0, 1)) {
    const flink = installedFlink(version);
    for (const [id, fault] of faults) {
      const result = await stage(flink, id, fault);
      if (!result) continue;
      console.log(line(result));
      if (!isRight(result)) process.exitCode = 1;
      if (!values['shows-only']) keep(result);
    }
  }
}
if (values.table) console.log(table(kept()));
if (values.write) writeInto(join(import.meta.dirname, '../docs/live.md'), table(kept()));
await stop();
process.exit();

/** Whether the fault showed, and cluster and bundle say what it is; log files alone may not know. */
function isRight({ judged }: Result): boolean {
  const asked = [judged?.live, judged?.bundle].filter((one) => one !== undefined);
  return judged !== null && asked.every(({ rank }) => rank === 'first' || rank === 'quiet');
}

/** undefined: cluster or job did not start, which says nothing of flinkdoc. */
async function stage(flink: Flink, id: string, fault: Fault): Promise<Result | undefined> {
  const began = Date.now();
  const result: Result = { fault: id, flink: flink.version, labels: fault.labels, seconds: 0, judged: null };
  const cluster = await Cluster.on(flink, fault.config, fault.kafka ? connectorJars(flink) : []);
  try {
    await begin(cluster, fault);
    const started = Date.now();
    const shown = await until(fault.within ?? 60, () => fault.shows(cluster));
    result.seconds = Math.round((Date.now() - began) / 1000);
    if (!shown) {
      console.error(`${id}: its log files are in ${keepUnseen(cluster.log, flink.version, id)}`);
      return result;
    }
    result.judged = {};
    if (values['shows-only']) return result;
    await seconds(Math.max(0, (fault.lasts ?? 75) - (Date.now() - started) / 1000));
    result.judged = await judgeAll(cluster, id, fault);
    return result;
  } catch (error) {
    console.error(`${id}: ${(error as Error).message}`);
  } finally {
    await cluster.stop();
  }
  return undefined;
}

/** The log files first: what asks the cluster may leave lines in them. */
async function judgeAll(cluster: Cluster, id: string, fault: Fault): Promise<Result['judged']> {
  const evidence = newCase(cluster.flink.version, id);
  cpSync(cluster.log, evidence.logs, { recursive: true });
  const asked = !fault.logsOnly;
  const live =
    asked && from.includes('live') && (await judge([cluster.rest.url, ...evidence.client()], fault.labels));
  if (asked && from.includes('bundle')) await collect(cluster.rest.url, evidence.bundle);
  return { ...(live && { live }), ...(await judgeCase(evidence, fault.labels)) };
}

/** What the client was told when it did not get a job started is there beside the cluster. */
async function judgeCase(evidence: Case, labels: string[]): Promise<Partial<Record<Evidence, Judgement>>> {
  const bundle = from.includes('bundle') && existsSync(evidence.bundle);
  return {
    ...(bundle && { bundle: await judge([evidence.bundle, ...evidence.client()], labels) }),
    ...(from.includes('threads') &&
      existsSync(evidence.bundle) && { threads: await judgeWithThreads(evidence, labels) }),
    ...(from.includes('logs') && { logs: await judge([evidence.logs], labels) }),
  };
}

/** What is at hand where the REST API cannot be asked: log files, and dumps as `jstack` would take them, which the bundle has. */
async function judgeWithThreads({ logs, bundle }: Case, labels: string[]): Promise<Judgement> {
  const unpacked = mkdtempSync(join(tmpdir(), 'flinkdoc-rig-'));
  try {
    execFileSync('tar', ['xzf', bundle, '-C', unpacked]);
    const threads = join(unpacked, 'threads');
    return await judge([logs, ...(existsSync(threads) ? [threads] : [])], labels);
  } finally {
    rmSync(unpacked, { recursive: true });
  }
}

/** What was collected of former clusters, judged by flinkdoc as it is now; what was said of them while they ran stays. */
async function judgeAgain(): Promise<void> {
  for (const result of kept()) {
    const fault = faults.get(result.fault);
    const evidence = caseOf(result.flink, result.fault);
    if (!fault || !existsSync(evidence.logs) || (versions && !versions.map(releaseOf).includes(result.flink)))
      continue;
    const judged = await judgeCase(evidence, fault.labels);
    const again = { ...result, labels: fault.labels, judged: { ...result.judged, ...judged } };
    console.log(line(again));
    keep(again);
  }
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
