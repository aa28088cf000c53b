import type { Command } from 'commander';
import { exitCodeOf, exitCodes } from '../../errors.ts';
import { firstLanguage, type Lang } from '../../language.ts';
import { page } from '../../pager.ts';
import type { Io, Outcome } from '../../types.ts';
import { version } from '../../version.ts';
import type { CommonOptions } from '../command.ts';
import { manual } from './manual.ts';
import { manualPage } from './page.ts';
import { roff } from './roff.ts';

/** It shows roff; where it cannot, it says as a shell does that there is no such program. */
const man = 'man -l - 2>/dev/null || exit 127';

/** `flinkdoc man`: in man, where there is one and somebody reads; else as a page. man breaks no lines of Chinese. */
export async function manCommand(
  program: Command,
  options: CommonOptions,
  lang: Lang,
  io: Io,
): Promise<Outcome> {
  const whole = manual(program, lang);
  const reads = io.stdout.isTTY === true && options.pager && options.format === undefined;
  if (reads && lang === firstLanguage) {
    const shown = await page(io, roff(whole, version), man);
    if (shown !== 'no pager')
      return { page: null, exitCode: shown === 'shown' ? exitCodes.ok : exitCodeOf[shown] };
  }
  return { page: manualPage(whole, lang), exitCode: exitCodes.ok };
}
