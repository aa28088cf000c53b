import type { Format, Page, Screen } from '../types.ts';
import { harmless } from './harmless.ts';

type Renderer = (page: Page, screen: Screen) => string;

/** Each renderer is loaded when it draws. */
const renderers = {
  terminal: async () => (await import('./terminal/terminal.ts')).terminal,
  markdown: async () => (page) => page.markdown,
  jira: async () => (await import('./jira.ts')).jira,
  slack: async () => (await import('./slack.ts')).slack,
  json: async () => (await import('./json.ts')).json,
} satisfies Record<Format, () => Promise<Renderer>>;

export const formats = Object.keys(renderers) as Format[];

/** Draws a page. The one place where text of others is made harmless before it is drawn. */
export async function render(page: Page, format: Format, screen: Screen): Promise<string> {
  const draw: Renderer = await renderers[format]();
  return `${draw({ ...page, markdown: harmless(page.markdown) }, screen).trimEnd()}\n`;
}
