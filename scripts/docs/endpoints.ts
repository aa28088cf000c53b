import { endpoints } from '../../src/cluster/endpoints.ts';

/** What is asked of a cluster, as a table of Markdown. */
export function endpointsTable(): string {
  const when = { once: 'once', round: 'in each round', end: 'at the end' };
  const rows = endpoints.map(({ path, asked, why }) => `| \`${path}\` | ${when[asked]} | ${why} |`);
  return ['| path | asked | for |', '| --- | --- | --- |', ...rows].join('\n');
}
