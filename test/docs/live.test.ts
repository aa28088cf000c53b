import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { endpointsTable } from '../../scripts/docs/endpoints.ts';

it('docs/live.md has all that is asked of a cluster: npm run docs', () => {
  expect(readFileSync('docs/live.md', 'utf8')).toContain(`\n${endpointsTable()}\n`);
});
