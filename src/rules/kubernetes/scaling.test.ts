import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { autoscaled } from '../../../test/rules/kubernetes/autoscaled.ts';
import { listOf, objectCases } from '../../../test/rules/kubernetes/cases.ts';
import { kubernetesObjects } from '../../evidence/kubernetes/decode.ts';
import { objectsIn } from '../../evidence/kubernetes/documents.ts';
import { scaling } from './scaling.ts';

const flapping = ['03:00 2 -> 4', '03:30 4 -> 2', '04:00 2 -> 4'];

objectCases(scaling, {
  'autoscaler-flaps': {
    shows: [autoscaled(flapping)],
    facts: { job: 'orders', vertex: 'bc764cd8', steps: '2 → 4 → 2 → 4', minutes: 60, others: 0 },
    looksLike: [
      ['growth', [autoscaled(['03:00 2 -> 4', '03:30 4 -> 8', '04:00 8 -> 12'])]],
      ['day and night', [autoscaled(['03:00 2 -> 4', '09:00 4 -> 2', '15:00 2 -> 4'])]],
      ['one step back', [autoscaled(['03:00 2 -> 4', '03:30 4 -> 2'])]],
    ],
  },
});

const scalings = (pack: (yaml: string) => string) =>
  kubernetesObjects(objectsIn(listOf([autoscaled(flapping, pack)])), 'list.json')!.scalings;

it('a history that is not packed is read as well', () => {
  expect(scalings((yaml) => yaml).map(({ steps }) => steps.length)).toEqual([3]);
});

it.each([
  ['a bomb', () => gzipSync(Buffer.alloc(64 * 1024 * 1024, ' ')).toString('base64')],
  ['half of it', (yaml: string) => gzipSync(yaml).subarray(0, 60).toString('base64')],
  ['no YAML', () => '{'],
  ['another type', () => '[1, 2]'],
])('%s has no steps', (_, pack) => {
  expect(scalings(pack)).toEqual([]);
});
