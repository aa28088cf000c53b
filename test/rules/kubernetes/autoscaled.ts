import { gzipSync } from 'node:zlib';
import type { Item } from './cases.ts';

/** The ConfigMap of the operator's autoscaler: `steps` are `HH:MM parallelism -> parallelism` of one vertex. */
export const autoscaled = (steps: string[], pack = packed): Item => ({
  apiVersion: 'v1',
  data: { parallelismOverrides: 'bc764cd8ddf7a0cff126f51c16239658:4', scalingHistory: pack(history(steps)) },
  kind: 'ConfigMap',
  metadata: {
    labels: { app: 'orders', component: 'autoscaler' },
    name: 'autoscaler-orders',
    namespace: 'flink',
  },
});

const packed = (yaml: string) => gzipSync(yaml).toString('base64');

/** As KubernetesAutoScalerStateStore writes it. */
const history = (steps: string[]) =>
  [
    '---',
    'bc764cd8ddf7a0cff126f51c16239658:',
    ...steps.flatMap((step) => {
      const [time, from, , to] = step.split(' ');
      return [
        `  "2026-11-20T${time}:07.512381Z":`,
        `    currentParallelism: ${from}`,
        `    newParallelism: ${to}`,
        '    metrics:',
        '      TRUE_PROCESSING_RATE:',
        '        current: "NaN"',
        '        average: 1204.2',
      ];
    }),
    '',
  ].join('\n');
