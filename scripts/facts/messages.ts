// What Flink and the systems beside it log at WARN and ERROR, or throw, and no page claims: the list from which new log lines are chosen.

import { allJarsOf, releases } from './jars.ts';
import { printedBy, readsClasses } from './java.ts';
import type { Line } from './literals.ts';
import { mavenJars } from './maven.ts';
import { singleJars } from './single-jars.ts';

/** The packages whose messages are read; what others say is told by Flink as the cause. */
const packages =
  'org/apache/(flink|paimon|iceberg|hudi|fluss|doris)/(?!.*shaded?/)|com/(starrocks|ververica)/(?!.*shaded?/)|io/debezium/';

interface Message {
  /** The class that says it. */
  type: string;
  /** `warn`, `error`, the exception, or the condition that fails. */
  by: string;
  /** What is filled in stands as `{}`. */
  text: string;
}

/** Those of the newest release of each major version, and of all single jars. */
export function unclaimedMessages(lines: Line[]): Message[] {
  const newest = [...releases.values()].filter((release) => /^(1\.20|2\.3)\./.test(release));
  const said = [
    ...newest.map((release) => messagesOf(`messages-${release}`, () => allJarsOf(release))),
    messagesOf('messages-single', () => mavenJars(singleJars)),
  ];
  return [...new Set(said.flatMap((printed) => printed.split('\n').filter(Boolean)))]
    .sort()
    .map((row) => {
      const [type = '', by = '', text = ''] = row.split('\t');
      return { type, by, text };
    })
    .filter(({ text }) => !lines.some((line) => isClaimedBy(text, line)));
}

const messagesOf = (name: string, jars: () => string[]): string =>
  printedBy('Messages', name, () => [packages, ...jars()], [
    ...readsClasses,
    ...['tree', 'tree.analysis'].flatMap((part) => [
      '--add-exports',
      `java.base/jdk.internal.org.objectweb.asm.${part}=ALL-UNNAMED`,
    ]),
  ]);

/** So long a part of a message is nobody else's. */
const telling = 12;

/** Whether the literal of a line stands in the message, or the longest fixed part of the message in the sample of the line. */
export function isClaimedBy(text: string, line: Pick<Line, 'text' | 'sample'>): boolean {
  const parts = text.split(/\{\d*\}/).map((part) => part.trim());
  const longest = parts.reduce((a, b) => (b.length > a.length ? b : a));
  return (
    (line.text.length >= telling && text.includes(line.text)) ||
    (longest.length >= telling && line.sample.includes(longest))
  );
}
