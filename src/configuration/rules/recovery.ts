import { type ConfigRule, row, switched } from '../rule.ts';

const minute = 60_000;

/** Rules about what is noticed of a failure, and what a job starts again with. */
export const recoveryRules: ConfigRule[] = [
  row({
    id: 'config-heartbeat-short',
    severity: 'warning',
    keys: ['heartbeat.timeout'],
    sees: (settings) => (settings.duration('heartbeat.timeout') ?? minute) < 30_000,
    en: [
      'A pause of the garbage collector or of the network is taken for a lost TaskManager.',
      'Leave `heartbeat.timeout` at its 50 s, and mend the pauses.',
    ],
    zh: [
      '一次 GC 停顿或网络抖动就会被当成 TaskManager 丢失。',
      '`heartbeat.timeout` 保持默认的 50 s，去解决停顿本身。',
    ],
    source: 'HeartbeatManagerOptions',
    ofThumb: true,
    bad: 'heartbeat.timeout: 10000',
    fine: 'heartbeat.timeout: 50 s',
  }),
  row({
    id: 'config-heartbeat-long',
    severity: 'notice',
    keys: ['heartbeat.timeout'],
    sees: (settings) => (settings.duration('heartbeat.timeout') ?? 0) > 3 * minute,
    en: [
      'A TaskManager that is gone is noticed late: until then the job stands.',
      'Set `heartbeat.timeout` below 3 minutes.',
    ],
    zh: ['TaskManager 挂了很久才会被发现，这期间作业一直停着。', '把 `heartbeat.timeout` 设到 3 分钟以内。'],
    source: 'HeartbeatManagerOptions',
    ofThumb: true,
    bad: 'heartbeat.timeout: 10 min',
    fine: 'heartbeat.timeout: 120000',
  }),
  row({
    id: 'config-cancellation-not-watched',
    severity: 'warning',
    keys: ['task.cancellation.timeout'],
    sees: (settings) => settings.duration('task.cancellation.timeout') === 0,
    en: [
      'A task that does not end when it is cancelled is waited for without end: so is the restart.',
      'Leave `task.cancellation.timeout` at its 3 minutes.',
    ],
    zh: [
      '取消时停不下来的 task 会被一直等下去，重启也跟着卡住。',
      '`task.cancellation.timeout` 保持默认的 3 分钟。',
    ],
    source: 'TaskManagerOptions',
    bad: 'task.cancellation.timeout: 0',
    fine: 'task.cancellation.timeout: 180000',
  }),
  row({
    id: 'config-restart-at-once-for-ever',
    severity: 'warning',
    keys: ['restart-strategy.fixed-delay.attempts', 'restart-strategy.fixed-delay.delay'],
    sees: (settings) =>
      settings.is('restart-strategy.type', 'fixed-delay', 'fixeddelay') &&
      (settings.number('restart-strategy.fixed-delay.attempts') ?? 1) >= 2_147_483_647 &&
      (settings.duration('restart-strategy.fixed-delay.delay') ?? 1000) <= 1000,
    en: [
      'A failure that stays makes the job restart every second for ever, and everything it talks to feels it.',
      'Set `restart-strategy.type` to exponential-delay.',
    ],
    zh: [
      '碰到一直存在的故障，作业每秒重启一次、永不停止，依赖的系统也会被拖累。',
      '把 `restart-strategy.type` 设为 exponential-delay。',
    ],
    source: 'ops/state/task_failure_recovery',
    bad: 'restart-strategy.type: fixed-delay\nrestart-strategy.fixed-delay.attempts: 2147483647\nrestart-strategy.fixed-delay.delay: 1 s',
    fine: 'restart-strategy.type: fixed-delay\nrestart-strategy.fixed-delay.attempts: 2147483647\nrestart-strategy.fixed-delay.delay: 1 min',
  }),
  row({
    id: 'config-restart-backoff-long',
    severity: 'notice',
    keys: ['restart-strategy.exponential-delay.max-backoff'],
    sees: (settings) =>
      (settings.duration('restart-strategy.exponential-delay.max-backoff') ?? 0) > 10 * minute,
    en: [
      'The job may stay down for long after the outage has ended.',
      'Set `restart-strategy.exponential-delay.max-backoff` to a few minutes.',
    ],
    zh: [
      '外部故障恢复之后，作业可能还要停很久。',
      '把 `restart-strategy.exponential-delay.max-backoff` 设成几分钟。',
    ],
    source: 'ops/state/task_failure_recovery',
    ofThumb: true,
    bad: 'restart-strategy.exponential-delay.max-backoff: 1 h',
    fine: 'restart-strategy.exponential-delay.max-backoff: 1 min',
  }),
  switched({
    id: 'config-restart-none',
    severity: 'critical',
    key: 'restart-strategy.type',
    wrong: ['none', 'off', 'disable'],
    fine: 'exponential-delay',
    en: ['The first exception ends the job.', 'Set `restart-strategy.type` to exponential-delay.'],
    zh: ['出现第一个异常，作业就结束了。', '把 `restart-strategy.type` 设为 exponential-delay。'],
    source: 'ops/state/task_failure_recovery',
  }),
  switched({
    id: 'config-failover-full',
    severity: 'notice',
    key: 'jobmanager.execution.failover-strategy',
    wrong: ['full'],
    fine: 'region',
    en: [
      'Every failure restarts all tasks, those that have nothing to do with it as well.',
      'Set `jobmanager.execution.failover-strategy` to region.',
    ],
    zh: [
      '任何一次失败都会重启全部 task，包括无关的。',
      '把 `jobmanager.execution.failover-strategy` 设为 region。',
    ],
    source: 'ops/state/task_failure_recovery',
  }),
  switched({
    id: 'config-state-ignored-on-restore',
    severity: 'warning',
    key: 'execution.state-recovery.ignore-unclaimed-state',
    wrong: ['true'],
    fine: 'false',
    en: [
      'State that no operator claims is dropped without a word at the next restore.',
      'Set it for the one restore that needs it, and take it out again.',
    ],
    zh: ['下次恢复时，没有算子认领的状态会被悄悄丢掉。', '只在确实需要的那次恢复时打开，用完删掉。'],
    source: 'ops/state/savepoints',
  }),
  switched({
    id: 'config-nonrestored-state-allowed',
    severity: 'warning',
    key: 'spec.job.allowNonRestoredState',
    wrong: ['true'],
    fine: 'false',
    en: [
      'Each upgrade drops the state that no operator claims, without a word.',
      'Set `spec.job.allowNonRestoredState` for the one upgrade that needs it.',
    ],
    zh: [
      '每次升级都会悄悄丢掉没有算子认领的状态。',
      '只在需要的那一次升级打开 `spec.job.allowNonRestoredState`。',
    ],
    source: 'operator/custom-resource/job-management',
  }),
  row({
    id: 'config-failure-rate-tight',
    severity: 'warning',
    keys: ['restart-strategy.type', 'restart-strategy.failure-rate.max-failures-per-interval'],
    sees: (settings) =>
      settings.is('restart-strategy.type', 'failure-rate', 'failurerate') &&
      (settings.number('restart-strategy.failure-rate.max-failures-per-interval') ?? 1) <= 1 &&
      (settings.duration('restart-strategy.failure-rate.failure-rate-interval') ?? 0) >= 5 * 60_000,
    en: [
      'The second failure within the interval ends the job: a TaskManager that is lost, and one that is lost while it recovers, are enough.',
      'Set `restart-strategy.failure-rate.max-failures-per-interval` to 3 or more, or use exponential-delay.',
    ],
    zh: [
      '在这段时间内第二次失败就会让作业终止：丢一个 TaskManager，恢复时再丢一个就够了。',
      '把 `restart-strategy.failure-rate.max-failures-per-interval` 设为 3 以上，或改用 exponential-delay。',
    ],
    source: 'ops/state/task_failure_recovery',
    ofThumb: true,
    bad: 'restart-strategy.type: failure-rate\nrestart-strategy.failure-rate.failure-rate-interval: 10 min',
    fine: 'restart-strategy.type: failure-rate\nrestart-strategy.failure-rate.failure-rate-interval: 10 min\nrestart-strategy.failure-rate.max-failures-per-interval: 5',
  }),
];
