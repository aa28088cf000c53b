// How many of the log lines that our pages claim have their literal in a class of a released jar.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Line {
  page: string;
  id: string;
  text: string;
  /** Who else says it: a broker, a database, the JVM; empty where a released jar must have it. */
  from: string;
}

/** The rows of all `lines.tsv`. */
export const linesOf = (content: string): Line[] =>
  readdirSync(join(content, 'playbooks'))
    .sort()
    .flatMap((page) => {
      const file = join(content, 'playbooks', page, 'lines.tsv');
      const rows = existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : [];
      return rows.slice(1).map((row) => {
        const [id = '', text = '', , , , , from = ''] = row.split('\t');
        return { page, id, text, from };
      });
    });

/** Jars whose options are in no table, and that say what our pages speak of. */
export const speakers = [
  'org.apache.flink:flink-autoscaler:1.10.0',
  'org.apache.flink:flink-cdc-runtime:3.2.1',
  'org.apache.flink:flink-cdc-runtime:3.5.0',
  'org.apache.fluss:fluss-client:0.9.1-incubating',
  'org.apache.hadoop:hadoop-common:3.3.6',
  'org.apache.hadoop:hadoop-hdfs-client:3.3.6',
  'org.apache.hadoop:hadoop-yarn-server-nodemanager:3.3.6',
  'org.apache.iceberg:iceberg-api:1.10.1',
  'org.apache.iceberg:iceberg-core:1.10.1',
  'org.apache.iceberg:iceberg-hive-metastore:1.10.1',
  'org.apache.paimon:paimon-core:1.3.1',
  'org.mongodb:mongodb-driver-core:4.11.1',
];

/** The lines whose literal no jar has. */
export function notFound(lines: Line[], reader: string, jars: string[]): Line[] {
  const texts = [...new Set(lines.map(({ text }) => constantOf(text)))];
  const found = new Set(
    execFileSync('java', [reader, ...jars], {
      input: texts.join('\n'),
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['pipe', 'pipe', 'ignore'],
    }).split('\n'),
  );
  return lines.filter(({ text }) => !found.has(constantOf(text)));
}

/** A frame of a trace names class and method: the class is what a jar has. What an exception says stands behind its name, which may end where that begins. */
const constantOf = (text: string) =>
  /^[\w$]+(?:\.[\w$]+){3,}$/.test(text)
    ? text.replace(/\.[a-z]\w*$/, '')
    : text.replace(/:? ?$/, '').replace(/^[\w.$]{1,200}(?:Exception|Error): (?=.{12})/, '');
