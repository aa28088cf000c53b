import { seededAlert } from '../../test/seeded-alert.ts';

seededAlert(
  'bytes-as-share',
  [
    ['flink_taskmanager_Status_JVM_Memory_Heap_Used > 0.8'],
    ['max by (tm_id) (avg_over_time(flink_jobmanager_Status_JVM_Memory_Metaspace_Used[5m])) > 90'],
  ],
  [
    ['flink_taskmanager_Status_JVM_Memory_Heap_Used / flink_taskmanager_Status_JVM_Memory_Heap_Max > 0.8'],
    ['flink_taskmanager_Status_JVM_Memory_Heap_Used > 4e9'],
    ['flink_taskmanager_Status_JVM_Memory_Heap_Used / 1e9 > 4'],
    ['flink_taskmanager_Status_Flink_Memory_Managed_Total > 0'],
    ['flink_taskmanager_Status_Shuffle_Netty_RequestedMemoryUsage > 100'],
  ],
);
