import { expect, it } from 'vitest';
import type { Source } from '../content/source.ts';
import { quotesIn } from './quotes.ts';

const quotesOf = (text: string) => {
  const lines = text.split('\n');
  const source: Source = { file: 'a.md', id: 'a', lang: 'en', kind: 'tree', lines, page: null };
  return quotesIn(source).map(({ quote }) => quote);
};

it.each([
  ['`Order <id> of shop [7] is very late: try again`', ['of shop … is very late … try again']],
  ['`OrderSink.write`, called by `ShopSource`', ['OrderSink', 'OrderSink.write', 'ShopSource']],
  ['`Orders`, `orderSink`, `ORDER_SINK` and `shop.orders.OrderSink`', []],
  ['`late orders`', []],
  ['not between code marks: OrderSink says that it is late', []],
  ["```sh\ngrep -c 'the order is late' log\n```", ['the order is late']],
  ["```sh\ngrep -E 'the order is late|the shop is closed' log\n```", []],
  ['```java\nOrderSink.of(shop).late();\n```', ['OrderSink', 'OrderSink.of']],
])('%s', (text, quotes) => {
  expect(quotesOf(text)).toEqual(quotes);
});
