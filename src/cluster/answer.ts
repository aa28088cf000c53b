// One answer of Flink's REST API, wherever it was read: asked now, in a bundle, or in a file that curl wrote.

import { type AnswerContent, decoded } from './decode/decoders.ts';
import { type EndpointPath, endpointOf, type Ids } from './endpoints.ts';

export interface RestAnswer<Path extends EndpointPath = EndpointPath> extends Ids, Request {
  /** As in the table of endpoints: `/jobs/:job/checkpoints`. */
  endpoint: Path;
  said: () => AnswerContent<Path>;
}

export interface Request {
  /** The address asked for, without host and query. */
  path: string;
  /** Gauges are asked for several times; counted from 1. */
  round: number;
  /** Milliseconds since 1970 by the clock of whoever asked; null where nobody wrote it down. */
  at: number | null;
}

/** An answer by the path it was asked under, and the JSON that came; null when it is none that anybody here reads. */
export function answerOf(request: Request, json: () => unknown): RestAnswer | null {
  const found = endpointOf(request.path);
  if (!found) return null;
  const { endpoint } = found;
  return {
    ...found,
    ...request,
    said: isSeldomAsked(endpoint) ? once(() => decoded(endpoint, json())) : kept(decoded(endpoint, json())),
  };
}

/** Of checkpoints that were quick, nobody asks for the stages: most of a large bundle stays unread. */
const isSeldomAsked = (endpoint: EndpointPath) => endpoint.endsWith('/subtasks/:vertex');

const kept =
  <Value>(value: Value) =>
  () =>
    value;

function once<Value>(get: () => Value): () => Value {
  let value: { is: Value } | null = null;
  return () => {
    value ??= { is: get() };
    return value.is;
  };
}

/** Answers by what was asked, each oldest round first. */
export class RestAnswers {
  private readonly byKey = new Map<string, RestAnswer[]>();

  constructor(answers: RestAnswer[]) {
    for (const answer of [...answers].sort((a, b) => a.round - b.round))
      for (const key of new Set([answer.endpoint, keyOf(answer.endpoint, answer)])) {
        const kept = this.byKey.get(key);
        if (kept) kept.push(answer);
        else this.byKey.set(key, [answer]);
      }
  }

  all<Path extends EndpointPath>(endpoint: Path, about: Partial<Ids> = {}): RestAnswer<Path>[] {
    return (this.byKey.get(keyOf(endpoint, about)) ?? []) as RestAnswer<Path>[];
  }

  last<Path extends EndpointPath>(endpoint: Path, about: Partial<Ids> = {}): RestAnswer<Path> | undefined {
    return this.all(endpoint, about).at(-1);
  }
}

function keyOf(endpoint: string, { job, vertex, taskManager, checkpoint }: Partial<Ids>): string {
  return [endpoint, job, vertex, taskManager, checkpoint].filter((part) => part != null).join(' ');
}
