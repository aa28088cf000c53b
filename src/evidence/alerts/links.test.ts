import { expect, it } from 'vitest';
import { exprIn, pagesIn } from './links.ts';

const pages = (annotations: Record<string, string>) => pagesIn(new Map(Object.entries(annotations)));

it.each<[Record<string, string>, string[]]>([
  [{ command: 'flinkdoc show gc-pressure' }, ['gc-pressure']],
  [{ flinkdoc: 'flinkdoc show --lang zh --content=ours gc-pressure' }, ['gc-pressure']],
  [{ page: 'gc-pressure' }, ['gc-pressure']],
  [{ runbook_url: 'https://wiki.example/flink/en/gc-pressure.html?from=alert#confirm' }, ['gc-pressure']],
  [{ runbook_url: 'https://wiki.example/runbooks/' }, []],
  [{ page: 'call 555 now', command: 'rm -rf /' }, []],
])('%j names %j', (annotations, ids) => {
  expect(pages(annotations)).toEqual(ids);
});

it.each([
  ['http://prometheus:9090/graph?g0.expr=up+%3D%3D+0&g0.tab=1', 'up == 0'],
  ['http://vm:8427/vmui/#/?g0.expr=a%3E1&g0.range=1h', 'a>1'],
  ['http://x/?expr=%E4%B8', '\uFFFD'],
  ['http://prometheus:9090/graph', null],
  ['', null],
  [`http://x/?g0.expr=${'a'.repeat(50_000)}`, 'a'.repeat(16 * 1024 - 'http://x/?g0.expr='.length)],
])('the expression in an address is read, however it is written', (address, expr) => {
  expect(exprIn(address)).toBe(expr);
});
