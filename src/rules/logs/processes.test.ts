import { expect, it } from 'vitest';
import { logCases, repeat } from '../../../test/rules/log-cases.ts';
import { started } from '../../../test/triage/flink-lines.ts';
import { judge } from '../../../test/triage/judge.ts';
import { LogWriter } from '../../../test/triage/log-writer.ts';
import { processes } from './processes.ts';

const starts = (times: number) => repeat(times, (log) => started(log, 'TaskManager'), new LogWriter());

logCases(processes, {
  'process-restarts': {
    shows: starts(3),
    facts: { process: 'TaskManager', starts: 3 },
    looksLike: [['a log that was appended to', starts(2)]],
  },
});

it('three TaskManagers that start are no process that starts again', async () => {
  const logs = { 'tm-1.log': starts(1), 'tm-2.log': starts(1), 'tm-3.log': starts(1) };
  expect((await judge(logs)).findings).toEqual([]);
});
