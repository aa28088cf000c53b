// One answer of Flink's REST API, wherever it was read: asked now, in a bundle, or in a file that curl wrote.

import { type EndpointPath, endpointOf, type Ids } from './endpoints.ts';

export interface Answer extends Ids {
  /** As in the table of endpoints: `/jobs/:job/checkpoints`. */
  endpoint: EndpointPath;
  /** The address asked for, without host and query. */
  path: string;
  /** Gauges are asked for several times; counted from 1. */
  round: number;
  /** Milliseconds since 1970 by the clock of whoever asked; null where nobody wrote it down. */
  at: number | null;
  /** What JSON.parse makes of the body: not to be trusted in any way. */
  value: unknown;
}

/** An answer by the path it was asked under; null when it is none that anybody here reads. */
export function answerOf(
  path: string,
  value: unknown,
  { round, at }: Pick<Answer, 'round' | 'at'>,
): Answer | null {
  const found = endpointOf(path);
  return found && { ...found, path, round, at, value };
}
