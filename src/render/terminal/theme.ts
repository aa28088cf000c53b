import { Chalk } from 'chalk';
import type { Tone } from '../../blocks/blocks.ts';

export type Style = (text: string) => string;

/** What stands in code inside a line. */
export type CodeKind = 'command' | 'id' | 'line' | 'name';

/**
 * How the parts of a page look. What is said in color alone reads on the palettes that terminals come with, dark and light: green,
 * cyan, yellow and blue do not, as text. Headings have the color of the user's own text. Without color, signs say the same.
 */
export interface Theme {
  title: Style;
  heading: Style;
  subheading: Style;
  strong: Style;
  em: Style;
  /** What holds no longer: signs, because not every terminal draws a line through it. */
  del: Style;
  code: Record<CodeKind, Style>;
  codeBlock: Style;
  /** What stands in front of the lines of a quote. */
  quote: string;
  link: Style;
  muted: Style;
  badge: Record<Tone, Style>;
  /** Pieces of code blocks, by what the highlighter of the build says they are. Others look as the block does. */
  syntax: Map<string, Style>;
}

/** Whether there is color was decided by `screen.ts`; chalk is not to look for itself. */
export function theme(color: boolean): Theme {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const quoted: Style = (text) => `\`${text}\``;
  const badge =
    (style: Style): Style =>
    (text) =>
      style(`[${text}]`);
  return {
    title: chalk.bold.underline,
    heading: chalk.bold.underline,
    subheading: chalk.bold,
    strong: chalk.bold,
    em: chalk.italic,
    del: (text) => `~~${text}~~`,
    code: color
      ? { command: chalk.bold, id: chalk.underline, line: chalk.italic, name: chalk.magenta }
      : { command: quoted, id: quoted, line: quoted, name: quoted },
    codeBlock: (text) => text,
    quote: color ? '│ ' : '> ',
    link: chalk.underline,
    muted: chalk.dim,
    badge: {
      good: badge(chalk.bgGreen.black),
      plain: badge(chalk.bold),
      careful: badge(chalk.bgYellow.black),
      risky: badge(chalk.magenta.inverse),
      bad: badge(chalk.bold.redBright.inverse),
    },
    syntax: new Map([
      ['comment', chalk.italic],
      ['string', chalk.magenta],
      ['number', chalk.magenta],
      ['literal', chalk.magenta],
      ['attr', chalk.bold],
      ['keyword', chalk.bold],
      ['built_in', chalk.bold],
      ['variable', chalk.underline],
    ]),
  };
}
