import { expect, it } from 'vitest';
import { plain } from '../../../test/render/page.ts';
import { terminal } from '../../render/terminal/terminal.ts';
import { widthOf } from '../../render/terminal/width.ts';
import type { Graph, GraphVertex } from '../../report.ts';
import { graphs } from './graph.ts';

const vertex = (name: string, more: Partial<GraphVertex> = {}): GraphVertex => ({
  id: 'a'.repeat(32),
  name,
  parallelism: 512,
  inputs: [],
  busy: 1,
  backpressured: 1,
  perSecond: 1_234_567.8,
  culprit: false,
  ...more,
});

const graph = (...vertices: GraphVertex[]): Graph => ({
  job: 'b'.repeat(32),
  name: 'orders',
  state: 'RUNNING',
  vertices,
});

const linesAt = (width: number, ...vertices: GraphVertex[]) =>
  terminal(graphs([graph(...vertices)], 'en'), { ...plain, width })
    .trimEnd()
    .split('\n');

const wide = [
  vertex('Source: orders[1] -> Calc[2] -> WatermarkAssigner[3] -> orders of all customers'),
  vertex('客户订单按地区汇总并且去重之后写到结果表里的那个很长的算子', { inputs: [1] }),
  vertex('Source: returns', { busy: null, backpressured: null, perSecond: null }),
  vertex('join', { inputs: [1, 2, 3, 3, 2], culprit: true, perSecond: 3.25, busy: 0.987, backpressured: 0 }),
];

it.each([60, 72, 80, 100, 200])('no line is wider than %d columns, and the numbers stay', (width) => {
  const lines = linesAt(width, ...wide);
  for (const line of lines) expect(widthOf(line), line).toBeLessThanOrEqual(width);
  const drawn = lines.filter((line) => /^ {4}[ >] \d /.test(line));
  expect(drawn).toHaveLength(4);
  for (const line of drawn) expect(line).toContain('x512');
  expect(drawn[0]!.split('…')).toHaveLength(2);
  expect(drawn[0]).toMatch(/###### {2}#100% =100% {2}1\.23M\/s$/);
  expect(drawn[2]).toMatch(/\.{6} {2}no numbers$/);
  expect(drawn[3]).toMatch(/^ {4}> 4 .* ###### {2}# 99% = {2}0% {4}3\.3\/s {2}<- 1, 2 \+3$/);
});

it('a long name loses its middle, where there is no room, and the columns stand below each other', () => {
  const [, , first, second] = linesAt(60, ...wide);
  expect(first).toMatch(/Sou.*….*x512/);
  const columns = (line: string) => widthOf(line.slice(0, line.indexOf('####')));
  expect(columns(first!)).toBe(columns(second!));
});

it('short names are whole', () => {
  expect(linesAt(60, vertex('Source: orders', { perSecond: 355.3 }))[2]).toContain(
    'Source: orders x512  ######',
  );
});

it('what a terminal would act on does not move the columns', () => {
  const [, , first, second] = linesAt(80, vertex('a\u001b[31mb'), vertex('c'));
  expect(first!.indexOf('####')).toBe(second!.indexOf('####'));
  expect(first).not.toContain('\u001b');
});
