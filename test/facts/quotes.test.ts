import { expect, it } from 'vitest';
import { quotedOf } from '../../scripts/facts/quotes.ts';

const said = [
  'OrderSink',
  'OrderSink.write',
  'OrderSink"Order {} of shop {} is late',
  'OrderSink"Shop is closed.',
  'ShopSource"Order of shop',
].join('\n');

it.each([
  ['a class', 'OrderSink', true],
  ['a member', 'OrderSink.write', true],
  ['a member of another class', 'ShopSource.write', false],
  ['a part of a text', 'of shop', true],
  ['parts of a text', 'Order … of shop … is late', true],
  ['parts of two texts of a class', 'is late … Shop is closed', true],
  ['parts of the texts of two classes', 'Order of shop … Shop is closed', false],
  ['what only begins so', 'Order {} of shop {} is early', false],
])('a release has %s', (_, quote, has) => {
  expect(quotedOf(said, [quote])).toEqual(new Set(has ? [quote] : []));
});
