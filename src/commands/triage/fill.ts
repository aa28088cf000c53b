import { type Block, codeBlock } from '../../blocks/blocks.ts';
import { mapText } from '../../blocks/map-text.ts';
import type { About, Report } from '../../report.ts';
import { shellWord } from '../shared/text.ts';

/** The variables that the commands of pages take: the address of the JobManager, and ids of what the finding is about. */
function variablesOf({ cluster, verdict }: Report): Map<string, string> {
  const { job, vertex, taskManager }: About = verdict?.about ?? {};
  const all: [string, string | null | undefined][] = [
    ['JM', cluster !== null && /^https?:/.test(cluster) ? cluster : null],
    ['JOB', job],
    ['VERTEX', vertex],
    ['TM', taskManager],
  ];
  return new Map(all.flatMap(([name, value]) => (value ? [[name, value] as const] : [])));
}

/** Steps whose commands can be pasted: `$JM` and the like stand for what was found. */
export function filled(blocks: Block[], report: Report): Block[] {
  const variables = variablesOf(report);
  if (variables.size === 0) return blocks;
  return mapText(blocks, (text) =>
    text.replace(/\$(JM|JOB|VERTEX|TM)\b/g, (whole, name: string) => variables.get(name) ?? whole),
  );
}

/** The variables, to be set once for the commands of all pages. */
export function settings(report: Report): Block[] {
  const variables = variablesOf(report);
  if (!variables.has('JOB') && !variables.has('TM')) return [];
  return [
    codeBlock('sh', Array.from(variables, ([name, value]) => `${name}=${shellWord(value)}`).join('\n')),
  ];
}
