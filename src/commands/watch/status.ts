import { escapeControls } from '../../control-characters.ts';
import { widthOf } from '../../render/terminal/width.ts';
import { isTerminal } from '../../screen.ts';
import type { Io, Screen } from '../../types.ts';
import { tell } from '../../write.ts';

/** One line below what was told, drawn again in place. Only on a terminal with colors: elsewhere there are lines alone. */
export class Status {
  private readonly stderr: Io['stderr'];
  private readonly width: number;
  private readonly shows: boolean;
  private drawn = false;

  constructor({ stderr, env }: Pick<Io, 'stderr' | 'env'>, screen: Screen) {
    this.stderr = stderr;
    this.width = stderr.columns || screen.width;
    this.shows = screen.color && isTerminal(stderr, env);
  }

  draw(parts: string[]): void {
    if (!this.shows) return;
    const line = fitted(escapeControls(parts.join(' · ')), this.width - 1);
    tell(this.stderr, `\r\u001b[K\u001b[2m${line}\u001b[22m`);
    this.drawn = true;
  }

  /** Makes place for a line, or for the prompt in the end. */
  clear(): void {
    if (this.drawn) tell(this.stderr, '\r\u001b[K');
    this.drawn = false;
  }
}

/** As much of a line as there are columns: one that wraps could not be drawn over. */
function fitted(line: string, columns: number): string {
  let shown = '';
  for (const sign of line.replace(/\s+/g, ' ')) {
    if (widthOf(shown + sign) > columns) break;
    shown += sign;
  }
  return shown;
}
