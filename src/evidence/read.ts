import type { Request } from '../cluster/answer.ts';
import { clusterIn, type ReadCluster } from '../cluster/from-files.ts';
import { escapeControls } from '../control-characters.ts';
import type { ReadFile, Report } from '../report.ts';
import type { SearchedSignature } from '../types.ts';
import type { Evidence, Logs, ThreadDump } from './evidence.ts';
import { type EvidencePlace, type FileEvidence, goOn, type Progress } from './files/file-evidence.ts';
import type { GcLog } from './gc-log.ts';
import type { InputSource } from './inputs.ts';
import { join } from './log/groups.ts';
import { type LogPart, searchFor } from './log/read-log.ts';
import type { KubernetesObjects } from './objects.ts';
import { readFile } from './read-file.ts';
import type { ReceivedAlert } from './received-alerts.ts';

export type { EvidencePlace, Progress };

/**
 * Reads inputs of any kind, one after the other. What cannot be read is told of in `read`; `saved` is what a report says that was made
 * before, where there is nothing else.
 */
export async function readEvidence(
  sources: InputSource[],
  place: EvidencePlace,
  signatures: SearchedSignature[],
  progress: Progress,
): Promise<{ evidence: Evidence; read: ReadFile[]; saved: Report | null }> {
  const readings: FileEvidence[] = [];
  const search = searchFor(signatures);
  const requests = new Map<string, Request>();
  for (const source of sources) {
    const begin = readings.length;
    for await (const input of source) {
      await goOn(place);
      const file = shownName(input.name);
      const task = { file, input, request: requests.get(file), place, signatures, search, progress };
      const reading = await readFile(task);
      readings.push(reading);
      for (const { manifest } of reading.rest)
        for (const [name, request] of manifest?.requests ?? []) requests.set(name, request);
    }
    // An archive says the same in whatever order it was packed.
    if (!Array.isArray(source)) readings.push(...readings.splice(begin).sort(byFile));
  }
  const cluster = clusterIn(readings.flatMap(({ rest }) => rest));
  return {
    evidence: {
      logs: logsOf(readings),
      dumps: dumpsOf(readings),
      cluster: cluster?.cluster ?? null,
      kubernetes: objectsOf(readings),
      alerts: alertsOf(readings),
      gc: gcLogsOf(readings),
    },
    saved: readings.length === 1 ? readings[0]!.saved : null,
    read: cluster ? together(readings, cluster) : readings.map(({ file }) => file),
  };
}

/** A name is a line wherever it is quoted, and a terminal acts on nothing in it. */
export const shownName = (file: string) => escapeControls(file).replace(/[\r\n\t]/g, '\uFFFD');

/** In the order they were taken, where they say when. */
function dumpsOf(readings: FileEvidence[]): ThreadDump[] | null {
  const dumps = readings.flatMap((reading) => reading.dumps);
  if (dumps.length === 0) return null;
  return dumps.every(({ at }) => at !== null) ? dumps.sort((a, b) => a.at! - b.at!) : dumps;
}

/** The objects of all files: what is listed in two of them may stand there twice. */
function objectsOf(readings: FileEvidence[]): KubernetesObjects | null {
  const read = readings.flatMap(({ kubernetes }) => kubernetes ?? []);
  if (read.length === 0) return null;
  return {
    pods: read.flatMap(({ pods }) => pods),
    events: read.flatMap(({ events }) => events),
    resources: read.flatMap(({ resources }) => resources),
    snapshots: read.flatMap(({ snapshots }) => snapshots),
    nodes: read.flatMap(({ nodes }) => nodes),
    scalings: read.flatMap(({ scalings }) => scalings),
    latest: read.reduce<number | null>((latest, one) => laterOf(latest, one.latest), null),
  };
}

const laterOf = (a: number | null, b: number | null) =>
  a === null || b === null ? (a ?? b) : Math.max(a, b);

function alertsOf(readings: FileEvidence[]): ReceivedAlert[] | null {
  const read = readings.flatMap(({ alerts }) => (alerts ? [alerts] : []));
  return read.length === 0 ? null : read.flat();
}

function gcLogsOf(readings: FileEvidence[]): GcLog[] | null {
  const read = readings.flatMap(({ gc }) => gc ?? []);
  return read.length === 0 ? null : read;
}

/** The answers that tell of one cluster are listed as one. */
function together(readings: FileEvidence[], { read, unused }: ReadCluster): ReadFile[] {
  if (!read) return readings.map(({ file }) => file);
  const others = readings.filter(({ file, rest }) => rest.length === 0 || unused.includes(file.file));
  return [read, ...others.map(({ file }) => file)];
}

/** Logs are put together from the earliest on, in whatever order they were named: `flink.log.1` comes before `flink.log`. */
function logsOf(readings: FileEvidence[]): Logs | null {
  const sorted = readings.filter(({ log }) => log).sort(byTime);
  if (sorted.length === 0) return null;
  const logged = sorted.some(({ file }) => file.kind === 'log');
  const { groups, events } = join(
    sorted.map(({ file, log }) => (logged && file.kind !== 'log' ? withoutTimes(log!) : log!)),
  );
  if (events.every(({ at }) => at !== null)) events.sort((a, b) => a.at! - b.at!);
  return { files: sorted.map(({ file }) => file), groups, events };
}

/** The REST API and Kubernetes tell times in UTC, logs tell them in a zone that they do not name: the two are not put in order by them. */
const withoutTimes = (log: LogPart): LogPart => ({
  ...log,
  events: [],
  groups: log.groups.map((group) => ({
    ...group,
    lastAt: null,
    first: { ...group.first, at: null, event: null },
  })),
});

const byFile = ({ file: a }: FileEvidence, { file: b }: FileEvidence) =>
  Number(a.file > b.file) - Number(a.file < b.file);

function byTime({ file: a }: FileEvidence, { file: b }: FileEvidence): number {
  const name = a.file < b.file ? -1 : 1;
  return (a.from ?? Number.POSITIVE_INFINITY) - (b.from ?? Number.POSITIVE_INFINITY) || name;
}
