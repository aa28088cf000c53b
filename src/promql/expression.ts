// An expression of PromQL, as those need it who ask what it measures. Types, and ways through it.

export type Expression =
  /** A duration as well: in seconds. */
  | { kind: 'number'; value: number }
  | { kind: 'text' }
  /** `range` in seconds; null where it takes the newest value. The metric may be named by a label: then it is not known. */
  | { kind: 'selector'; metric: string | null; labels: string[]; range: number | null; offset: boolean }
  | { kind: 'call'; name: string; of: Expression[] }
  /** `sum by (job)`; `by` is null where no label is named. */
  | { kind: 'aggregate'; name: string; by: string[] | null; of: Expression[] }
  | { kind: 'subquery'; range: number | null; of: [Expression] }
  | { kind: 'binary'; operator: string; bool: boolean; of: [left: Expression, right: Expression] }
  | { kind: 'negative'; of: [Expression] };

export type Selector = Extract<Expression, { kind: 'selector' }>;
export type Binary = Extract<Expression, { kind: 'binary' }>;

const comparisons = new Set(['>', '>=', '<', '<=', '==', '!=']);
const sets = new Set(['and', 'or', 'unless']);

export const isComparison = (one: Expression): one is Binary =>
  one.kind === 'binary' && comparisons.has(one.operator);

/** `and`, `or`, `unless`: they put series together, and calculate nothing. */
export const isSet = (one: Expression): one is Binary => one.kind === 'binary' && sets.has(one.operator);

/** The sides an alert fires by: of `a and b` the first, of `a or b` both. What stands behind `and` and `unless` only holds it back. */
export function firingParts(one: Expression): Expression[] {
  if (!isSet(one)) return [one];
  return one.operator === 'or' ? one.of.flatMap((side) => firingParts(side)) : firingParts(one.of[0]);
}

const partsOf = (one: Expression): Expression[] => ('of' in one ? one.of : []);

/** An expression and all that stands in it, each with what stands around it, the nearest first. */
export function* within(
  one: Expression,
  around: Expression[] = [],
): Generator<{ one: Expression; around: Expression[] }> {
  yield { one, around };
  for (const part of partsOf(one)) yield* within(part, [one, ...around]);
}

export const selectorsIn = (one: Expression): Selector[] =>
  Array.from(within(one), (inner) => inner.one).filter((inner) => inner.kind === 'selector');

/** The value of an expression of numbers alone; null of one that asks for series. */
export function constantOf(one: Expression): number | null {
  if (one.kind === 'number') return one.value;
  if (one.kind === 'negative') return negated(constantOf(one.of[0]));
  if (one.kind !== 'binary') return null;
  const [left, right] = [constantOf(one.of[0]), constantOf(one.of[1])];
  return left === null || right === null ? null : calculated(left, one.operator, right);
}

const negated = (value: number | null) => (value === null ? null : -value);

function calculated(left: number, operator: string, right: number): number | null {
  const result = new Map([
    ['+', left + right],
    ['-', left - right],
    ['*', left * right],
    ['/', left / right],
    ['%', left % right],
    ['^', left ** right],
  ]).get(operator);
  return result === undefined || !Number.isFinite(result) ? null : result;
}

const turned = new Map([
  ['>', '<'],
  ['>=', '<='],
  ['<', '>'],
  ['<=', '>='],
]);

/** What is compared with which number, the number on the right; null where both sides are series, or neither. */
export function limitIn({ operator, of: [left, right] }: Binary): {
  measured: Expression;
  operator: string;
  limit: number;
} | null {
  const [before, after] = [constantOf(left), constantOf(right)];
  if (before === null && after !== null) return { measured: left, operator, limit: after };
  if (before !== null && after === null)
    return { measured: right, operator: turned.get(operator) ?? operator, limit: before };
  return null;
}
