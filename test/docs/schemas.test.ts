import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { schemas } from '../../scripts/docs/schemas.ts';
import { allCommands } from '../../src/commands/commands.ts';

const withPages = (await allCommands()).filter(({ plain }) => !plain).map(({ name }) => name);

it('docs/schema/ is what the types say: npm run docs', () => {
  for (const [command, schema] of schemas('.', withPages))
    expect(readFileSync(`docs/schema/${command}.schema.json`, 'utf8'), command).toBe(schema);
});

it('every command whose result is a page has a schema, and no other', () => {
  const named = readdirSync('docs/schema').map((file) => file.replace('.schema.json', ''));
  expect(named.sort()).toEqual([...withPages].sort());
});

/** Every object of a schema. */
function objects(part: unknown): Record<string, unknown>[] {
  if (typeof part !== 'object' || part === null) return [];
  const own = 'properties' in part ? [part as Record<string, unknown>] : [];
  return [...own, ...Object.values(part).flatMap(objects)];
}

it.each(withPages)('the schema of %s allows nothing that is not named', (command) => {
  const schema = JSON.parse(readFileSync(`docs/schema/${command}.schema.json`, 'utf8'));
  for (const object of objects(schema)) expect(object).toMatchObject({ additionalProperties: false });
  expect(JSON.stringify(schema)).not.toContain('"additionalProperties":true');
  expect(objects(schema).some(({ required }) => (required as string[]).includes('schemaVersion'))).toBe(true);
});
