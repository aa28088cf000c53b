import type { Lang, PlaybookMeta } from '../types.ts';
import { scaffoldWords } from '../words/scaffold/both.ts';
import { headingsOf } from './shape.ts';

type Kind = PlaybookMeta['kind'];

/** A page to be filled in. It passes the linter but for its empty sections; `related` are ids of pages that may be like it. */
export function playbookScaffold(id: string, kind: Kind, lang: Lang, related: string[]): string {
  const words = scaffoldWords[lang];
  const sections = headingsOf[lang][kind].map(
    (heading) => `## ${heading}\n\n<!-- ${words.wanted[heading]} -->\n`,
  );
  const front = [
    `title: ${titleOf(id)}`,
    `summary: ${words.summary}`,
    'area: code-and-packaging # checkpointing, throughput, joins-and-time, memory-and-processes, connectors',
    `kind: ${kind}`,
    `data-risk: none # ${words.dataRisks}`,
    'tags: []',
    'aliases: []',
    `symptoms: # ${words.symptoms}`,
    `  - ${named(id)}`,
    `related: [${related.join(', ')}]`,
    'references: []',
  ];
  return `---\n${front.join('\n')}\n---\n\n${sections.join('\n')}`;
}

/** A page that adds to the one of the same id. */
export function extensionScaffold(kind: Kind, lang: Lang): string {
  const headings: readonly string[] = headingsOf[lang][kind];
  const fix = headings.find((heading) => ['Fix', 'Steps', '修复', '步骤'].includes(heading))!;
  return `---\nextends: true\nsymptoms: []\n---\n\n## ${fix}\n\n<!-- ${scaffoldWords[lang].adding(headings)} -->\n`;
}

/** A tree with one question. `ends` are two playbooks for its answers to lead to. */
export function treeScaffold(id: string, lang: Lang, ends: [string, string]): string {
  const { summary, question, hint, howTo, yes, no } = scaffoldWords[lang].tree;
  return `---
title: ${titleOf(id)}
summary: ${summary}
symptoms:
  - ${named(id)}
---

## ${question}

${hint}

${howTo}

- [${yes}](../playbooks/${ends[0]}.md)
- [${no}](../playbooks/${ends[1]}.md)
`;
}

const named = (id: string) => id.replaceAll('-', ' ');

function titleOf(id: string): string {
  return named(id).charAt(0).toUpperCase() + named(id).slice(1);
}
