import { type Block, plainText } from '../../blocks/blocks.ts';
import type { Page, Screen } from '../../types.ts';
import { Writer } from './blocks.ts';
import { wholeDocument } from './document.ts';
import { escapeHtml, scriptJson } from './escape.ts';
import { draw } from './pictures.ts';

/** The element of a page that holds what `--format json` prints. */
const dataId = 'flinkdoc-data';

/** The element that holds what the page can be made of again, and what tells at the beginning of the file that there is one. */
const sourceId = 'flinkdoc-source';

/** A page as one file that asks nobody for anything. */
export function html({ data, blocks, source }: Page, { lang }: Pick<Screen, 'lang'>): string {
  return wholeDocument({
    lang,
    title: documentTitle(blocks),
    body: new Writer({ draw, commandHref: () => null }).blocks(blocks),
    carries: [
      [dataId, scriptJson(data)],
      ...(source ? [[sourceId, scriptJson(source)] as [string, string]] : []),
    ],
    head: source ? `<meta name="${sourceId}" content="${escapeHtml('report')}">` : '',
  });
}

/** What the page is called in a list of windows. */
export function documentTitle(blocks: readonly Block[]): string {
  const heading = blocks.find((block) => block.type === 'heading' && block.depth === 1);
  const title = heading?.type === 'heading' ? plainText(heading.tokens) : '';
  return title === '' ? 'flinkdoc' : `${title} - flinkdoc`;
}
