import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Fault, findingOf } from '../content/fault.ts';
import { type Folder, readFolder } from '../content/folder.ts';
import { treeWithCommands, withCommands } from '../content/links-as-commands.ts';
import { pagesOf } from '../content/pages.ts';
import { firstLanguage, langs } from '../language.ts';
import { answerDead } from '../lint/answer-dead.ts';
import { linkDead } from '../lint/link-dead.ts';
import { noFacts } from '../lint/no-facts.ts';
import { questionUnreachable } from '../lint/question-unreachable.ts';
import { relatedDead } from '../lint/related-dead.ts';
import { treeEndless } from '../lint/tree-endless.ts';
import { buildIndex } from '../search/build-index.ts';
import type { Entry, Playbook, Tree } from '../types.ts';
import { withHighlights } from './highlight.ts';
import { writeIndex } from './index-files.ts';
import { entryOf } from './library.ts';
import { replaceFolder, writeJson } from './write-json.ts';

/** Pages or links are broken: a line for each. */
export class BrokenContent extends Error {}

/**
 * Makes of a content folder what the tool reads at run time: `index/`, and for each language `entries.json` and a file
 * for each page, so that a search reads no body and a page only its own. Throws BrokenContent, and leaves `target` as it was.
 */
export function compileLibrary(content: string, target: string): void {
  const folder = readFolder(content);
  const wrong = [...folder.faults, ...deadEnds(folder)].map((fault) => findingOf(fault, firstLanguage));
  if (wrong.length > 0)
    throw new BrokenContent(wrong.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n'));
  const { playbooks, trees, translated, glossary } = pagesOf(folder);

  const draft = `${target}.${process.pid}`;
  try {
    writeIndex(join(draft, 'index'), buildIndex(playbooks, trees, translated, glossary));
    writeJson(draft, 'glossary', glossary);
    for (const lang of langs) {
      const inIt = (page: Playbook | Tree) => page.lang === lang;
      writePages(
        join(draft, lang),
        [...playbooks, ...translated.playbooks].filter(inIt),
        [...trees, ...translated.trees].filter(inIt),
      );
    }
    replaceFolder(draft, target);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** What the program itself relies on: that links and answers lead somewhere. The rest is for the linter. */
function deadEnds(folder: Folder): Fault[] {
  const beyond = {
    playbooks: new Set<string>(),
    trees: new Map(),
    findings: new Set<string>(),
    flink: noFacts,
  };
  const checks = [linkDead, relatedDead, answerDead, questionUnreachable, treeEndless];
  return checks.flatMap(({ find }) => find(folder, beyond));
}

function writePages(folder: string, playbooks: Playbook[], trees: Tree[]): void {
  writeJson(
    folder,
    'entries',
    [...playbooks, ...trees].map((page): Entry => ({ ...entryOf(page), from: ['built-in'] })),
  );
  for (const playbook of playbooks)
    writeJson(join(folder, 'playbooks'), playbook.id, highlighted(withCommands(playbook)));
  for (const tree of trees) writeJson(join(folder, 'trees'), tree.id, treeWithCommands(tree));
}

const highlighted = (playbook: Playbook): Playbook => ({
  ...playbook,
  sections: playbook.sections.map(({ heading, slug, markdown, blocks, steps }) => {
    return { heading, slug, markdown, steps, blocks: withHighlights(blocks) };
  }),
});
