import { Chalk } from 'chalk';

export type Style = (text: string) => string;

/** How the parts of a page look: the sixteen colors of the user's own palette, so that light and dark both read well. */
export interface Theme {
  title: Style;
  heading: Style;
  subheading: Style;
  strong: Style;
  em: Style;
  code: Style;
  codeBlock: Style;
  link: Style;
  muted: Style;
  /** The words in front of steps, by what they do to the job. */
  risk: Map<string, Style>;
  /** Pieces of code blocks, by what the highlighter of the build says they are. Others look as the block does. */
  syntax: Map<string, Style>;
}

/** Whether there is color was decided by `screen.ts`; chalk is not to look for itself. */
export function theme(color: boolean): Theme {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  return {
    title: chalk.bold.underline,
    heading: chalk.bold.blue,
    subheading: chalk.bold,
    strong: chalk.bold,
    em: chalk.italic,
    code: chalk.cyan,
    codeBlock: chalk.cyan,
    link: chalk.underline,
    muted: chalk.dim,
    risk: new Map([
      ['safe', chalk.green],
      ['restart', chalk.yellow],
      ['state-risk', chalk.bold.magenta],
      ['data-loss', chalk.bold.red],
    ]),
    syntax: new Map([
      ['comment', chalk.dim],
      ['string', chalk.green],
      ['number', chalk.yellow],
      ['literal', chalk.yellow],
      ['keyword', chalk.magenta],
      ['built_in', chalk.magenta],
      ['variable', chalk.yellow],
    ]),
  };
}
