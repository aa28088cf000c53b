import type { KubernetesEvent } from '../objects.ts';
import type { JsonObject } from '../threads/json-values.ts';
import { at, quoted, textAt, time } from './fields.ts';

/** Events of `v1` and of `events.k8s.io/v1`, whose names for the same differ. */
export function eventIn(event: JsonObject, file: string): KubernetesEvent {
  const about = at(event, 'involvedObject') ?? at(event, 'regarding');
  const either = (...paths: string[][]) => paths.map((path) => textAt(event, ...path)).find(Boolean) ?? '';
  const [kind, name] = [textAt(about, 'kind'), textAt(about, 'name')];
  const reason = textAt(event, 'reason');
  const message = either(['message'], ['note']);
  const created = either(['metadata', 'creationTimestamp']);
  const firstAt = time(either(['firstTimestamp'], ['deprecatedFirstTimestamp'], ['eventTime']) || created);
  const lastAt = time(
    either(['series', 'lastObservedTime'], ['lastTimestamp'], ['deprecatedLastTimestamp'], ['eventTime']) ||
      created,
  );
  return {
    type: textAt(event, 'type'),
    reason,
    message,
    kind,
    name,
    namespace: textAt(about, 'namespace'),
    count: Math.max(1, Math.trunc(Number(either(['series', 'count'], ['count'], ['deprecatedCount'])) || 1)),
    firstAt,
    lastAt,
    // What kubectl prints for people says how long ago, and not when.
    order: lastAt ?? -1000 * (Number(textAt(event, 'ago')) || 0),
    lasted:
      (lastAt !== null && firstAt !== null ? lastAt - firstAt : 1000 * Number(textAt(event, 'lasted'))) || 0,
    quote: quoted(event, file, `${kind} ${name}: ${reason}: ${message}`),
  };
}
