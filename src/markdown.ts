import { Marked, type Token, type Tokens } from 'marked';

export type { Token, Tokens };

/** Parses Markdown (CommonMark and GitHub's tables and checklists). The only place that knows the parser. */
export function parseMarkdown(text: string): Token[] {
  return new Marked().lexer(text);
}
