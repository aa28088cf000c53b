import { parser } from '@prometheus-io/lezer-promql';
import { binary, chainOf } from './chain.ts';
import type { Expression } from './expression.ts';
import { childrenOf, type SyntaxNode } from './nodes.ts';

/** More of an expression is not looked at: nobody writes, or reads, a longer one. */
const longest = 4 * 1024;
const deepest = 200;

/** An expression of PromQL; null where it is none, or too long to be one that somebody wrote. */
export function parsePromql(text: string): Expression | null {
  if (text.length > longest) return null;
  let broken = false;
  const tree = parser.parse(text);
  tree.iterate({
    enter: ({ type }) => {
      broken ||= type.isError;
      return !broken;
    },
  });
  const first = tree.topNode.firstChild;
  return broken || first === null ? null : expressionAt(first, text, 0);
}

/** What a node says; null where anything in it is not known, or it is nested too deep. */
function expressionAt(node: SyntaxNode, text: string, depth: number): Expression | null {
  if (depth > deepest) return null;
  const written = text.slice(node.from, node.to);
  const inner = (child: SyntaxNode | null) => (child ? expressionAt(child, text, depth + 1) : null);
  switch (node.name) {
    case 'NumberDurationLiteral':
      return { kind: 'number', value: numberIn(written) };
    case 'StringLiteral':
      return { kind: 'text' };
    case 'ParenExpr':
    case 'StepInvariantExpr':
      return inner(node.firstChild);
    case 'VectorSelector':
      return selector(node, text);
    case 'MatrixSelector': {
      const of = inner(node.firstChild);
      return of?.kind === 'selector' ? { ...of, range: rangeIn(node, text) } : null;
    }
    case 'OffsetExpr': {
      if (node.firstChild?.name === 'BinaryExpr') return binary(chainOf(node, text), inner);
      const of = inner(node.firstChild);
      return of?.kind === 'selector' ? { ...of, offset: true } : of;
    }
    case 'SubqueryExpr': {
      const of = inner(node.firstChild);
      return of && { kind: 'subquery', range: rangeIn(node, text), of: [of] };
    }
    case 'UnaryExpr': {
      const of = inner(node.lastChild);
      return of && (written.startsWith('-') ? { kind: 'negative', of: [of] } : of);
    }
    case 'FunctionCall': {
      const of = allOf(node.getChild('FunctionCallBody'), inner);
      return of && { kind: 'call', name: nameIn(node, 'FunctionIdentifier', text), of };
    }
    case 'AggregateExpr': {
      const of = allOf(node.getChild('FunctionCallBody'), inner);
      const by = node.getChild('AggregateModifier');
      return (
        of && {
          kind: 'aggregate',
          name: nameIn(node, 'AggregateOp', text),
          by: by?.getChild('By') ? labelsIn(by.getChild('GroupingLabels'), text) : null,
          of,
        }
      );
    }
    case 'BinaryExpr':
      return binary(chainOf(node, text), inner);
    default:
      return null;
  }
}

const nameIn = (node: SyntaxNode, kind: string, text: string) => {
  const child = node.getChild(kind)!;
  return text.slice(child.from, child.to).toLowerCase();
};

function allOf(
  body: SyntaxNode | null,
  inner: (child: SyntaxNode) => Expression | null,
): Expression[] | null {
  const all = childrenOf(body).map(inner);
  return all.every((one) => one !== null) ? all : null;
}

function selector(node: SyntaxNode, text: string): Expression {
  const name = node.getChild('Identifier');
  const matchers = childrenOf(node.getChild('LabelMatchers')).map((matcher) => {
    const written = text.slice(matcher.from, matcher.to);
    const [, label, operator, value] = /^(\w+)\s*([=!]~?)\s*["'`](.*)["'`]$/s.exec(written) ?? [];
    return { label, operator, value };
  });
  const named = matchers.find(({ label, operator }) => label === '__name__' && operator === '=');
  return {
    kind: 'selector',
    metric: name ? text.slice(name.from, name.to) : (named?.value ?? null),
    labels: matchers.flatMap(({ label }) => (label === undefined || label === '__name__' ? [] : [label])),
    range: null,
    offset: false,
  };
}

const labelsIn = (node: SyntaxNode | null, text: string) =>
  childrenOf(node).map(({ from, to }) => text.slice(from, to));

function rangeIn(node: SyntaxNode, text: string): number | null {
  const range = node.getChild('DurationExpr');
  return range ? secondsIn(text.slice(range.from, range.to)) : null;
}

function numberIn(written: string): number {
  const special = new Map([
    ['inf', Number.POSITIVE_INFINITY],
    ['nan', Number.NaN],
  ]).get(written.toLowerCase());
  if (special !== undefined) return special;
  const plain = Number(written.replaceAll('_', ''));
  return Number.isNaN(plain) ? (secondsIn(written) ?? Number.NaN) : plain;
}

const units = new Map([
  ['ms', 0.001],
  ['s', 1],
  ['m', 60],
  ['h', 3600],
  ['d', 86_400],
  ['w', 604_800],
  ['y', 31_536_000],
]);

/** `1h30m` in seconds; null of what is no duration. A number alone is one of seconds. */
export function secondsIn(written: string): number | null {
  if (/^\d{1,12}(?:\.\d{1,6})?$/.test(written)) return Number(written);
  if (!/^(?:\d{1,9}(?:ms|[smhdwy])){1,7}$/.test(written)) return null;
  return Array.from(written.matchAll(/(\d{1,9})(ms|[smhdwy])/g)).reduce(
    (sum, [, count, unit]) => sum + Number(count) * units.get(unit!)!,
    0,
  );
}
