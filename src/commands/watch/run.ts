import { ClusterWatch } from '../../changes/cluster-watch.ts';
import type { Happening } from '../../changes/happening.ts';
import { deadline } from '../../cluster/deadline.ts';
import { exitCodes } from '../../errors.ts';
import type { Library } from '../../library/library.ts';
import { redactor } from '../../redact/redactor.ts';
import { screenOf } from '../../screen.ts';
import { keyOf } from '../../search/key.ts';
import { isAsBad } from '../../severity.ts';
import type { Io, Outcome } from '../../types.ts';
import type { CommonOptions, Keep } from '../command.ts';
import { askOptions, type ClusterOptions, expectAddress, unlessSaid } from '../shared/cluster.ts';
import { judgeWith } from '../triage/judge-files.ts';
import type { TriageOptions } from '../triage/run.ts';
import { keptOfWatch } from './kept.ts';
import { Looks } from './looks.ts';
import { Teller } from './teller.ts';

export interface WatchOptions
  extends Pick<ClusterOptions, 'job' | 'every' | 'deadline' | 'ca' | 'cert' | 'key' | 'authFile'>,
    Pick<TriageOptions, 'failOn' | 'redact'>,
    Pick<CommonOptions, 'format' | 'color'> {
  /** Milliseconds. */
  for?: number;
}

/** `flinkdoc watch <url>`. What happens is told at once: there is no page in the end. */
export async function watchCommand(
  library: Library,
  url: string,
  options: WatchOptions,
  io: Io,
  keep: Keep = async () => {},
): Promise<Outcome> {
  expectAddress(url);
  const { lang } = library;
  const { redact: level = 'secrets', every, failOn } = options;
  const redact = redactor(level);
  const asking = askOptions({ ...unlessSaid, ...options, redact: level }, io, lang);
  const looks = new Looks(url, asking, judgeWith(library, io, redact), redact);
  const entryOf = (id: string) => library.entry(keyOf({ kind: 'problem', id }));
  const format = options.format ?? (io.stdout.isTTY ? 'terminal' : 'markdown');
  const screen = await screenOf(io.stdout, io, options.color, lang);
  const watched = { url, every, entryOf, redact, lang };
  const teller = new Teller(watched, io, format, screen);
  const tell = async (happenings: Happening[]) => {
    await teller.tell(happenings);
    for (const event of keptOfWatch(happenings, watched)) await keep(event);
  };
  const watching = new ClusterWatch();
  const asked = new AbortController();
  const silence = io.onSignal(() => asked.abort());
  const { signal: stop, clear } = deadline(options.for ?? null, [asked.signal]);
  try {
    for (let isFirst = true; !stop.aborted; isFirst = false) {
      const began = performance.now();
      teller.stands(watching, looks.round + 1, null);
      const looked = await looks.look(io, lang, stop, isFirst);
      // What was cut off in the middle says nothing.
      if (stop.aborted) break;
      const now = io.now().getTime();
      await tell('missed' in looked ? watching.miss(now, looked.missed) : watching.take(looked.look));
      const rest = every * 1000 - (performance.now() - began);
      for (let left = rest; left > 0 && !stop.aborted; left -= 1000) {
        teller.stands(watching, looks.round, left);
        await io.sleep(Math.min(1000, left), stop);
      }
    }
    await tell(watching.end(io.now().getTime()));
  } finally {
    silence();
    clear();
    await teller.end();
  }
  return { page: null, exitCode: exitCodeOf(watching, failOn) };
}

/** By what stands in the end; whoever asks is not told that nothing does where nothing was judged. */
function exitCodeOf({ standing, hasJudged }: ClusterWatch, failOn: WatchOptions['failOn']): number {
  if (failOn === undefined) return exitCodes.ok;
  if (!hasJudged) return exitCodes.unusable;
  return standing.some(({ severity }) => isAsBad(severity, failOn)) ? exitCodes.no : exitCodes.ok;
}
