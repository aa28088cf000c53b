import { Lexer, type Token, type Tokens } from 'marked';

export type { Token, Tokens };

/** Parses Markdown (CommonMark and GitHub's tables and checklists). The only place that knows the parser. */
export function parseMarkdown(text: string): Token[] {
  return new Lexer().lex(text);
}

/** Parses the blocks of Markdown and leaves what stands inside their lines: half the work where only blocks count. */
export function parseBlocks(text: string): Token[] {
  return new Lexer().blockTokens(text);
}
