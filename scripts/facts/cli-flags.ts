// The flags of Flink's command lines in each minor version, and those of Kafka's tools.
import { jarsOf, releases } from './jars.ts';
import { callArguments, printedBy } from './java.ts';
import { mavenJars } from './maven.ts';
import { spanned, spansOf, table } from './spans.ts';

const hadoop = ['common', 'yarn-api', 'yarn-common', 'yarn-client'].map(
  (module) => `org.apache.hadoop:hadoop-${module}:3.3.6`,
);

const kafka = ['kafka-tools:3.9.1', 'kafka_2.13:3.9.1', 'kafka-server-common:3.9.1'].map(
  (jar) => `org.apache.kafka:${jar}`,
);

/** What Flink's command lines need beside it, and Kafka's tools. */
export const toolJars = [...hadoop, ...kafka];

/** What each of Kafka's scripts runs; its flags have been the same for years. */
const tools = new Map([
  ['kafka-acls.sh', 'kafka.admin.AclCommand'],
  ['kafka-broker-api-versions.sh', 'kafka.admin.BrokerApiVersionsCommand'],
  ['kafka-configs.sh', 'kafka.admin.ConfigCommand'],
  ['kafka-console-consumer.sh', 'org.apache.kafka.tools.consumer.ConsoleConsumer'],
  ['kafka-console-producer.sh', 'kafka.tools.ConsoleProducer'],
  ['kafka-consumer-groups.sh', 'org.apache.kafka.tools.consumer.group.ConsumerGroupCommand'],
  ['kafka-get-offsets.sh', 'org.apache.kafka.tools.GetOffsetShell'],
  ['kafka-topics.sh', 'org.apache.kafka.tools.TopicCommand'],
  ['kafka-transactions.sh', 'org.apache.kafka.tools.TransactionsCommand'],
]);

/** `flink run`, a tab, `--class=`: a flag that takes a value ends so. */
const flagsOf = (release: string): Set<string> => {
  const printed = printedBy('CliFlags', `cli-flags-${release}`, () => [
    ...jarsOf(release).filter((jar) => /\/(?:flink-dist|flink-table|flink-sql-client|log4j)[^/]*$/.test(jar)),
    ...mavenJars(hadoop),
  ]);
  const rows = printed.trim().split('\n');
  return new Set(
    rows.map((row) => {
      const [command, flag, value] = row.split('\t');
      return `${command}\t${flag}${value ? '=' : ''}`;
    }),
  );
};

const ofKafka = (): Set<string> => {
  const calls = callArguments('kafka-flags-3.9.1', ['accepts', 'acceptsAll', 'addArgument'], '', () =>
    mavenJars(kafka),
  );
  return new Set(
    Array.from(tools).flatMap(([script, of]) => {
      // The options of a tool stand in it, in a class beside it that is named after it, or in one that all have in common.
      const own = calls.filter(({ type }) => isOf(type, of) || type.endsWith('.CommandDefaultOptions'));
      return own
        .filter(({ text }) => /^-{0,2}[a-z][a-z-]+$/.test(text))
        .map(({ text }) => `${script}\t--${text.replace(/^-*/, '')}`);
    }),
  );
};

const isOf = (type: string, tool: string) =>
  type.startsWith(tool) || type === `${tool}Options` || type === tool.replace(/Consumer$/, 'ConsumerOptions');

/** The table of `data/`: command, its flags as `spanned` writes them; one that takes a value ends in `=`. */
export function cliFlagsTable(): string {
  const found = Array.from(releases.values(), flagsOf);
  const rows = [
    ...spansOf(found),
    ...Array.from(ofKafka(), (name) => ({ name, since: '', removed: '' })),
  ].map((span) => {
    const [command = '', flag = ''] = span.name.split('\t');
    return { command, flag: spanned({ ...span, name: flag }) };
  });
  const commands = [...new Set(rows.map(({ command }) => command))].sort();
  return table([
    ['command', 'flags'],
    ...commands.map((command) => [
      command,
      rows
        .filter((row) => row.command === command)
        .map(({ flag }) => flag)
        .join(' '),
    ]),
  ]);
}
