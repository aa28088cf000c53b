import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { flinkdoc } from '../../../test/fake-io.ts';
import { temporaryFolder } from '../../../test/library/team.ts';

const cwd = temporaryFolder('verdict');
const at = '2026-11-20 03:14:07,512';

it.each([
  [
    'an exception of which only the wrapper is there',
    `${at} ERROR org.apache.flink.runtime.dispatcher.Dispatcher [] - Error.
org.apache.flink.runtime.client.JobSubmissionException: Failed to submit JobGraph.
`,
    'Only symptoms seen: ',
  ],
  [
    'a warning without an exception, and no restart',
    `${at} WARN  org.apache.flink.runtime.metrics.MetricRegistryImpl [] - Could not start MetricDumpActor. No metrics will be submitted to the WebInterface.
`,
    'Nothing failed, but: ',
  ],
])('%s', async (_, log, begins) => {
  writeFileSync(join(cwd, 'jm.log'), log);
  const { stdout } = await flinkdoc(['triage', 'jm.log', '--format', 'json'], { cwd });
  expect(JSON.parse(stdout).verdict.startsWith(begins)).toBe(true);
});
