import type { Area, DataRisk, Section } from '../types.ts';
import { code } from './markdown.ts';

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

/** Whether a page comes with flinkdoc, and nothing of it from a team. */
export function isOurs(from: string[]): boolean {
  return from.length === 1 && from[0] === 'built-in';
}

/** Where a page comes from, and what extends it. */
export function origin([first = '', ...more]: string[]): string {
  const named = first === 'built-in' ? first : code(first);
  return more.length === 0 ? named : `${named}, extended by ${more.map(code).join(', ')}`;
}

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
