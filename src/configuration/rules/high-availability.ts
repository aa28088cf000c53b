import { type ConfigRule, row } from '../rule.ts';
import type { Settings } from '../settings.ts';

const ha = 'high-availability.type';
const storageDir = 'high-availability.storageDir';
const hasHa = (settings: Settings) => settings.is(ha, 'zookeeper', 'kubernetes');

/** Rules about high availability. */
export const highAvailabilityRules: ConfigRule[] = [
  row({
    id: 'config-ha-without-storage',
    severity: 'critical',
    keys: [ha],
    sees: (settings) => hasHa(settings) && !settings.has(storageDir),
    en: [
      'High availability is on, and `high-availability.storageDir` is not set: the JobManager does not start.',
      'Set `high-availability.storageDir` to storage that all hosts see.',
    ],
    zh: [
      '开了高可用却没有设 `high-availability.storageDir`：JobManager 启动不了。',
      '把 `high-availability.storageDir` 设到所有机器都能访问的存储。',
    ],
    source: 'deployment/ha/overview',
    bad: `${ha}: kubernetes`,
    fine: `${ha}: kubernetes\n${storageDir}: s3://flink/ha`,
  }),
  row({
    id: 'config-ha-without-quorum',
    severity: 'critical',
    keys: [ha],
    sees: (settings) => settings.is(ha, 'zookeeper') && !settings.has('high-availability.zookeeper.quorum'),
    en: [
      'High availability by ZooKeeper is on, and `high-availability.zookeeper.quorum` is not set: the JobManager does not start.',
      'Set `high-availability.zookeeper.quorum`.',
    ],
    zh: [
      '用 ZooKeeper 做高可用却没有设 `high-availability.zookeeper.quorum`：JobManager 启动不了。',
      '设置 `high-availability.zookeeper.quorum`。',
    ],
    source: 'deployment/ha/zookeeper_ha',
    bad: `${ha}: zookeeper\n${storageDir}: hdfs:///ha`,
    fine: `${ha}: zookeeper\n${storageDir}: hdfs:///ha\nhigh-availability.zookeeper.quorum: zk-1:2181`,
  }),
  row({
    id: 'config-yarn-single-attempt',
    severity: 'warning',
    keys: ['yarn.application-attempts', ha],
    sees: (settings) => hasHa(settings) && settings.number('yarn.application-attempts') === 1,
    en: [
      'YARN starts the JobManager once: high availability has nobody to recover the job.',
      'Take `yarn.application-attempts` out, with high availability it is 2; or set more.',
    ],
    zh: [
      'YARN 只启动一次 JobManager：开了高可用也没有人来恢复作业。',
      '删掉 `yarn.application-attempts`，开高可用时默认是 2；也可以设得更大。',
    ],
    source: 'deployment/resource-providers/yarn',
    bad: `${ha}: zookeeper\n${storageDir}: hdfs:///ha\nyarn.application-attempts: 1`,
    fine: `${ha}: zookeeper\n${storageDir}: hdfs:///ha\nyarn.application-attempts: 3`,
  }),
];
