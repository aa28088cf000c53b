import { code } from './markdown.ts';

interface Row {
  key: string;
  default: string;
  since: string;
  oldNames: string[];
}

/** The config keys the linter knows, by their first word, with what they are called in other versions. */
export function configKeysPage(keys: Row[]): string {
  const groups = [...new Set(keys.map(groupOf))].sort();
  const renamed = keys.filter(({ oldNames }) => oldNames.length > 0);
  const blocks = [
    '# Config keys',
    `The ${keys.length} config keys of Flink that the linter knows, ${renamed.length} of them under more than one name. Made from \`data/config-keys.tsv\` by \`npm run docs\`.`,
    'A page that uses a renamed key shows both names. "Since" is the version the key came with under its present name; it is empty for 1.9 and before, and where that is not known.',
    '## Renamed',
    table(
      ['Old name', 'Present name', 'Since'],
      renamed
        .flatMap(({ key, since, oldNames }) => oldNames.map((old) => [code(old), code(key), since]))
        .sort(([a = ''], [b = '']) => (a < b ? -1 : 1)),
    ),
    ...groups.flatMap((group) => [
      `## ${group}`,
      table(
        ['Key', 'Default', 'Since'],
        keys
          .filter((row) => groupOf(row) === group)
          .map((row) => [code(row.key), row.default === '' ? '' : code(row.default), row.since]),
      ),
    ]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

const groupOf = ({ key }: Row) => key.split('.')[0]!;

function table(head: string[], rows: string[][]): string {
  return [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
}
