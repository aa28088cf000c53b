import type { SyntaxNode } from '@lezer/common';

export type { SyntaxNode };

export function childrenOf(node: SyntaxNode | null): SyntaxNode[] {
  const all: SyntaxNode[] = [];
  for (let child = node?.firstChild ?? null; child; child = child.nextSibling) all.push(child);
  return all;
}
