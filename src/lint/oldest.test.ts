import { expect, it } from 'vitest';
import { clean, cleanFolder } from '../../test/lint-folder.ts';

const { write, found } = cleanFolder();

const english = 'en/trees/sinks.md';
const chinese = 'zh/trees/sinks.md';

/** What is found where the tree says a text in both languages; the English one says for which versions it is. */
function foundOf(text: string, flink: string): string[] {
  write({
    [english]: clean[english]!.replace('Look.', text).replace('symptoms:', `flink: ${flink}\nsymptoms:`),
    [chinese]: clean[chinese]!.replace('Look.', text),
  });
  return found();
}

it.each([
  ['a key', '`akka.watch.threshold` is 12.', '">=2.0"', 'config-key-removed'],
  ['a default', '`env.log.max` (default 10) files.', '">=1.13"', 'config-default-changed'],
  ['a metric', '`initializationTime` is short.', '">=1.13"', 'metric-newer'],
  ['a path', '`curl -s $JM/jobmanager/environment`', '">=1.13"', 'rest-path-newer'],
  ['a field', "`curl -s $JM/jobs/$JOB/exceptions | jq '.endpoint'`", '">=1.13"', 'rest-field-newer'],
  ['a flag', '`flink stop --type native $JOB`', '">=1.13"', 'cli-flag-newer'],
])('%s of a tree is one of its versions, in each language', (_, text, flink, code) => {
  expect(foundOf(text, flink)).toEqual([`${english}:10 ${code}`, `${chinese}:9 ${code}`]);
  expect(foundOf(text, 'null')).toEqual([]);
});
