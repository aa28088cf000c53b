import { receivedAlerts } from '../alerts/decode.ts';
import { jsonDocuments } from '../threads/json-values.ts';
import { evidenceOf, lineCount, type Reader, readWhole } from './file-evidence.ts';

/** A notification has some kilobytes, all alerts of a large Alertmanager a few million. */
const longest = 8 * 1024 * 1024;

/** Reads alerts as Alertmanager and Prometheus send them. Nothing that an alert names is asked. */
export const readAlerts: Reader = async ({ file }, { read, truncated }) => {
  const { bytes, cut } = await readWhole(read, longest);
  const text = bytes.toString('utf8').replace(/^\ufeff/, '');
  const { alerts, more } = receivedAlerts(jsonDocuments(text), file);
  return {
    ...evidenceOf({
      file,
      kind: 'alerts',
      lines: lineCount(text),
      trouble: [
        ...(truncated() || !/[\]}]\s*$/.test(text.slice(-1000)) ? ['truncated'] : []),
        ...(cut || more ? ['crowded'] : []),
      ],
    }),
    alerts,
  };
};
