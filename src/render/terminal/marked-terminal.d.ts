// What of marked-terminal is used here; the package has no types of its own.
declare module 'marked-terminal' {
  import { Renderer } from 'marked';

  type Style = (text: string) => string;

  interface Options {
    strong: Style;
    em: Style;
    del: Style;
    text: Style;
    paragraph: Style;
    unescape: boolean;
    emoji: boolean;
  }

  export default class TerminalRenderer extends Renderer {
    constructor(options: Options);
    /** Undoes the marks it puts for colons in code. */
    transform(text: string): string;
  }
}
