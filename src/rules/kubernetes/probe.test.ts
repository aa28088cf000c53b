import { objectCases } from '../../../test/rules/kubernetes/cases.ts';
import { container, event, pod, running } from '../../../test/rules/kubernetes/objects.ts';
import { probe } from './probe.ts';

const name = 'orders-taskmanager-1-1';
const unhealthy = (probe: string, count: number, from: string, to: string) => ({
  ...event('Pod', name, 'Unhealthy', `${probe} probe failed: dial tcp 10.0.0.7:8081: i/o timeout`, to),
  count,
  firstTimestamp: from,
});
const killing = event(
  'Pod',
  name,
  'Killing',
  'Container flink-main-container failed liveness probe, will be restarted',
  '2026-11-20T03:14:07Z',
);
const ready = (status: string) =>
  pod(name, { ...container({ state: running }), conditions: [{ type: 'Ready', status }] });
const long = unhealthy('Readiness', 60, '2026-11-20T03:00:00Z', '2026-11-20T03:10:00Z');

objectCases(probe, {
  'container-restarted-by-probe': {
    shows: [ready('True'), killing],
    facts: { pod: name, probe: 'liveness', times: 3 },
    looksLike: [
      [
        'a pod that is stopped',
        [event('Pod', name, 'Killing', 'Stopping container flink-main-container', '2026-11-20T03:14:07Z')],
      ],
      [
        'a probe that failed once',
        [unhealthy('Liveness', 1, '2026-11-20T03:14:07Z', '2026-11-20T03:14:07Z')],
      ],
    ],
  },
  'probe-fails': {
    shows: [ready('False'), long],
    facts: { pod: name, probe: 'readiness', times: 60 },
    looksLike: [
      ['a process that answers by now', [ready('True'), long]],
      [
        'a start',
        [ready('False'), unhealthy('Readiness', 12, '2026-11-20T03:00:00Z', '2026-11-20T03:01:00Z')],
      ],
      [
        'the startup probe of the operator, which fails each second until the JobManager is up',
        [ready('False'), unhealthy('Startup', 400, '2026-11-20T03:00:00Z', '2026-11-20T03:07:00Z')],
      ],
      [
        'one that fails now and then',
        [unhealthy('Liveness', 3, '2026-11-20T03:00:00Z', '2026-11-20T03:50:00Z')],
      ],
    ],
  },
});
