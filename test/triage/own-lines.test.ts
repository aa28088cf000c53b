import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { pageFiles } from '../../src/content/layout.ts';
import { logLines } from '../../src/content/log-lines.ts';
import { taskFailed } from './flink-lines.ts';
import { judge } from './judge.ts';
import { LogWriter } from './log-writer.ts';

// Each exception that a page knows, wherever it stands, leads to that page, below what carries it in every failure of a task.

const thrown = /^(?:Caused by: )?(?=[\w.$]{1,200}(?:Exception|Error|Throwable)\b)/;

const cases = pageFiles('content').flatMap(({ id: page, lines }) =>
  lines === null
    ? []
    : logLines(readFileSync(join('content', lines), 'utf8'))
        .filter(
          ({ shows, where, sample }) =>
            (shows === 'cause' || shows === 'symptom') && !where && thrown.test(sample),
        )
        .map(({ id, sample }) => ({ page, id, exception: sample.replace(thrown, '') })),
);

/** Lines that two pages know: the one on the system says more than the one on what it is used for. */
const ofTwo = new Map([['kafka-connectivity-list-partitions', 'pulsar-connector']]);

it('exceptions were found', () => {
  expect(cases.length).toBeGreaterThan(500);
});

it.each(cases)('$id leads to $page', async ({ page, id, exception }) => {
  const log = taskFailed(new LogWriter(), 1, [
    'java.lang.RuntimeException: One or more fetchers have encountered exception',
    '\tat org.apache.flink.streaming.runtime.tasks.StreamTask.processInput(StreamTask.java:542)',
    '\tat java.lang.Thread.run(Thread.java:829)',
    `Caused by: ${exception}`,
    '\tat java.util.concurrent.ThreadPoolExecutor.runWorker(ThreadPoolExecutor.java:1136)',
  ]);
  expect((await judge({ 'tm.log': log })).playbooks[0]).toBe(ofTwo.get(id) ?? page);
});
