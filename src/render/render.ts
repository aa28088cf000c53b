import { mapText } from '../blocks/map-text.ts';
import { escapeControls } from '../control-characters.ts';
import type { Page, Screen } from '../types.ts';

type Renderer = (page: Page, screen: Screen) => Promise<string>;

/** The formats of all pages: a renderer and a line each, loaded when it draws. */
const ofAllPages = {
  terminal: async ({ blocks }, screen) => (await import('./terminal/terminal.ts')).terminal(blocks, screen),
  text: async ({ blocks }, screen) =>
    (await import('./terminal/terminal.ts')).terminal(blocks, { ...screen, color: false, hyperlinks: false }),
  markdown: async ({ blocks }) => (await import('./markdown.ts')).markdown(blocks),
  jira: async ({ blocks }) => (await import('./jira.ts')).jira(blocks),
  slack: async ({ blocks }) => (await import('./slack.ts')).slack(blocks),
  html: async (page, screen) => (await import('./html/html.ts')).html(page, screen),
  json: async (page) => (await import('./json.ts')).json(page),
} satisfies Record<string, Renderer>;

/** Formats of some pages; the commands that print these name them. */
const ofSomePages = {
  mermaid: async ({ tree }) => (tree ? (await import('./mermaid.ts')).mermaid(tree) : ''),
  prometheus: async ({ alerts }) => (alerts ? (await import('./prometheus.ts')).prometheus(alerts) : ''),
  grafana: async ({ alerts }) => (alerts ? (await import('./grafana.ts')).grafana(alerts) : ''),
  sarif: async ({ checked }) => (checked ? (await import('./sarif.ts')).sarif(checked) : ''),
  junit: async ({ checked }) => (checked ? (await import('./junit.ts')).junit(checked) : ''),
} satisfies Record<string, Renderer>;

const renderers = { ...ofAllPages, ...ofSomePages };

export type Format = keyof typeof renderers;

export const formats = Object.keys(ofAllPages) as (keyof typeof ofAllPages)[];

/** Draws a page. The one place where text of others loses what a terminal acts on before it is drawn. */
export async function render(page: Page, format: Format, screen: Screen): Promise<string> {
  const draw: Renderer = renderers[format];
  const text = await draw({ ...page, blocks: mapText(page.blocks, escapeControls) }, screen);
  return `${text.trimEnd()}\n`;
}
