import { faultKind } from '../content/fault.ts';
import type { Check } from './check.ts';
import { quotesIn } from './quotes.ts';
import { untoldIn } from './told.ts';

/** `flink` is the oldest version the page is for. */
const newer = faultKind<{ quote: string; since: string; flink: string }>({
  code: 'quote-newer',
  severity: 'warning',
  en: {
    says: ({ quote, since, flink }) =>
      `Flink has "${quote}" since ${since}; the page is for ${flink} and later.`,
    mend: 'Say once in a step that quotes it since which version, or what older ones say.',
  },
  zh: {
    says: ({ quote, since, flink }) =>
      `Flink 从 ${since} 起才有“${quote}”；这个页面讲的是 ${flink} 及以后的版本。`,
    mend: '引用它的步骤里写明一次从哪个版本起才有，或者老版本怎么写。',
  },
});

const gone = faultKind<{ quote: string; removed: string; flink: string }>({
  code: 'quote-removed',
  severity: 'warning',
  en: {
    says: ({ quote, removed, flink }) =>
      `Flink has no "${quote}" since ${removed}; the page is for ${flink} and later.`,
    mend: 'Quote what newer versions say as well, with the version.',
  },
  zh: {
    says: ({ quote, removed, flink }) =>
      `Flink 从 ${removed} 起没有“${quote}”了；这个页面讲的是 ${flink} 及以后的版本。`,
    mend: '把新版本的写法也写上，并写明版本。',
  },
});

/** Log lines, classes and their members that not all versions of a page have come with the version, once on the page. */
export const quoteVersions: Check = {
  kinds: [newer, gone],
  find: ({ sources }, { flink: { quotes } }) => {
    const known = new Map(quotes.map((span) => [span.quote, span]));
    return untoldIn(sources, (source) =>
      quotesIn(source).flatMap(({ quote, line }) => {
        const span = known.get(quote);
        return span ? [{ ...span, name: quote, line }] : [];
      }),
    ).map(({ quote, file, line, since, removed, flink }) =>
      since === ''
        ? gone.at(file, line, { quote, removed, flink })
        : newer.at(file, line, { quote, since, flink }),
    );
  },
};
