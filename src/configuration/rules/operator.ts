import { type ConfigRule, row } from '../rule.ts';

const ha = 'high-availability.type';

const deployment = (mode: string, configuration: string) =>
  `apiVersion: flink.apache.org/v1beta1\nkind: FlinkDeployment\nspec:\n  flinkConfiguration:\n    ${configuration}\n  job:\n    upgradeMode: ${mode}`;

/** Rules about what the Kubernetes operator reads. */
export const operatorRules: ConfigRule[] = [
  row({
    id: 'config-last-state-without-ha',
    severity: 'warning',
    keys: ['spec.job.upgradeMode', ha],
    sees: (settings) =>
      settings.is('spec.job.upgradeMode', 'last-state') &&
      settings.resource === 'FlinkDeployment' &&
      (!settings.has(ha) || settings.is(ha, 'none')),
    en: [
      'Upgrades go on from the last state, which the operator finds by high availability: it is not on here. The defaults of the operator may set it.',
      'Set `high-availability.type` to kubernetes, and `high-availability.storageDir`.',
    ],
    zh: [
      '升级要从最近的状态恢复，operator 靠高可用元数据找它，但这里没有开高可用（operator 的默认配置里可能有）。',
      '把 `high-availability.type` 设为 kubernetes，并设置 `high-availability.storageDir`。',
    ],
    source: 'operator/custom-resource/job-management',
    bad: deployment('last-state', 'rest.port: "8081"'),
    fine: deployment('last-state', `${ha}: kubernetes`),
  }),
  row({
    id: 'config-savepoint-upgrade-without-directory',
    severity: 'warning',
    keys: ['spec.job.upgradeMode'],
    sees: (settings) =>
      settings.is('spec.job.upgradeMode', 'savepoint') &&
      settings.resource === 'FlinkDeployment' &&
      !settings.has('execution.checkpointing.savepoint-dir'),
    en: [
      'Upgrades take a savepoint, and `execution.checkpointing.savepoint-dir` is not set here. The defaults of the operator may set it.',
      'Set `execution.checkpointing.savepoint-dir`.',
    ],
    zh: [
      '升级时要做 savepoint，这里却没有设 `execution.checkpointing.savepoint-dir`（operator 的默认配置里可能有）。',
      '设置 `execution.checkpointing.savepoint-dir`。',
    ],
    source: 'operator/custom-resource/job-management',
    bad: deployment('savepoint', 'rest.port: "8081"'),
    fine: deployment('savepoint', 'execution.checkpointing.savepoint-dir: s3://flink/savepoints'),
  }),
  row({
    id: 'config-stateless-upgrade',
    severity: 'warning',
    keys: ['spec.job.upgradeMode'],
    sees: (settings) =>
      settings.is('spec.job.upgradeMode', 'stateless') && settings.has('execution.checkpointing.interval'),
    en: [
      'The job keeps state, and every upgrade begins without it.',
      'Set `spec.job.upgradeMode` to last-state or savepoint.',
    ],
    zh: [
      '作业有状态，但每次升级都从空状态开始。',
      '把 `spec.job.upgradeMode` 设为 last-state 或 savepoint。',
    ],
    source: 'operator/custom-resource/job-management',
    bad: deployment('stateless', 'execution.checkpointing.interval: 1 min'),
    fine: deployment('stateless', 'rest.port: "8081"'),
  }),
];
