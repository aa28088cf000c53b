import hljs from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import java from 'highlight.js/lib/languages/java';
import json from 'highlight.js/lib/languages/json';
import sql from 'highlight.js/lib/languages/sql';
import xml from 'highlight.js/lib/languages/xml';
import yaml from 'highlight.js/lib/languages/yaml';
import type { Block, Piece } from '../blocks/blocks.ts';
import { mapPieces } from '../blocks/map-text.ts';

// Code is looked at when the package is built: the highlighter would take longer to load than a page to show.

const languages = { sh: bash, bash, java, json, sql, xml, yaml };
for (const [name, language] of Object.entries(languages)) hljs.registerLanguage(name, language);

/** Blocks whose code is taken apart into what it is made of; code of other languages stays as it is. */
export function withHighlights(blocks: readonly Block[]): Block[] {
  return mapPieces(blocks, {
    code: (code) =>
      hljs.getLanguage(code.lang) ? { ...code, highlighted: linesOf(code.text, code.lang) } : code,
  });
}

/** A node of highlight.js: text, or what stands in a scope. */
type Node = string | { scope?: string; children: Node[] };

function linesOf(text: string, language: string): Piece[][] {
  const { rootNode } = hljs.highlight(text, { language })._emitter as unknown as { rootNode: Node };
  const lines: Piece[][] = [[]];
  const add = (node: Node, scope: string | undefined) => {
    if (typeof node !== 'string') {
      for (const child of node.children) add(child, node.scope ?? scope);
      return;
    }
    for (const [at, part] of node.split('\n').entries()) {
      if (at > 0) lines.push([]);
      if (part !== '') lines.at(-1)!.push(scope === undefined ? { text: part } : { text: part, scope });
    }
  };
  add(rootNode, undefined);
  return lines;
}
