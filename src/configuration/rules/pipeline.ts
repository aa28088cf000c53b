import { type ConfigRule, row, switched } from '../rule.ts';

/** Rules about how records flow. */
export const pipelineRules: ConfigRule[] = [
  row({
    id: 'config-buffer-timeout-zero',
    severity: 'notice',
    keys: ['execution.buffer-timeout.interval'],
    sees: (settings) => settings.duration('execution.buffer-timeout.interval') === 0,
    en: [
      'Buffers are sent after each record: that costs throughput.',
      'Set `execution.buffer-timeout.interval` to 5 ms or more.',
    ],
    zh: [
      '每条记录都立即发送 buffer，吞吐会下降。',
      '把 `execution.buffer-timeout.interval` 设为 5 ms 以上。',
    ],
    source: 'ExecutionOptions',
    bad: 'execution.buffer-timeout.interval: 0',
    fine: 'execution.buffer-timeout.interval: 100 ms',
  }),
  row({
    id: 'config-watermarks-off',
    severity: 'warning',
    keys: ['pipeline.auto-watermark-interval'],
    sees: (settings) => settings.duration('pipeline.auto-watermark-interval') === 0,
    en: [
      'Periodic watermarks are off: windows on event time do not fire.',
      'Set `pipeline.auto-watermark-interval` to 200 ms.',
    ],
    zh: [
      '关闭了周期性 watermark：事件时间窗口不会触发。',
      '把 `pipeline.auto-watermark-interval` 设为 200 ms。',
    ],
    source: 'PipelineOptions',
    bad: 'pipeline.auto-watermark-interval: 0',
    fine: 'pipeline.auto-watermark-interval: 200 ms',
  }),
  row({
    id: 'config-latency-markers',
    severity: 'warning',
    keys: ['metrics.latency.interval'],
    sees: (settings) => (settings.duration('metrics.latency.interval') ?? 0) > 0,
    en: [
      'Latency markers run through the job: their metrics grow with operators and subtasks, and cost throughput.',
      'Take `metrics.latency.interval` out when you have measured.',
    ],
    zh: [
      '作业里在发 latency marker：指标数量随算子和 subtask 增长，影响吞吐。',
      '测完就删掉 `metrics.latency.interval`。',
    ],
    source: 'ops/metrics',
    bad: 'metrics.latency.interval: 1000',
    fine: 'metrics.latency.interval: 0',
  }),
  switched({
    id: 'config-chaining-off',
    severity: 'notice',
    key: 'pipeline.operator-chaining.enabled',
    wrong: ['false'],
    fine: 'true',
    en: [
      'No operator is chained: each record is serialized and handed over between any two.',
      'Take `pipeline.operator-chaining.enabled` out when you have found what you looked for.',
    ],
    zh: [
      '所有算子都不做 chain：每条记录在算子之间都要序列化和交接。',
      '排查完就删掉 `pipeline.operator-chaining.enabled`。',
    ],
    source: 'PipelineOptions',
  }),
  switched({
    id: 'config-object-reuse',
    severity: 'notice',
    key: 'pipeline.object-reuse',
    wrong: ['true'],
    fine: 'false',
    en: [
      'Objects are handed on without a copy: code that keeps or changes its input gets wrong results and no error.',
      'Leave `pipeline.object-reuse` on only where all code of the job is known to do neither.',
    ],
    zh: [
      '对象不拷贝直接传给下游：代码若保留或修改输入，结果会错而不报错。',
      '确认作业代码都不会这样做，才保留 `pipeline.object-reuse`。',
    ],
    source: 'PipelineOptions',
  }),
  switched({
    id: 'config-buffers-sent-when-full',
    severity: 'warning',
    key: 'execution.buffer-timeout.enabled',
    wrong: ['false'],
    fine: 'true',
    en: [
      'Buffers are sent when they are full: where few records come, they wait, and the output seems to stand.',
      'Take `execution.buffer-timeout.enabled` out, unless the job is a batch job.',
    ],
    zh: [
      'buffer 满了才发送：数据少时记录会一直等着，看起来没有输出。',
      '除非是批作业，否则删掉 `execution.buffer-timeout.enabled`。',
    ],
    source: 'ExecutionOptions',
  }),
];
