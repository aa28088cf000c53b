import { activityRule } from '../watching/activity-rule.ts';

/** RocksDB writes its memtables to disk in the synchronous part of a checkpoint. */
export const rocksdbSnapshot = activityRule({
  rule: 'threads-rocksdb-snapshot',
  finds: 'rocksdb-snapshot-running',
  roles: ['task'],
  doing: ['rocksdb-snapshot'],
  severity: 'warning',
  shows: 'cause',
  inOneDump: 1,
});
