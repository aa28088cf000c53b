import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Fault } from '../../rig/fault.ts';
import { rankOf } from '../../rig/judge.ts';
import { readFolder } from '../../src/content/folder.ts';
import { pagesOf } from '../../src/content/pages.ts';
import type { TriageFinding } from '../../src/report.ts';

// What can be said of the rig without a cluster.

const files = readdirSync('rig/faults');
const pages = pagesOf(readFolder('content')).playbooks.map(({ id }) => id);

describe.each(files)('%s', async (file) => {
  const fault: Fault = (await import(join(process.cwd(), 'rig/faults', file))).default;

  it('is answered by pages that exist, and is named healthy where none is needed', () => {
    expect(fault.labels.filter((label) => !pages.includes(label))).toEqual([]);
    expect(fault.labels.length === 0).toBe(file.startsWith('healthy-'));
  });

  it('names the inputs of its operators', () => {
    const names = new Set<string>();
    for (const line of fault.graph?.split('\n').filter((text) => text.trim()) ?? []) {
      const [, name, kind, words] = /^\s*([\w-]+): (\w+)(.*)$/.exec(line)!;
      const inputs = words!.split(' ').filter((word) => names.has(word));
      expect(inputs.length > 0, line).toBe(kind !== 'source');
      names.add(name!);
    }
  });
});

it('ranks what triage says', () => {
  const said = (severity: TriageFinding['severity'], playbooks: string[]) => ({
    findings: [{ severity } as TriageFinding],
    playbooks,
  });
  const pages = ['backpressure-sink', 'gc-pressure', 'data-skew', 'late-data'];
  expect(rankOf(said('warning', pages), ['backpressure-sink'])).toBe('first');
  expect(rankOf(said('warning', pages), ['oom-heap', 'data-skew'])).toBe('among three');
  expect(rankOf(said('warning', pages), ['late-data'])).toBe('wrong');
  expect(rankOf(said('notice', pages), ['late-data'])).toBe('silent');
  expect(rankOf(said('notice', pages), [])).toBe('quiet');
  expect(rankOf(said('warning', pages), [])).toBe('loud');
});
