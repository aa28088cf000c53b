// Starts real clusters with one known fault each, and says whether flinkdoc finds it: npm run rig -- --flink 1.20,2.2 --fault slow-sink
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Cluster, DoesNotStart } from './cluster.ts';
import { running } from './conditions.ts';
import type { Fault } from './fault.ts';
import { type Flink, installedFlink, minorVersions } from './flink.ts';
import { jarFor } from './jobs.ts';
import { seconds, stop, until } from './processes.ts';

const { values } = parseArgs({
  options: {
    flink: { type: 'string', default: minorVersions[0]! },
    fault: { type: 'string' },
    list: { type: 'boolean', default: false },
  },
});

const faults = await readFaults(values.fault?.split(','));
if (values.list) {
  for (const [id, { injected, labels }] of faults)
    console.log(`${id}\t${labels[0] ?? 'healthy'}\t${injected}`);
} else {
  for (const version of values.flink.split(',')) {
    const flink = installedFlink(version);
    const jar = jarFor(flink);
    for (const [id, fault] of faults) await inject(flink, jar, id, fault);
  }
}
await stop();
process.exit();

async function inject(flink: Flink, jar: string, id: string, fault: Fault): Promise<void> {
  const began = Date.now();
  const cluster = await Cluster.on(flink, jar, fault.config);
  try {
    await begin(cluster, id, fault);
    const started = Date.now();
    const shown = await until(fault.within ?? 60, () => fault.shows(cluster));
    console.log(
      `${flink.version} ${id}: ${shown ? 'shows' : 'DOES NOT SHOW'} after ${Math.round((Date.now() - began) / 1000)} s`,
    );
    if (!shown) return;
    await seconds(Math.max(0, (fault.lasts ?? 60) - (Date.now() - started) / 1000));
  } catch (error) {
    console.log(`${flink.version} ${id}: ${error}`);
  } finally {
    await cluster.stop();
  }
}

async function begin(cluster: Cluster, id: string, fault: Fault): Promise<void> {
  try {
    if (fault.begin) return await fault.begin(cluster);
    await cluster.start(fault.taskManagers ?? 1, fault.slow);
    const started = fault.sql
      ? await cluster.run('SqlJob', [fault.sql])
      : await cluster.run('GraphJob', [id.replace('healthy-', ''), fault.graph!]);
    if (!fault.then) return;
    if (!started || !(await until(40, () => running(cluster)))) throw new Error('The job does not run');
    await fault.then(cluster);
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
