import { gunzipSync } from 'node:zlib';
import { yamlDocuments } from '../../configuration/yaml.ts';
import type { Scaling } from '../objects.ts';
import type { JsonObject } from '../threads/json-values.ts';
import { at, quoted, textAt, time } from './fields.ts';

/** A ConfigMap has 1 MiB at most, and a history of three steps a vertex is short: what unpacks to more is no history. */
const longest = 4 * 1024 * 1024;

/** Where the autoscaler of the operator keeps what it did: KubernetesAutoScalerStateStore. */
export const isAutoscaler = (map: JsonObject) =>
  textAt(map, 'metadata', 'labels', 'component') === 'autoscaler' ||
  textAt(map, 'metadata', 'name').startsWith('autoscaler-');

/** The steps of each vertex. What cannot be read has none. */
export function scalingsIn(map: JsonObject, file: string): Scaling[] {
  const name =
    textAt(map, 'metadata', 'labels', 'app') || textAt(map, 'metadata', 'name').slice('autoscaler-'.length);
  const data = at(map, 'data');
  return Object.entries(historyIn(textAt(data, 'scalingHistory'))).map(([vertex, history]) => {
    const steps = stepsIn(history);
    const told = steps.map(({ at, from, to }) => `${new Date(at).toISOString()} ${from} -> ${to}`);
    const place = typeof data === 'object' && data !== null && 'line' in data ? data : map;
    return {
      name,
      vertex,
      steps,
      quote: quoted(place, file, `autoscaler of ${name}, vertex ${vertex}: ${told.join(', ')}`),
    };
  });
}

/** gzip and base64 since operator 1.2; plain YAML before. */
function historyIn(value: string): Record<string, unknown> {
  if (value === '') return {};
  const bytes = Buffer.from(value, 'base64');
  try {
    const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
    const yaml = packed ? gunzipSync(bytes, { maxOutputLength: longest }).toString('utf8') : value;
    const [history] = yamlDocuments(yaml).documents;
    return isRecord(history) ? history : {};
  } catch {
    return {};
  }
}

function stepsIn(history: unknown): Scaling['steps'] {
  if (!isRecord(history)) return [];
  return Object.entries(history)
    .flatMap(([when, summary]) => {
      const [at, from, to] = [
        time(when),
        numberIn(summary, 'currentParallelism'),
        numberIn(summary, 'newParallelism'),
      ];
      return at === null || from === null || to === null ? [] : [{ at, from, to }];
    })
    .sort((a, b) => a.at - b.at);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function numberIn(summary: unknown, key: string): number | null {
  const value = isRecord(summary) && Object.hasOwn(summary, key) ? summary[key] : null;
  return typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : null;
}
