import { createHash } from 'node:crypto';
import { FlinkdocError } from '../../errors.ts';
import { saidBy } from '../../failed.ts';
import { render } from '../../render/render.ts';
import type { Lang, Page, Screen } from '../../types.ts';
import { mcpWords } from './words.ts';

/** What a tool answers: the page as text, its data, and where the rest of a long page is. */
export interface ToolAnswer {
  text: string;
  data: Page['data'] | null;
  /** The address of the whole page, where the text is not all of it. */
  rest: string | null;
}

/** So many characters of a page go into a conversation. */
const mostText = 24_000;

const nowhere: Screen = { lang: 'en', width: 80, color: false, hyperlinks: false };

/** A page as text. */
export const pageAsMarkdown = (page: Page) => render(page, 'markdown', nowhere);

/** A page as the answer of a tool. `quotes`: there is text of others in it. */
export async function toolAnswerOf(
  page: Page,
  quotes: boolean,
  pages: LongPages,
  lang: Lang,
): Promise<ToolAnswer> {
  const fenced = (text: string) => (quotes ? asData(text, lang) : text);
  const whole = await pageAsMarkdown(page);
  if (whole.length <= mostText) return { text: fenced(whole), data: page.data, rest: null };
  const rest = pages.keep(fenced(whole));
  const text = `${fenced(await beginning(page))}\n${mcpWords[lang].cut(rest)}\n`;
  return { text, data: page.data, rest };
}

/** As many blocks of a page as fit. */
async function beginning({ blocks, ...page }: Page): Promise<string> {
  let [fit, tooMany] = [1, blocks.length];
  while (tooMany - fit > 1) {
    const half = Math.floor((fit + tooMany) / 2);
    const { length } = await pageAsMarkdown({ ...page, blocks: blocks.slice(0, half) });
    if (length <= mostText) fit = half;
    else tooMany = half;
  }
  return pageAsMarkdown({ ...page, blocks: blocks.slice(0, fit) });
}

/** A text between two marks that it cannot hold itself: they are made of it. */
export function asData(text: string, lang: Lang): string {
  const mark = `evidence-${hashOf(text)}`;
  return `${mcpWords[lang].data(mark)}\n\n<${mark}>\n${text}</${mark}>\n`;
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** What is wrong and what to do, in two lines. Anything but a FlinkdocError is a mistake of ours. */
export async function problemOf(error: unknown, lang: Lang): Promise<string> {
  if (error instanceof FlinkdocError) return (await saidBy(error, lang)).join('\n');
  return mcpWords[lang].bug(error instanceof Error ? error.message : String(error));
}

/** The last pages that were too long, by their addresses. */
export class LongPages {
  readonly #pages = new Map<string, string>();
  readonly #most: number;

  constructor(most = 20) {
    this.#most = most;
  }

  addressOf = (hash: string) => `flinkdoc://result/${hash}`;

  /** Keeps a page, and returns its address. */
  keep(text: string): string {
    const address = this.addressOf(hashOf(text));
    this.#pages.delete(address);
    this.#pages.set(address, text);
    const [oldest] = this.#pages.keys();
    if (this.#pages.size > this.#most) this.#pages.delete(oldest!);
    return address;
  }

  at = (address: string): string | undefined => this.#pages.get(address);
}
