/** Where a source stands: a page below docs/, of the version where that is known, or a page of the operator. */
export function addressOf(source: string, flink: string | null): string {
  const docs = 'https://nightlies.apache.org/flink';
  if (source.startsWith('operator/'))
    return `${docs}/flink-kubernetes-operator-docs-stable/docs/${source.slice('operator/'.length)}/`;
  if (source.startsWith('kafka/')) return `${docs}/flink-docs-stable/docs/connectors/datastream/kafka/`;
  if (!source.includes('/')) return source;
  return `${docs}/flink-docs-${flink === null ? 'stable' : `release-${flink}`}/docs/${source}/`;
}
