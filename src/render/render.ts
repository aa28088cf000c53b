import type { Token } from '../markdown.ts';
import type { Format, Page, Screen } from '../types.ts';
import { harmless } from './harmless.ts';

/** Each renderer is loaded when it draws. */
const renderers: Record<Format, (page: Page, screen: Screen) => Promise<string>> = {
  terminal: async (page, screen) =>
    (await import('./terminal/terminal.ts')).terminal(await tokensOf(page), screen),
  markdown: async (page) => page.markdown,
  jira: async (page) => (await import('./jira.ts')).jira(page),
  slack: async (page) => (await import('./slack.ts')).slack(page),
  json: async (page) => (await import('./json.ts')).json(page),
  mermaid: async (page) => harmless(page.mermaid ?? ''),
};

/** The formats of all pages. */
export const formats = (Object.keys(renderers) as Format[]).filter((format) => format !== 'mermaid');

/** Draws a page. The one place where text of others is made harmless before it is drawn. */
export async function render(page: Page, format: Format, screen: Screen): Promise<string> {
  const text = await renderers[format]({ ...page, markdown: harmless(page.markdown) }, screen);
  return `${text.trimEnd()}\n`;
}

/** Those of the build, which are harmless already, or the Markdown parsed now. */
async function tokensOf({ parsed, markdown }: Page): Promise<Token[]> {
  const built = parsed?.() as Token[] | undefined;
  return built ?? (await import('../markdown.ts')).parseMarkdown(markdown);
}
