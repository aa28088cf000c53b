// The metrics of Flink in each minor version, and of which group each is: what its classes register.
import { installedFlink } from '../../rig/flink.ts';
import { jarsOf, releases } from './jars.ts';
import { type Call, callArguments } from './java.ts';
import { keyOf, mavenJars } from './maven.ts';
import { spansOf, table } from './spans.ts';

/** Who registers the metrics of what, by the names of the classes; all others are those of operators. */
const scopes: [RegExp, string][] = [
  [
    /\.(?:Default)?CheckpointStatsTracker$|\.scheduler\.(?:adaptive\.)?\w+$|\.DefaultSpeculativeExecutionHandler$|\.executiongraph\./,
    'job',
  ],
  [/\.(?:Dispatcher|\w*ResourceManager|\w*SlotManager)$/, 'jobmanager'],
  [
    /\.TaskIOMetricGroup$|\.io\.network\.|\.TaskExecutor$|\.InputProcessorUtil$|\.\w+StreamTask$|\.OperatorChain$|\.changelog\./,
    'task',
  ],
  [/\.(?:MetricUtils|SystemResourcesMetricsInitializer)$/, 'process'],
  [/\.Internal(?:SplitEnumerator|OperatorCoordinator)MetricGroup$/, 'coordinator'],
];

const scopeOf = (type: string) =>
  scopes.find(([of]) => of.test(type.replace(/\$.*$/, '')))?.[1] ?? 'operator';

interface Made {
  name: string;
  scope: string;
  since: string;
}

/** Of a job in a state, as JobStatusMetrics and DeploymentStateTimeMetrics register them from 1.15 on; before, RestartTimeGauge stood alone. */
const ofStates = [
  'initializing',
  'created',
  'running',
  'failing',
  'failed',
  'cancelling',
  'restarting',
  'deploying',
].flatMap((state) =>
  ['Time', 'TimeTotal', 'State'].map(
    (what): Made => ({
      name: state + what,
      scope: 'job',
      since: state + what === 'restartingTime' ? '' : '1.15',
    }),
  ),
);

/** Names that are put together when Flink runs, so that no class has them in every release; the others as MetricNames makes them. */
const made: Made[] = [
  ...ofStates,
  ...[
    'currentInput1Watermark',
    'currentInput2Watermark',
    'numBytesInLocal',
    'numBytesInRemote',
    'numBuffersInLocal',
    'numBuffersInRemote',
  ].map((name): Made => ({ name, scope: 'task', since: '' })),
];

/** Connectors come and go with versions of their own. */
export const metricJars = [
  'flink-connector-kafka:3.4.0-1.20',
  'flink-connector-kafka:5.0.0-2.2',
  'flink-connector-kinesis:4.3.0-1.19',
  'flink-connector-aws-base:4.3.0-1.19',
  'flink-connector-aws-kinesis-streams:1.15.2',
  'flink-connector-pulsar:4.1.0-1.18',
  'flink-cdc-base:3.5.0',
  'flink-connector-mysql-cdc:3.2.0',
].map((jar) => `org.apache.flink:${jar}`);

const methods = ['gauge', 'counter', 'meter', 'histogram', 'addGroup'];

const isName = /^[a-z][A-Za-z0-9]{3,}$/;

const metricsIn = (name: string, jars: () => string[]) =>
  callArguments(`metrics-${name}`, methods, 'org/apache/flink', jars)
    // `ChangelogStateBackend.startedMaterialization`: a group stands before some.
    .map((call) => ({ ...call, text: call.text.replace(/^[A-Z]\w*\./, '') }))
    .filter(({ text }) => isName.test(text));

/** The table of `data/`: name, scopes, the minor version it came with (empty for 1.13 and before), the one it is gone from. A group of metrics ends in a dot. */
export function metricsTable(): string {
  const calls = Array.from(releases.values(), (release) =>
    metricsIn(release, () => [
      ...jarsOf(release),
      ...installedFlink(release).lib.filter((jar) => jar.includes('/flink-connector-files')),
    ]),
  );
  const scopesOf = new Map<string, Set<string>>();
  const add = (name: string, scope: string) =>
    scopesOf.set(name, (scopesOf.get(name) ?? new Set()).add(scope));
  for (const { type, text, method } of calls.flat())
    if (method !== 'field') add(named({ method, text }), scopeOf(type));
  const isMade = new Set(made.map(({ name }) => name));
  const ofFlink = spansOf(calls.map((all) => new Set(all.map(named)))).filter(
    ({ name }) => !isMade.has(name),
  );
  const known = new Set(ofFlink.map(({ name }) => name));
  const others = metricsIn(keyOf(metricJars), () => mavenJars(metricJars))
    .filter((call) => !known.has(named(call)) && !isMade.has(named(call)))
    .map((call): [string, Made] => [named(call), { name: named(call), scope: 'connector', since: '' }]);
  const more = [...made, ...new Map(others).values()];
  for (const { name, scope } of more) add(name, scope);
  const rows = [...ofFlink, ...more.map(({ name, since }) => ({ name, since, removed: '' }))]
    .map(({ name, since, removed }) => [
      name,
      [...(scopesOf.get(name) ?? [])].sort().join(' '),
      since,
      removed,
    ])
    .sort(([one = ''], [other = '']) => (one < other ? -1 : 1));
  return table([['name', 'scopes', 'since', 'removed'], ...rows]);
}

const named = ({ method, text }: Pick<Call, 'method' | 'text'>) =>
  method === 'addGroup' ? `${text}.` : text;
