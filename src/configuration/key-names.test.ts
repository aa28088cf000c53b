import { expect, it } from 'vitest';
import { readConfigKeys } from './config-keys.ts';
import { KeyNames } from './key-names.ts';

const names = new KeyNames(readConfigKeys('data'));

it.each([
  ['an endpoint of the gateway that a jar beside it brings', 'sql-gateway.endpoint.hiveserver2.thrift.port'],
  ['an option of SQL that a table format reads', 'table.exec.iceberg.infer-source-parallelism'],
  ['a file system of Hadoop', 'fs.s3a.connection.maximum'],
  ['a label of a pod', 'kubernetes.taskmanager.labels.team'],
])('%s is nothing that Flink ignores', (_, key) => {
  expect(names.naming(key, null)).toEqual({ is: 'known' });
});

it.each(['sql-gateway.endpoint.rest.adress', 'sql-gateway.endpoint.tpye', 'table.exec.state.tll'])(
  '%s is misspelt',
  (key) => {
    expect(names.naming(key, null)).toEqual({ is: 'unknown', belongs: true });
  },
);
