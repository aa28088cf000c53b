import type { Area, Entry, Page } from '../types.ts';
import { areaNames, isOurs, origin } from './facts.ts';
import { code } from './markdown.ts';

/** All entries, grouped by area; the trees first. `tag` is the one they were picked by, if any. */
export function listPage(entries: Entry[], tag: string | null): Page {
  const trees = entries.filter((entry) => entry.kind === 'tree');
  const groups = [
    group('Decision trees: `flinkdoc diagnose <id>`', trees),
    ...Object.entries(areaNames).map(([area, name]) => group(name, inArea(entries, area as Area))),
  ];
  const pages = entries.length - trees.length;
  const title = tag === null ? '# Pages' : `# Pages with the tag ${code(tag)}`;
  const counts = `${pages} playbooks, ${trees.length} decision trees. Read one with \`flinkdoc show <id>\`.`;
  return {
    data: { schemaVersion: 1, tag, entries },
    markdown: [title, counts, ...groups].filter(Boolean).join('\n\n'),
  };
}

function inArea(entries: Entry[], area: Area): Entry[] {
  return entries.filter((entry) => entry.area === area);
}

function group(heading: string, entries: Entry[]): string {
  if (entries.length === 0) return '';
  return `## ${heading}\n\n${entries.map(item).join('\n')}`;
}

function item({ id, title, from }: Entry): string {
  return `- ${code(id)} ${title}${isOurs(from) ? '' : ` (${origin(from)})`}`;
}
