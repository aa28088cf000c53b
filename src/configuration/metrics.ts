import { tableRows, type VersionSpan } from './spans.ts';

/** A metric, or a group of metrics, whose name ends in a dot: `buffers.`. */
export interface Metric extends VersionSpan {
  name: string;
  /** What it is of: `job`, `jobmanager`, `process`, `task`, `operator`, `coordinator`, `connector`; none where no class says so. */
  scopes: string[];
}

export const readMetrics = (data: string): Metric[] =>
  tableRows(data, 'metrics.tsv').map(([name = '', scopes = '', since = '', removed = '']) => ({
    name,
    scopes: scopes.split(' ').filter(Boolean),
    since,
    removed,
  }));
