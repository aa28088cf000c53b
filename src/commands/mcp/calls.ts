import type { Library } from '../../library/library.ts';
import type { Entry, Io, Lang } from '../../types.ts';
import type { ClusterOptions } from '../shared/cluster.ts';
import type { Redaction } from '../triage/judge-files.ts';
import type { Allowed } from './allowed.ts';
import { LongPages, problemOf, type ToolAnswer, toolAnswerOf } from './answer.ts';
import type { Tool } from './tool.ts';

/** What the server was started with. */
interface Started {
  /** The language to answer in, unless another is asked for. */
  lang: Lang;
  trees: Entry[];
  allowed: Allowed;
  redact: Redaction;
  /** How clusters are reached and read. */
  cluster: ClusterOptions;
  io: Io;
  /** Opens the pages anew: those of a team may have changed. */
  libraryIn: (lang: Lang) => Promise<Library>;
}

/** Told of each step of a reading. */
export type CallProgress = (step: number) => void;

export interface Calls extends Started {
  long: LongPages;
  /** What a tool answers, or what is wrong; `stop` ends it, and then it throws. */
  answer: (
    tool: Tool,
    given: { lang?: Lang },
    stop: AbortSignal,
    progress: CallProgress,
  ) => Promise<ToolAnswer | string>;
}

/** Opens the pages, runs a tool, and makes an answer of its page. Of tools that read evidence one runs at a time. */
export function callsOf(started: Started): Calls {
  const long = new LongPages();
  const inTurn = oneAfterTheOther();
  const answer: Calls['answer'] = async (tool, given, stop, progress) => {
    const { lang = started.lang } = given;
    const work = async () => {
      const { io, cluster, allowed, redact, libraryIn } = started;
      let step = 0;
      const call = {
        library: await libraryIn(lang),
        io: { ...io, stop },
        allowed,
        cluster: { ...cluster, stop, progress: () => progress(++step) },
        redact,
      };
      const { page } = await tool.run(call, given as never);
      return toolAnswerOf(page!, tool.evidence, long, lang);
    };
    try {
      return await (tool.evidence ? inTurn(stop, work) : work());
    } catch (error) {
      if (stop.aborted) throw error;
      return problemOf(error, lang);
    }
  };
  return { ...started, long, answer };
}

/** Has work done one after the other. What nobody waits for any more is not begun. */
function oneAfterTheOther(): <Result>(stop: AbortSignal, work: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (stop, work) => {
    const turn = last.then(() => {
      stop.throwIfAborted();
      return work();
    });
    last = turn.catch(() => {});
    return turn;
  };
}
