// What was collected, as files: a folder, or the same in a `.tar.gz`.

import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { makeFolder } from '../make-folder.ts';
import { packTar } from '../tar.ts';
import { version } from '../version.ts';
import type { Collected } from './collect.ts';
import { fieldsOf, textOf, valueIn } from './values.ts';

/** What `manifest.json` says. */
export interface Manifest {
  schemaVersion: 1;
  /** `flinkdoc 0.1.0` */
  tool: string;
  /** The address that was asked. */
  url: string;
  /** The version of Flink. */
  flink: string | null;
  /** ISO 8601, by the clock of whoever asked. */
  startedAt: string;
  endedAt: string;
  /** How far the clock of the JobManager is ahead of that of whoever asked, in milliseconds; null where no answer tells its time. */
  clockAhead: number | null;
  rounds: number;
  /** What was taken out. */
  redacted: 'secrets' | 'all';
  requests: Requested[];
}

/** A request, and the file with its answer; null where none came. */
export interface Requested {
  path: string;
  round: number;
  status: number;
  error: string | null;
  /** When it was asked, in milliseconds since 1970, and how long it took. */
  at: number;
  took: number;
  /** Of the answer. */
  bytes: number;
  /** Whether the answer was longer, and only a part of it was kept. */
  cut: boolean;
  file: string | null;
}

export interface BundleFile {
  /** With slashes, below the folder of the bundle. */
  name: string;
  bytes: Buffer;
}

/** What was collected, without what must not leave the machine. `redact` is given every text of it. */
export function bundleOf(
  { replies }: Collected,
  { url, level, endedAt }: { url: string; level: Manifest['redacted']; endedAt: number },
  redact: (text: string) => string,
): BundleFile[] {
  const files = new Map<string, Buffer>();
  // Requests run side by side: the same cluster gives the same bundle.
  const sorted = [...replies].sort(
    (a, b) => a.round - b.round || Number(a.path > b.path) - Number(a.path < b.path),
  );
  const requests = sorted.map(({ path, round, status, error, at, took, body, cut }): Requested => {
    const file = status === 200 && !error ? freeName(fileOf(path, round), files) : null;
    const bytes = file === null ? body : withoutSecrets(body, file, redact);
    if (file !== null) files.set(file, bytes);
    return { path, round, status, error, at, took, bytes: bytes.length, cut, file };
  });
  const manifest: Manifest = {
    schemaVersion: 1,
    tool: `flinkdoc ${version}`,
    url: redact(url),
    flink: versionIn(files),
    startedAt: new Date(replies[0]?.at ?? endedAt).toISOString(),
    endedAt: new Date(endedAt).toISOString(),
    clockAhead: clockAheadIn(replies),
    rounds: Math.max(0, ...replies.map(({ round }) => round)),
    redacted: level,
    requests,
  };
  return [
    { name: 'manifest.json', bytes: Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`) },
    ...Array.from(files, ([name, bytes]) => ({ name, bytes })),
  ];
}

/** Where an answer stands. A colon cannot stand in a name on every system. */
function fileOf(path: string, round: number): string {
  const bare = path.split('?', 1)[0]!.replaceAll(':', '%3A');
  const about = bare.split('/').slice(1, -1).join('-');
  if (bare.endsWith('/log')) return `logs/${about}.log`;
  if (bare.endsWith('/thread-dump')) return `threads/${about}-${round}.json`;
  return `rest/${round}${bare}.json`;
}

/** Metrics that are asked for in several requests come in several files. */
function freeName(name: string, taken: Map<string, unknown>): string {
  let free = name;
  for (let number = 2; taken.has(free); number++) free = name.replace(/(?=\.\w+$)/, `@${number}`);
  return free;
}

function versionIn(files: Map<string, Buffer>): string | null {
  const config = files.get('rest/1/config.json');
  return config ? textOf(fieldsOf(valueIn(config))['flink-version']) : null;
}

/** A job tells the time at which it answered: about the middle of the request. */
function clockAheadIn(replies: Collected['replies']): number | null {
  const told = replies.find(
    ({ path, status, cut }) => status === 200 && !cut && /^\/jobs\/[0-9a-f]{32}$/.test(path),
  );
  if (!told) return null;
  const { now } = fieldsOf(valueIn(told.body));
  return typeof now === 'number' ? Math.round(now - told.at - told.took / 2) : null;
}

/** An answer without secrets: byte for byte as it came where there are none. */
function withoutSecrets(body: Buffer, file: string, redact: (text: string) => string): Buffer {
  const text = body.toString('utf8');
  if (!file.startsWith('rest/')) return Buffer.from(redact(text));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return Buffer.from(redact(text));
  }
  let changed = false;
  const known = new Map<string, string>();
  const clean = (one: string): string => {
    const kept = known.get(one) ?? redact(one);
    known.set(one, kept);
    changed ||= kept !== one;
    return kept;
  };
  const without = inStrings(value, clean);
  return changed ? Buffer.from(JSON.stringify(without)) : body;
}

/** A value with each of its strings put through `clean`; `{key, value}` of a configuration together, as the key tells what it is. */
function inStrings(value: unknown, clean: (text: string) => string): unknown {
  if (typeof value === 'string') return clean(value);
  if (Array.isArray(value)) return value.map((one) => inStrings(one, clean));
  if (typeof value !== 'object' || value === null) return value;
  const { key, value: written } = fieldsOf(value);
  if (typeof key === 'string' && typeof written === 'string') {
    const line = clean(`${key}: ${written}`);
    return { ...value, value: line.startsWith(`${key}: `) ? line.slice(key.length + 2) : '[secret]' };
  }
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, inStrings(one, clean)]));
}

/** Writes a bundle: into a folder, or a `.tar.gz` by its name. It is whole, or not there. */
export async function writeBundle(files: BundleFile[], place: string): Promise<void> {
  makeFolder(dirname(place));
  const aside = mkdtempSync(join(dirname(place), '.flinkdoc-'));
  try {
    const whole = join(aside, 'bundle');
    if (isArchive(place)) writeFileSync(whole, gzipSync(await packTar(files)));
    else
      for (const { name, bytes } of files) {
        makeFolder(dirname(join(whole, name)));
        writeFileSync(join(whole, name), bytes);
      }
    renameSync(whole, place);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

export const isArchive = (place: string) => /\.(?:tar\.gz|tgz)$/.test(place);
