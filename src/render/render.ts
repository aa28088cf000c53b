import { mapText } from '../blocks/map-text.ts';
import { escapeControls } from '../control-characters.ts';
import type { Format, Page, Screen } from '../types.ts';

/** Each renderer is loaded when it draws. */
const renderers: Record<Format, (page: Page, screen: Screen) => Promise<string>> = {
  terminal: async ({ blocks }, screen) => (await import('./terminal/terminal.ts')).terminal(blocks, screen),
  markdown: async ({ blocks }) => (await import('./markdown.ts')).markdown(blocks),
  jira: async ({ blocks }) => (await import('./jira.ts')).jira(blocks),
  slack: async ({ blocks }) => (await import('./slack.ts')).slack(blocks),
  json: async (page) => (await import('./json.ts')).json(page),
  mermaid: async ({ mermaid = '' }) => escapeControls(mermaid),
};

/** The formats of all pages. */
export const formats = (Object.keys(renderers) as Format[]).filter((format) => format !== 'mermaid');

/** Draws a page. The one place where text of others loses what a terminal acts on before it is drawn. */
export async function render(page: Page, format: Format, screen: Screen): Promise<string> {
  const text = await renderers[format]({ ...page, blocks: mapText(page.blocks, escapeControls) }, screen);
  return `${text.trimEnd()}\n`;
}
