// Writes docs/config-keys.md from data/config-keys.tsv: npm run docs
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readFacts } from '../src/content/tables.ts';
import { configKeysPage } from '../src/pages/config-keys.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
writeFileSync(`${root}/docs/config-keys.md`, configKeysPage(readFacts(`${root}/data`).configKeys));
