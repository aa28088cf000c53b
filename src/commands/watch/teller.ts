import type { ClusterWatch } from '../../changes/cluster-watch.ts';
import type { Happening } from '../../changes/happening.ts';
import { jsonLine } from '../../render/json.ts';
import { type Format, render } from '../../render/render.ts';
import type { Io, Page, Screen } from '../../types.ts';
import { write } from '../../write.ts';
import type { WatchData } from './data.ts';
import { rounds } from './looks.ts';
import { clockTime, type WatchedCluster, watchedPage, watchPage } from './page.ts';
import { Status } from './status.ts';
import { watchWords } from './words.ts';

/**
 * Tells what happens, when it happens: a line each on stdout, and below it on a terminal how things stand. HTML is one page of all that
 * happened, in the end.
 */
export class Teller {
  private readonly watched: WatchedCluster;
  private readonly io: Pick<Io, 'stdout' | 'stderr' | 'env' | 'now'>;
  private readonly format: Format;
  private readonly screen: Screen;
  private readonly status: Status;
  private readonly told: Page<WatchData>[] = [];

  constructor(watched: WatchedCluster, io: Teller['io'], format: Format, screen: Screen) {
    this.watched = watched;
    this.io = io;
    this.format = format;
    this.screen = screen;
    this.status = new Status(io, screen);
  }

  async tell(happenings: Happening[]): Promise<void> {
    if (happenings.length === 0) return;
    const pages = happenings.map((happening) => watchPage(happening, this.watched));
    if (this.format === 'html') {
      this.told.push(...pages);
      return;
    }
    const lines = await Promise.all(
      pages.map((page) => (this.format === 'json' ? jsonLine(page) : render(page, this.format, this.screen))),
    );
    this.status.clear();
    await write(this.io.stdout, lines.join(''));
  }

  /** How things stand; `left`: milliseconds until the next look, null while looking. */
  stands(watching: ClusterWatch, round: number, left: number | null): void {
    const words = watchWords[this.watched.lang].status;
    const { standing, gone, isAway } = watching;
    const next = left === null ? words.looks : words.next(Math.ceil(left / 1000));
    this.status.draw([
      clockTime(this.io.now().getTime()),
      ...(isAway ? [words.away] : []),
      ...(watching.hasJudged
        ? [words.stand(standing.length), ...(gone.length > 0 ? [this.newestGone(gone)] : [])]
        : [words.first(round, rounds)]),
      next,
    ]);
  }

  /** Makes place for the prompt. */
  async end(): Promise<void> {
    this.status.clear();
    if (this.told.length > 0)
      await write(
        this.io.stdout,
        await render(watchedPage(this.told, this.watched), this.format, this.screen),
      );
  }

  /** How many are gone; of the last one, since when. */
  private newestGone(gone: ClusterWatch['gone']): string {
    const words = watchWords[this.watched.lang];
    const since = gone.reduce((latest, one) => Math.max(latest, one.since), 0);
    const held = words.held(this.io.now().getTime() - since);
    return `${words.status.gone(gone.length)}, ${words.goneSince(clockTime(since))}, ${held}`;
  }
}
