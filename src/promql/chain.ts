import type { Expression } from './expression.ts';
import { childrenOf, type SyntaxNode } from './nodes.ts';

/** Sides and what stands between them, as they are written: `a and b offset 5m > 0`. */
interface Chain {
  sides: { node: SyntaxNode; offset: boolean }[];
  operators: { operator: string; bool: boolean }[];
}

/**
 * The sides of an expression, from left to right. The grammar takes all that stands left of `offset` for what is moved, and Prometheus
 * the selector alone: so which operator binds which sides is found out anew, in `binary`.
 */
export function chainOf(node: SyntaxNode, text: string): Chain {
  if (node.name === 'OffsetExpr' && node.firstChild?.name === 'BinaryExpr') {
    const { sides, operators } = chainOf(node.firstChild, text);
    return { sides: [...sides.slice(0, -1), { ...sides.at(-1)!, offset: true }], operators };
  }
  if (node.name !== 'BinaryExpr') return { sides: [{ node, offset: false }], operators: [] };
  const [left, right] = [chainOf(node.firstChild!, text), chainOf(node.lastChild!, text)];
  return {
    sides: [...left.sides, ...right.sides],
    operators: [...left.operators, operatorOf(node, text), ...right.operators],
  };
}

/** Between the sides stand the operator and what it is told: which labels match, and whether it gives 0 and 1. */
function operatorOf(node: SyntaxNode, text: string): Chain['operators'][number] {
  const between = childrenOf(node).slice(1, -1);
  const [operator] = between;
  return {
    operator: operator ? text.slice(operator.from, operator.to).toLowerCase() : '',
    bool: between.some(({ name }) => name === 'BoolModifier'),
  };
}

/** What binds less comes first: https://prometheus.io/docs/prometheus/latest/querying/operators/#binary-operator-precedence */
const levels = [
  ['or'],
  ['and', 'unless'],
  ['==', '!=', '<=', '<', '>=', '>'],
  ['+', '-'],
  ['*', '/', '%', 'atan2'],
  ['^'],
];

/** Nobody reads more. */
const mostOperators = 200;

/** A chain as one expression; null where one of its sides is not known. */
export function binary(
  { sides, operators }: Chain,
  read: (node: SyntaxNode) => Expression | null,
): Expression | null {
  const [only] = sides;
  if (operators.length === 0) {
    const one = read(only!.node);
    return one?.kind === 'selector' && only!.offset ? { ...one, offset: true } : one;
  }
  const level = levels.find((names) => operators.some(({ operator }) => names.includes(operator)));
  if (!level || operators.length > mostOperators) return null;
  const isOne = ({ operator }: Chain['operators'][number]) => level.includes(operator);
  // Equal ones are read from the left, powers from the right.
  const at = level.includes('^') ? operators.findIndex(isOne) : operators.findLastIndex(isOne);
  const part = (from: number, to: number) =>
    binary({ sides: sides.slice(from, to), operators: operators.slice(from, to - 1) }, read);
  const [left, right] = [part(0, at + 1), part(at + 1, sides.length)];
  return left && right && { kind: 'binary', ...operators[at]!, of: [left, right] };
}
