import { code, heading, paragraph, table, text, type Words } from '../../src/blocks/blocks.ts';
import { markdown } from '../../src/render/markdown.ts';

interface Row {
  key: string;
  default: string;
  since: string;
  oldNames: string[];
}

/** The config keys the linter knows, by their first word, with what they are called in other versions. Markdown. */
export function configKeysPage(keys: Row[]): string {
  const groups = [...new Set(keys.map(groupOf))].sort();
  const renamed = keys.filter(({ oldNames }) => oldNames.length > 0);
  const old = renamed
    .flatMap(({ key, since, oldNames }) => oldNames.map((name) => ({ name, key, since })))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return `${markdown([
    heading(1, 'Config keys'),
    paragraph(
      text`The ${keys.length} config keys of Flink that the linter knows, ${renamed.length} of them under more than one name. Made from ${code('data/config-keys.tsv')} by ${code('npm run docs')}.`,
    ),
    paragraph(
      'A page that uses a renamed key shows both names. "Since" is the version the key came with under its present name; it is empty for 1.9 and before, and where that is not known.',
    ),
    heading(2, 'Renamed'),
    table(
      ['Old name', 'Present name', 'Since'],
      old.map(({ name, key, since }): Words[] => [code(name), code(key), since]),
    ),
    ...groups.flatMap((group) => [
      heading(2, group),
      table(
        ['Key', 'Default', 'Since'],
        keys
          .filter((row) => groupOf(row) === group)
          .map((row): Words[] => [code(row.key), row.default === '' ? '' : code(row.default), row.since]),
      ),
    ]),
  ])}\n`;
}

const groupOf = ({ key }: Row) => key.split('.')[0]!;
