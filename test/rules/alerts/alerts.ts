/** An alert as Alertmanager sends it to a webhook. */
export interface SentAlert {
  status: string;
  labels: Record<string, string>;
  annotations: Record<string, string>;
  startsAt: string;
  endsAt: string;
  generatorURL: string;
  fingerprint: string;
}

export const never = '0001-01-01T00:00:00Z';

export const sent = (
  alertname: string,
  labels: Record<string, string>,
  more: Partial<SentAlert> = {},
): SentAlert => ({
  status: 'firing',
  labels: { alertname, severity: 'warning', ...labels },
  annotations: { summary: 'look at it' },
  startsAt: '2026-11-29T01:02:03.123Z',
  endsAt: never,
  generatorURL: '',
  fingerprint: 'c1ae5b2d9f0e4a37',
  ...more,
});

export const resolved = { status: 'resolved', endsAt: '2026-11-29T01:12:03.123Z' };

/** The body of a webhook, version 4. */
export const webhook = (alerts: SentAlert[], more: object = {}) =>
  JSON.stringify({
    receiver: 'on-call',
    status: alerts.some(({ status }) => status === 'firing') ? 'firing' : 'resolved',
    alerts,
    groupLabels: { alertname: alerts[0]?.labels.alertname ?? '' },
    commonLabels: {},
    commonAnnotations: {},
    externalURL: 'http://alertmanager:9093',
    version: '4',
    groupKey: '{}:{alertname="x"}',
    truncatedAlerts: 0,
    ...more,
  });

/** The answer of Alertmanager's `/api/v2/alerts`. */
export const listed = (alerts: SentAlert[], state = 'active') =>
  JSON.stringify(
    alerts.map(({ labels, annotations, startsAt, generatorURL, fingerprint }) => ({
      annotations,
      endsAt: '2026-11-29T01:07:03.123Z',
      fingerprint,
      receivers: [{ name: 'on-call' }],
      startsAt,
      status: { inhibitedBy: [], silencedBy: state === 'suppressed' ? ['a1'] : [], state },
      updatedAt: '2026-11-29T01:03:03.123Z',
      generatorURL,
      labels,
    })),
  );

/** The answer of Prometheus' `/api/v1/alerts`. */
export const evaluated = (alerts: SentAlert[], state = 'firing') =>
  JSON.stringify({
    status: 'success',
    data: {
      alerts: alerts.map(({ labels, annotations, startsAt }) => ({
        labels,
        annotations,
        state,
        activeAt: startsAt,
        value: '1e+00',
      })),
    },
  });
