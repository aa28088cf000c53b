import { code, heading, paragraph, table, text, type Words } from '../../src/blocks/blocks.ts';
import type { ConfigKey } from '../../src/configuration/config-keys.ts';
import { markdown } from '../../src/render/markdown.ts';

/** The config keys of Flink, by their first word, with what they are called in other versions. Markdown. */
export function configKeysPage(keys: ConfigKey[]): string {
  const groups = [...new Set(keys.map(groupOf))].sort();
  const renamed = keys.filter(({ oldNames }) => oldNames.length > 0);
  const old = renamed
    .flatMap(({ key, since, oldNames }) => oldNames.map(({ name, until }) => ({ name, key, since, until })))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return `${markdown([
    heading(1, 'Config keys'),
    paragraph(
      text`The ${keys.length} config keys of Flink 1.13 to 2.3 and of its Kubernetes operator, ${renamed.length} of them under more than one name. Made from ${code('data/config-keys.tsv')} by ${code('npm run docs')}; the table is made from the released jars by ${code('npm run facts')}. Versions of ${code('kubernetes.operator.*')}, ${code('job.autoscaler.*')} and ${code('autoscaler.*')} are those of the operator.`,
    ),
    paragraph(
      'A page that uses a renamed key shows both names. "Since" is the version the key came with under its present name; it is empty for 1.13 and before. "Gone" is the first version without it.',
    ),
    heading(2, 'Renamed'),
    table(
      ['Old name', 'Present name', 'Since', 'Old name gone'],
      old.map(({ name, key, since, until }): Words[] => [code(name), code(key), since, until ?? '']),
    ),
    ...groups.flatMap((group) => [
      heading(2, group),
      table(
        ['Key', 'Default', 'Since', 'Gone', 'What it is'],
        keys
          .filter((row) => groupOf(row) === group)
          .map((row): Words[] => [code(row.key), defaultOf(row), row.since, row.removed, row.description]),
      ),
    ]),
  ])}\n`;
}

const groupOf = ({ key }: ConfigKey) => key.split('.')[0]!;

/** Today's, and what it was before. */
function defaultOf({ default: value, earlierDefaults }: ConfigKey): Words {
  const now: Words = value === '' ? '' : code(value);
  return earlierDefaults.length === 0
    ? now
    : text`${now} (${earlierDefaults.map((one) => `<${one.before}: ${one.default}`).join('; ')})`;
}
