import type { Area, DataRisk, Section } from '../types.ts';

export const areaNames: Record<Area, string> = {
  checkpointing: 'Checkpoints and state',
  throughput: 'Backpressure and throughput',
  'joins-and-time': 'Joins, time and results',
  'memory-and-processes': 'Memory and processes',
  connectors: 'Connectors',
  'code-and-packaging': 'Code and packaging',
};

export const dataRiskNames: Record<DataRisk, string> = {
  none: 'none',
  replay: 'replay: records may be read twice',
  loss: '**loss: records may be lost**',
};

/** The names commands on a page use for what differs from cluster to cluster. */
const placeholders: Record<string, string> = {
  $JM: 'the JobManager URL, such as `http://localhost:8081`',
  $JOB: 'the job id',
  $VERTEX: 'the vertex id',
  $TM: 'the TaskManager id',
  $CP: 'the checkpoint id',
  $DIR: 'a directory of checkpoints or savepoints',
};

/** The sections that have a text: a team's draft may leave some empty. */
export function written(sections: Section[]): Section[] {
  return sections.filter(({ markdown }) => markdown !== '');
}

/** A list of links under a heading; empty when there are none. */
export function links(heading: string, urls: string[]): string {
  return urls.length === 0 ? '' : `${heading}\n\n${urls.map((url) => `- <${url}>`).join('\n')}`;
}

/** Explains the placeholders that stand in a text, in one line; empty when there are none. */
export function legend(text: string): string {
  const used = Object.entries(placeholders).filter(([name]) => new RegExp(`\\${name}\\b`).test(text));
  return used.length === 0
    ? ''
    : `In the commands: ${used.map(([name, what]) => `\`${name}\` is ${what}`).join('; ')}.`;
}
