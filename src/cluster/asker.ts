import { pathOf } from './endpoints.ts';
import { isOfSplit } from './metric-ids.ts';
import type { Reply, RestClient } from './rest-client.ts';
import { fieldsOf, listOf, textOf, valueIn } from './values.ts';
import { queriesOf, type Wanted, type WantedAnswer } from './wanted.ts';

/** A reply, and the round it was asked in. */
export type AskedReply = Reply & { round: number };

/** Bytes of an answer, and of the end of a log; where there are more splits, none is asked for. */
const most = { answer: 32 * 1024 * 1024, log: 16 * 1024 * 1024, splits: 256 };

/** Asks a cluster, and keeps what it answers. */
export class Asker {
  readonly replies: AskedReply[] = [];
  round = 1;
  /** The metrics that exist, by the path that lists them. */
  private readonly metricIds = new Map<string, string[]>();
  private readonly client: RestClient;

  constructor(client: RestClient) {
    this.client = client;
  }

  /** Learns which metrics exist, where that is not known yet; the JobManager begins to fetch them with that. */
  async listMetrics(wanted: Wanted[]): Promise<void> {
    await inParallel(wanted, async ({ endpoint, ids, metrics }) => {
      const path = pathOf(endpoint, ids);
      if (!metrics || this.metricIds.get(path)?.length) return;
      const { body, status } = await this.client.get(path, most.answer);
      const listed = status === 200 ? listOf(valueIn(body)) : [];
      const exist = listed.flatMap((entry) => textOf(fieldsOf(entry).id) ?? []).filter(metrics.wanted);
      const isMany = exist.filter(isOfSplit).length > most.splits;
      this.metricIds.set(path, isMany ? exist.filter((id) => !isOfSplit(id)) : exist);
    });
  }

  askAll(wanted: Wanted[]): Promise<WantedAnswer[]> {
    return inParallel(wanted, (one) => this.ask(one));
  }

  /** Asks, and keeps what came back. Of metrics only those that exist are asked for, and none where none do. */
  async ask(wanted: Wanted): Promise<WantedAnswer> {
    const { endpoint, ids, metrics } = wanted;
    const path = pathOf(endpoint, ids);
    const isLog = endpoint.endsWith('/log');
    const queries = metrics ? queriesOf(this.metricIds.get(path) ?? [], metrics.aggregated) : [''];
    let value: unknown;
    for (const query of queries) {
      const reply = await this.client.get(
        `${path}${query}`,
        isLog ? most.log : most.answer,
        isLog ? 'end' : 'start',
      );
      this.replies.push({ ...reply, round: this.round });
      value = reply.status === 200 && !isLog ? valueIn(reply.body) : undefined;
    }
    return { ...wanted, value };
  }
}

/** Requests that run at once. */
const atOnce = 4;

/** Does something with each, a few at a time; results in the order of what was given. */
async function inParallel<Item, Result>(
  items: Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results = new Array<Result>(items.length);
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const at = next++;
      results[at] = await work(items[at]!);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}
