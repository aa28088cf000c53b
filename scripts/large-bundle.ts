import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Manifest, Requested } from '../src/cluster/bundle.ts';
import { packTar } from '../src/tar.ts';

export interface LargeBundle {
  vertices: number;
  /** Of each vertex. */
  subtasks: number;
}

const rounds = 3;
/** The newest ones have their details. */
const checkpoints = 4;
const every = 10_000;
const start = Date.UTC(2026, 0, 2, 3, 4, 5);
const second = 1_000_000_000;

const job = idOf(1);

/**
 * Writes a bundle as `collect` does, of a job whose vertices stand in a row: the one at two thirds of it is busy, and those before
 * wait for it. Returns the id of that vertex and the bytes of JSON in it.
 */
export async function writeLargeBundle(
  file: string,
  size: LargeBundle,
): Promise<{ culprit: string; bytes: number }> {
  const files = new Map<string, Buffer>();
  const requests: Requested[] = [];
  const culprit = Math.floor((size.vertices * 2) / 3);
  for (const [path, round, value] of answersOf(size, culprit)) {
    const name = `rest/${round}${path}.json`;
    const bytes = Buffer.from(JSON.stringify(value));
    files.set(name, bytes);
    const at = start + round * every;
    requests.push({
      path,
      round,
      status: 200,
      error: null,
      at,
      took: 5,
      bytes: bytes.length,
      cut: false,
      file: name,
    });
  }
  const manifest: Manifest = {
    schemaVersion: 1,
    tool: 'flinkdoc 0.1.0',
    url: 'http://jobmanager:8081',
    flink: '2.2.1',
    startedAt: new Date(start).toISOString(),
    endedAt: new Date(start + rounds * every).toISOString(),
    clockAhead: 0,
    rounds,
    redacted: 'secrets',
    requests,
  };
  const all = [
    { name: 'manifest.json', bytes: Buffer.from(JSON.stringify(manifest)) },
    ...Array.from(files, ([name, bytes]) => ({ name, bytes })),
  ];
  writeFileSync(file, gzipSync(await packTar(all)));
  return { culprit: idOf(100 + culprit), bytes: all.reduce((sum, { bytes }) => sum + bytes.length, 0) };
}

function* answersOf(
  size: LargeBundle,
  culprit: number,
): Generator<[path: string, round: number, value: unknown]> {
  const slots = size.subtasks;
  const taskManagers = Math.ceil(slots / 10);
  for (let round = 1; round <= rounds; round++) {
    const now = start + round * every;
    yield [
      '/overview',
      round,
      { taskmanagers: taskManagers, 'slots-total': slots, 'slots-available': 0, 'flink-version': '2.2.1' },
    ];
    yield [
      '/jobs/overview',
      round,
      { jobs: [{ jid: job, name: 'large', state: 'RUNNING', 'start-time': start - 600_000 }] },
    ];
    yield [`/jobs/${job}`, round, jobAt(now, size)];
    yield [`/jobs/${job}/checkpoints`, round, history(now, size)];
    for (let vertex = 0; vertex < size.vertices; vertex++) {
      const path = `/jobs/${job}/vertices/${idOf(100 + vertex)}`;
      yield [path, round, vertexAt(now, vertex, size)];
      yield [`${path}/backpressure`, round, loads(now, vertex - culprit, size)];
      if (vertex > 0) yield [`${path}/watermarks`, round, watermarks(now, size)];
    }
  }
  for (let id = 1; id <= checkpoints; id++) {
    const path = `/jobs/${job}/checkpoints/details/${id}`;
    yield [path, rounds, details(id, size)];
    for (let vertex = 0; vertex < size.vertices; vertex++)
      yield [`${path}/subtasks/${idOf(100 + vertex)}`, rounds, stages(id, size)];
  }
}

const jobAt = (now: number, { vertices, subtasks }: LargeBundle) => ({
  jid: job,
  name: 'large',
  state: 'RUNNING',
  'job-type': 'STREAMING',
  'start-time': start - 600_000,
  now,
  timestamps: { RUNNING: start - 600_000 },
  vertices: numbers(vertices).map((at) => ({
    id: idOf(100 + at),
    name: nameOf(at),
    parallelism: subtasks,
    maxParallelism: 1000,
    status: 'RUNNING',
  })),
  plan: {
    type: 'STREAMING',
    nodes: numbers(vertices).map((at) => ({
      id: idOf(100 + at),
      ...(at > 0
        ? { inputs: [{ num: 0, id: idOf(99 + at), ship_strategy: 'HASH', exchange: 'pipelined_bounded' }] }
        : {}),
    })),
  },
});

