import { isObject, type Json } from '../threads/json-values.ts';

/** Keys that stand at the top of answers of Flink's REST API, 1.13 to 2.3, and hardly anywhere else. */
const own = new Set(
  `flink-version flink-revision flink-commit slots-total jid root-exception all-exceptions exceptionHistory status-counts
  job-accumulators user-task-accumulators user-accumulators backpressure-level backpressureLevel allocatedSlots slotsNumber
  end_to_end_duration checkpoint_storage state_backend execution-config request-id endTimestamp timeSinceLastHeartbeat
  queue-status job-running jobmanager-logs threadInfos savepointPath redacted`.split(/\s+/),
);

/** Keys that only together tell an answer; there are no others in it. */
const together = [
  ['jobs'],
  ['taskmanagers'],
  ['logs'],
  ['errors'],
  ['plan'],
  ['counts', 'history', 'latest', 'summary'],
  ['classpath', 'jvm'],
  ['id', 'name', 'now', 'subtasks'],
  ['id', 'name', 'now', 'taskmanagers'],
  ['id', 'name', 'now', 'parallelism', 'maxParallelism', 'subtasks', 'aggregated'],
  ['address', 'files'],
  ['status'],
  ['status', 'operation'],
  ['operations'],
].map((keys) => new Set(keys));

/** Keys of the objects of answers that are lists: metrics, aggregated metrics, the configuration of the JobManager. */
const inLists = /^(?:id|value|min|max|avg|sum|skew|key)$/;

/** Whether a value is an answer of Flink's REST API. An empty list is: who has no metrics answers so. */
export function isRestAnswer(value: Json): boolean {
  if (Array.isArray(value))
    return value.every(
      (one) =>
        isObject(one) && one.fields.size > 0 && [...one.fields.keys()].every((key) => inLists.test(key)),
    );
  if (!isObject(value)) return false;
  const keys = [...value.fields.keys()];
  return keys.some((key) => own.has(key)) || together.some((all) => isAll(keys, all));
}

/** Of a long answer only the beginning is seen: so many of its keys are enough. */
const enough = 4;

const isAll = (keys: string[], all: Set<string>) =>
  keys.length >= Math.min(all.size, enough) && keys.every((key) => all.has(key));
