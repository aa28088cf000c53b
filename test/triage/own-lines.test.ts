import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { pageFiles } from '../../src/content/layout.ts';
import { logLines } from '../../src/content/log-lines.ts';
import { taskFailed } from './flink-lines.ts';
import { judge } from './judge.ts';
import { LogWriter } from './log-writer.ts';

// Each exception that a page knows, wherever it stands, leads to that page, below what carries it in every failure of a task.
// They are judged one after the other, which takes minutes where other work goes on.

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

it('each leads to its page', async () => {
  const led = new Map<string, string | undefined>();
  for (const { id, exception } of cases) {
    const log = taskFailed(new LogWriter(), 1, [
      'java.lang.RuntimeException: One or more fetchers have encountered exception',
      '\tat org.apache.flink.streaming.runtime.tasks.StreamTask.processInput(StreamTask.java:542)',
      '\tat java.lang.Thread.run(Thread.java:829)',
      `Caused by: ${exception}`,
      '\tat java.util.concurrent.ThreadPoolExecutor.runWorker(ThreadPoolExecutor.java:1136)',
    ]);
    led.set(id, (await judge({ 'tm.log': log })).playbooks[0]);
  }
  const wanted = new Map(cases.map(({ id, page }) => [id, ofTwo.get(id) ?? page]));
  expect(led).toEqual(wanted);
}, 600_000);
