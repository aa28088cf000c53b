// Writes docs/config-keys.md from data/config-keys.tsv, docs/schema/ from the types of what commands print, and the list of
// pages in content/README.md: npm run docs
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { allCommands } from '../src/commands/commands.ts';
import { readFolder } from '../src/content/folder.ts';
import { pagesOf } from '../src/content/pages.ts';
import { readFlinkFacts } from '../src/lint/flink-facts.ts';
import { configKeysPage } from './docs/config-keys.ts';
import { contentsPage } from './docs/contents.ts';
import { schemas } from './docs/schemas.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
writeFileSync(`${root}/docs/config-keys.md`, configKeysPage(readFlinkFacts(`${root}/data`).configKeys));

const withPages = (await allCommands()).filter(({ plain }) => !plain).map(({ name }) => name);
for (const [command, schema] of schemas(root, withPages))
  writeFileSync(`${root}/docs/schema/${command}.schema.json`, schema);

const { playbooks, trees } = pagesOf(readFolder(`${root}/content`));
const readme = `${root}/content/README.md`;
const [written] = readFileSync(readme, 'utf8').split('\n## All pages\n');
writeFileSync(readme, `${written!.trimEnd()}\n\n${contentsPage(playbooks, trees)}\n`);
