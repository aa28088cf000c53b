// Writes docs/config-keys.md from data/config-keys.tsv, docs/schema/ from the types of what commands print, the
// commands in README.md, the list of pages in content/README.md, and what is asked of a cluster in docs/live.md: npm run docs
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { allCommands } from '../src/commands/commands.ts';
import { readFolder } from '../src/content/folder.ts';
import { pagesOf } from '../src/content/pages.ts';
import { readFlinkFacts } from '../src/lint/flink-facts.ts';
import { commandsPage } from './docs/commands.ts';
import { configKeysPage } from './docs/config-keys.ts';
import { contentsPage } from './docs/contents.ts';
import { endpointsTable } from './docs/endpoints.ts';
import { schemas } from './docs/schemas.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
writeFileSync(`${root}/docs/config-keys.md`, configKeysPage(readFlinkFacts(`${root}/data`).configKeys));

const commands = await allCommands();
const withPages = commands.filter(({ plain }) => !plain).map(({ name }) => name);
for (const [command, schema] of schemas(root, withPages))
  writeFileSync(`${root}/docs/schema/${command}.schema.json`, schema);

const { playbooks, trees } = pagesOf(readFolder(`${root}/content`));
const readme = `${root}/content/README.md`;
const [written] = readFileSync(readme, 'utf8').split('\n## All pages\n');
writeFileSync(readme, `${written!.trimEnd()}\n\n${contentsPage(playbooks, trees)}\n`);

const own = `${root}/README.md`;
const between = /(?<=\n## Commands\n\n)[\s\S]*?(?=\n\n## )/;
writeFileSync(
  own,
  readFileSync(own, 'utf8').replace(between, () => commandsPage(commands)),
);

const live = `${root}/docs/live.md`;
const table = /(?<=<!-- npm run docs: endpoints -->\n)[\s\S]*?(?=<!-- npm run docs: end -->)/;
writeFileSync(
  live,
  readFileSync(live, 'utf8').replace(table, () => `\n${endpointsTable()}\n\n`),
);
