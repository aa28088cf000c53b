import type { WatchLook } from '../../changes/cluster-watch.ts';
import { type AskOptions, type CollectedCluster, readCluster } from '../../cluster/ask-cluster.ts';
import type { AskedReply } from '../../cluster/asker.ts';
import { bundleOf } from '../../cluster/bundle.ts';
import { expectJob } from '../../cluster/expect.ts';
import { FlinkdocError } from '../../errors.ts';
import { type InputSource, sortedByName } from '../../evidence/inputs.ts';
import type { Lang } from '../../language.ts';
import type { Io } from '../../types.ts';
import type { Judged } from '../triage/judge-files.ts';

/** So many rounds are judged together, the last ones: what is true in all of them counts, as in triage. */
export const rounds = 3;

/** What one look gave: something to judge, or why the JobManager did not answer. */
type Looked = { look: WatchLook } | { missed: string };

/** Looks at a cluster, round after round. Of what it read it keeps the last rounds alone. */
export class Looks {
  private readonly address: string;
  private readonly asking: AskOptions;
  private readonly judge: (sources: InputSource[]) => Promise<Judged>;
  private readonly redact: (text: string) => string;
  private window: AskedReply[][] = [];

  constructor(
    address: string,
    asking: AskOptions,
    judge: (sources: InputSource[]) => Promise<Judged>,
    redact: (text: string) => string,
  ) {
    this.address = address;
    this.asking = { ...asking, rounds: 1, logs: false, threads: false, progress: () => {} };
    this.judge = judge;
    this.redact = redact;
  }

  /** How many rounds there are. */
  get round(): number {
    return this.window.length;
  }

  /** Reads one round more, and judges the last ones. The first time it throws where there is no JobManager, or no such job. */
  async look(
    io: Pick<Io, 'env' | 'now' | 'sleep'>,
    lang: Lang,
    stop: AbortSignal,
    isFirst: boolean,
  ): Promise<Looked> {
    let read: CollectedCluster;
    try {
      read = await readCluster(this.address, this.asking, io, [stop]);
    } catch (error) {
      if (!(error instanceof FlinkdocError) || isFirst) throw error;
      return this.miss(error.says[lang][0]);
    }
    const overview = read.replies.findLast(({ path }) => path === '/jobs/overview');
    if (overview?.status !== 200) return this.miss(overview?.error ?? `HTTP ${overview?.status}`);
    if (isFirst) expectJob(read, this.asking.job, this.address);
    this.window = [...this.window, read.replies].slice(-rounds);
    const replies = this.window.flatMap((round, at) => round.map((reply) => ({ ...reply, round: at + 1 })));
    const at = io.now().getTime();
    const bundle = { url: read.base, level: this.asking.redact, endedAt: at };
    const files = bundleOf({ ...read, replies }, bundle, this.redact);
    const source = sortedByName(files.map(({ name, bytes }) => ({ name, path: null, bytes })));
    const judged = await this.judge([source]);
    const unanswered = read.replies.filter(({ status }) => status === 0).length;
    return { look: { ...judged, at, judged: this.window.length === rounds, unanswered } };
  }

  /** What was read before belongs to another life of the JobManager. */
  private miss(why: string): Looked {
    this.window = [];
    return { missed: why };
  }
}
