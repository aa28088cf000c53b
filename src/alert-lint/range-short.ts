import { faultKind } from '../content/fault.ts';
import { selectorsIn } from '../promql/expression.ts';
import type { AlertCheck } from './check.ts';

const kind = faultKind<{ metric: string; range: number; scraped: number }>({
  code: 'range-short',
  severity: 'problem',
  en: {
    says: ({ metric, range, scraped }) =>
      `${metric === '' ? 'A range' : `The range of "${metric}"`} is ${range} s, and it is scraped every ${scraped} s: a range needs two samples at least, and this one holds fewer at times.`,
    mend: 'Take four scrape intervals or more, so that one that fails does not matter.',
  },
  zh: {
    says: ({ metric, range, scraped }) =>
      `${metric === '' ? '有个区间' : `“${metric}”的区间`}是 ${range} 秒，而抓取间隔是 ${scraped} 秒：区间里至少要有两个样本，现在有时不够。`,
    mend: '区间取抓取间隔的四倍以上，漏抓一次也不要紧。',
  },
});

/** A range that holds less than two samples: `rate` and `increase` of it answer nothing. Who scrapes how often has to be known. */
export const rangeShort: AlertCheck = {
  kind,
  find: ({ file, line, expression, scraped }) =>
    selectorsIn(expression)
      .filter(({ range }) => scraped !== null && range !== null && range < 2 * scraped)
      .slice(0, 1)
      .map(({ metric, range }) =>
        kind.at(file, line, { metric: metric ?? '', range: range!, scraped: scraped! }),
      ),
};
