import { expect, it } from 'vitest';
import { code } from '../../blocks/blocks.ts';
import { method, name } from './phrases.ts';

it('what comes out of a dump is a short line of code', () => {
  expect(name('Calc(`a` ->\n b)')).toEqual(code("Calc('a' -> b)"));
  expect(name('x'.repeat(500))).toEqual(code(`${'x'.repeat(79)}…`));
});

it('methods of Flink are named by their class, others in full', () => {
  expect(method('org.apache.flink.connector.jdbc.table.JdbcRowDataLookupFunction.lookup')).toEqual(
    code('JdbcRowDataLookupFunction.lookup'),
  );
  expect(method('shop.orders.Geo.locate')).toEqual(code('shop.orders.Geo.locate'));
});
