import type { EndpointPath } from '../endpoints.ts';
import { fieldsOf, textOf } from '../values.ts';
import { checkpointingOf, checkpointPartsOf, checkpointsOf, stagesOf } from './checkpoints.ts';
import { failuresOf } from './failures.ts';
import { jobOf, overviewOf } from './job.ts';
import { configurationOf, metricsOf, overviewOfCluster, spreadsOf, taskManagersOf } from './processes.ts';
import { loadsOf, subtasksOf, watermarksOf } from './vertex.ts';

const versionOf = (value: unknown) => textOf(fieldsOf(value)['flink-version']);

const restartStrategyOf = (value: unknown) =>
  textOf(fieldsOf(fieldsOf(value)['execution-config'])['restart-strategy']);

/** Logs and dumps are read as what they are. */
const nothing = () => null;

/** What is kept of each answer: its JSON is many times as large. */
const decoders = {
  '/config': versionOf,
  '/overview': (value: unknown) => ({ flink: versionOf(value), overview: overviewOfCluster(value) }),
  '/jobmanager/config': configurationOf,
  '/jobmanager/metrics': metricsOf,
  '/jobmanager/log': nothing,
  '/jobs/overview': overviewOf,
  '/taskmanagers': taskManagersOf,
  '/taskmanagers/:taskmanager/metrics': metricsOf,
  '/taskmanagers/:taskmanager/thread-dump': nothing,
  '/taskmanagers/:taskmanager/log': nothing,
  '/jobs/:job': jobOf,
  '/jobs/:job/config': restartStrategyOf,
  '/jobs/:job/metrics': metricsOf,
  '/jobs/:job/checkpoints': checkpointsOf,
  '/jobs/:job/checkpoints/config': checkpointingOf,
  '/jobs/:job/checkpoints/details/:checkpoint': checkpointPartsOf,
  '/jobs/:job/checkpoints/details/:checkpoint/subtasks/:vertex': stagesOf,
  '/jobs/:job/exceptions': failuresOf,
  '/jobs/:job/vertices/:vertex': subtasksOf,
  '/jobs/:job/vertices/:vertex/backpressure': loadsOf,
  '/jobs/:job/vertices/:vertex/watermarks': watermarksOf,
  '/jobs/:job/vertices/:vertex/subtasks/metrics': spreadsOf,
  '/jobs/:job/vertices/:vertex/metrics': metricsOf,
} satisfies Record<EndpointPath, (value: unknown) => unknown>;

/** What an answer says, typed. */
export type AnswerContent<Path extends EndpointPath> = ReturnType<(typeof decoders)[Path]>;

/** What the JSON of an answer says: not to be trusted in any way. */
export const decoded = <Path extends EndpointPath>(endpoint: Path, value: unknown): AnswerContent<Path> =>
  decoders[endpoint](value) as AnswerContent<Path>;
