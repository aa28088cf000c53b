import { code, link, paragraph, text, type Words, withCode } from '../../blocks/blocks.ts';
import { inEachLanguage } from '../../language.ts';
import type { Lang, Page } from '../../types.ts';
import type { BrowserOpening } from './browser.ts';

interface OpenWords {
  said: Record<BrowserOpening, (title: Words, address: Words) => Words>;
  /** Where the address is none of a site. */
  reference: (site: Words) => Words;
}

export const openWords = inEachLanguage<OpenWords>({
  en: {
    said: {
      opened: (title, address) => text`Opened in the browser: ${title}, ${address}`,
      'over-ssh': (title, address) => text`Over ssh no browser is opened. ${title}: ${address}`,
      'no-display': (title, address) => text`There is no display to open a browser on. ${title}: ${address}`,
      'no-browser': (title, address) => text`No browser could be started. ${title}: ${address}`,
    },
    reference: (site) =>
      text`No site is named, so this is what the page refers to. The page itself needs a site: ${site}`,
  },
  zh: {
    said: {
      opened: (title, address) => text`已在浏览器里打开“${title}”：${address}`,
      'over-ssh': (title, address) => text`通过 ssh 登录，不打开浏览器。“${title}”：${address}`,
      'no-display': (title, address) => text`没有显示器，打不开浏览器。“${title}”：${address}`,
      'no-browser': (title, address) => text`启动不了浏览器。“${title}”：${address}`,
    },
    reference: (site) =>
      text`没有指定站点，所以给出的是页面引用的文档。要打开页面本身，先写一个站点：${site}`,
  },
});

/** What `open --format json` prints. */
export interface OpenData {
  schemaVersion: 1;
  /** Of the page. */
  id: string;
  address: string;
  /** Whether it is the page itself; else what the page refers to. */
  onSite: boolean;
  opened: BrowserOpening;
}

const addressOf = (address: string) => (address.startsWith('file:') ? code(address) : link(address));

export function openPage(
  { title, ...of }: Omit<OpenData, 'schemaVersion'> & { title: string },
  lang: Lang,
): Page<OpenData> {
  const words = openWords[lang];
  return {
    data: { schemaVersion: 1, ...of },
    blocks: [
      paragraph(words.said[of.opened](withCode(title), addressOf(of.address))),
      ...(of.onSite ? [] : [paragraph(words.reference(code('flinkdoc site public')))]),
    ],
  };
}
