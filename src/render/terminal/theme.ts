import { styleText } from 'node:util';

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
  risk: Record<string, Style>;
}

export function theme(color: boolean): Theme {
  const style =
    (...format: Parameters<typeof styleText>[0][]): Style =>
    (text) =>
      color
        ? format.reduceRight((styled, one) => styleText(one, styled, { validateStream: false }), text)
        : text;
  return {
    title: style('bold', 'underline'),
    heading: style('bold', 'blue'),
    subheading: style('bold'),
    strong: style('bold'),
    em: style('italic'),
    code: style('cyan'),
    codeBlock: style('cyan'),
    link: style('underline'),
    muted: style('dim'),
    risk: {
      safe: style('green'),
      restart: style('yellow'),
      'state-risk': style('bold', 'magenta'),
      'data-loss': style('bold', 'red'),
    },
  };
}