/** As Flink 2.2 writes them, with the same fields in the same order. */
const vertexAt = (now: number, vertex: number, { subtasks }: LargeBundle) => ({
  id: idOf(100 + vertex),
  name: nameOf(vertex),
  parallelism: subtasks,
  maxParallelism: 1000,
  now,
  subtasks: numbers(subtasks).map((subtask) => {
    const records = Math.floor((now - start + 600_000) * 0.1) + subtask;
    return {
      subtask,
      status: 'RUNNING',
      attempt: 0,
      endpoint: hostOf(subtask),
      'start-time': start - 600_000,
      'end-time': -1,
      duration: now - start + 600_000,
      metrics: {
        'read-bytes': records * 537,
        'read-bytes-complete': true,
        'write-bytes': records * 491,
        'write-bytes-complete': true,
        'read-records': records,
        'read-records-complete': true,
        'write-records': records,
        'write-records-complete': true,
        'accumulated-backpressured-time': 580_000,
        'accumulated-idle-time': 321,
        'accumulated-busy-time': 6239.0,
      },
      'taskmanager-id': `${hostOf(subtask)}-7a3ae5`,
      'status-duration': {
        SCHEDULED: 585,
        INITIALIZING: 457,
        RUNNING: now - start + 598_000,
        CREATED: 146,
        DEPLOYING: 632,
      },
      start_time: start - 600_000,
    };
  }),
});

function loads(now: number, fromCulprit: number, { subtasks }: LargeBundle) {
  const [ratio, busyRatio] = fromCulprit < 0 ? [0.98, 0.01] : [0, fromCulprit === 0 ? 1 : 0.02];
  const level = ratio > 0.5 ? 'high' : 'ok';
  return {
    status: 'ok',
    backpressureLevel: level,
    'end-timestamp': now,
    subtasks: numbers(subtasks).map((subtask) => ({
      subtask,
      backpressureLevel: level,
      ratio,
      idleRatio: 1 - ratio - busyRatio,
      busyRatio,
      'backpressure-level': level,
    })),
    'backpressure-level': level,
  };
}

const watermarks = (now: number, { subtasks }: LargeBundle) =>
  numbers(subtasks).map((subtask) => ({
    id: `${subtask}.currentInputWatermark`,
    value: `${now - 2000 - (subtask % 7)}`,
  }));

const history = (now: number, { vertices, subtasks }: LargeBundle) => ({
  counts: { restored: 0, total: checkpoints, in_progress: 0, completed: checkpoints, failed: 0 },
  history: numbers(checkpoints).map((at) => ({
    id: checkpoints - at,
    status: 'COMPLETED',
    is_savepoint: false,
    trigger_timestamp: now - (at + 1) * 60_000,
    latest_ack_timestamp: now - (at + 1) * 60_000 + 900,
    checkpointed_size: second,
    state_size: second,
    end_to_end_duration: 900,
    num_subtasks: vertices * subtasks,
    num_acknowledged_subtasks: vertices * subtasks,
  })),
  latest: { completed: null, savepoint: null, failed: null, restored: null },
});

const details = (id: number, { vertices, subtasks }: LargeBundle) => ({
  id,
  status: 'COMPLETED',
  tasks: Object.fromEntries(
    numbers(vertices).map((at) => [
      idOf(100 + at),
      {
        id,
        status: 'COMPLETED',
        state_size: second,
        num_subtasks: subtasks,
        num_acknowledged_subtasks: subtasks,
      },
    ]),
  ),
});

const stages = (id: number, { subtasks }: LargeBundle) => ({
  id,
  status: 'COMPLETED',
  state_size: second,
  num_subtasks: subtasks,
  num_acknowledged_subtasks: subtasks,
  subtasks: numbers(subtasks).map((index) => ({
    className: 'completed',
    index,
    status: 'completed',
    ack_timestamp: start + index,
    end_to_end_duration: 800 + (index % 100),
    checkpointed_size: 2_000_000,
    state_size: 2_000_000,
    checkpoint: { sync: 8, async: 200, unaligned: false },
    alignment: { buffered: 0, processed: 12_345, persisted: 0, duration: 20 },
    start_delay: 500,
    unaligned_checkpoint: false,
    aborted: false,
  })),
});

function idOf(number: number): string {
  return number.toString(16).padStart(32, '0');
}

const nameOf = (vertex: number) => `step-${vertex}`;
const hostOf = (subtask: number) => `10.0.0.${1 + (subtask % 50)}:41219`;
const numbers = (count: number) => Array.from({ length: count }, (_, at) => at);
