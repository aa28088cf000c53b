import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { screens } from './screens/screens.ts';

// Draws the pictures of the READMEs from what the commands print: `npm run screens`, after a build. A test says when they differ.

const folder = 'docs/screens';
mkdirSync(folder, { recursive: true });
for (const [name, picture] of await screens('dist/library')) writeFileSync(join(folder, name), picture);
