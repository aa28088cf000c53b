import { code, text } from '../../blocks/blocks.ts';
import { type ConfigRule, configRule, seenIf } from '../rule.ts';

const unaligned = 'execution.checkpointing.unaligned.enabled';
const mode = 'execution.checkpointing.mode';
const concurrent = 'execution.checkpointing.max-concurrent-checkpoints';

/** Rules about unaligned checkpoints. */
export const unalignedCheckpointsRules: ConfigRule[] = [
  configRule({
    id: 'config-unaligned-concurrent',
    severity: 'warning',
    keys: [unaligned, concurrent],
    sees: (settings) => {
      const most = settings.number(concurrent);
      return settings.flag(unaligned) === true && most !== null && most > 1 ? { most } : null;
    },
    says: {
      en: ({ most }) => `Unaligned checkpoints run one at a time, and ${most} at once are asked for.`,
      zh: ({ most }) => `unaligned checkpoint 同一时间只能有一个，这里却要求同时 ${most} 个。`,
    },
    instead: {
      en: text`Set ${code(concurrent)} to 1, or turn ${code(unaligned)} off.`,
      zh: text`把 ${code(concurrent)} 设为 1，或者关掉 ${code(unaligned)}。`,
    },
    source: 'ops/state/checkpointing_under_backpressure',
    bad: `${unaligned}: true\n${concurrent}: 2`,
    fine: `${unaligned}: true\n${concurrent}: 1`,
  }),
  configRule({
    id: 'config-unaligned-at-least-once',
    severity: 'warning',
    keys: [unaligned, mode],
    sees: (settings) => seenIf(settings.flag(unaligned) === true && settings.is(mode, 'AT_LEAST_ONCE')),
    says: {
      en: () => 'Unaligned checkpoints need exactly-once: with AT_LEAST_ONCE they stay off.',
      zh: () => 'unaligned checkpoint 只用于 EXACTLY_ONCE；模式是 AT_LEAST_ONCE 时不会生效。',
    },
    instead: {
      en: text`Set ${code(mode)} to EXACTLY_ONCE, or take ${code(unaligned)} out.`,
      zh: text`把 ${code(mode)} 设为 EXACTLY_ONCE，或者删掉 ${code(unaligned)}。`,
    },
    source: 'CheckpointConfig',
    bad: `${unaligned}: true\n${mode}: AT_LEAST_ONCE`,
    fine: `${unaligned}: true\n${mode}: EXACTLY_ONCE`,
  }),
  configRule({
    id: 'config-unaligned-forced',
    severity: 'warning',
    keys: ['execution.checkpointing.unaligned.forced'],
    sees: (settings) => seenIf(settings.flag('execution.checkpointing.unaligned.forced') === true),
    says: {
      en: () =>
        'Unaligned checkpoints are forced where Flink refuses them: iterations and custom partitioners may lose or repeat records.',
      zh: () => '强行在 Flink 本来拒绝的地方用 unaligned checkpoint：迭代和自定义分区可能丢数据或重复。',
    },
    instead: {
      en: text`Take ${code('execution.checkpointing.unaligned.forced')} out.`,
      zh: text`删掉 ${code('execution.checkpointing.unaligned.forced')}。`,
    },
    source: 'CheckpointingOptions',
    bad: 'execution.checkpointing.unaligned.forced: true',
    fine: 'execution.checkpointing.unaligned.forced: false',
  }),
  configRule({
    id: 'config-unaligned-at-once',
    severity: 'notice',
    keys: [unaligned, 'execution.checkpointing.aligned-checkpoint-timeout'],
    from: '1.14',
    sees: (settings) =>
      seenIf(
        settings.flag(unaligned) === true &&
          (settings.duration('execution.checkpointing.aligned-checkpoint-timeout') ?? 0) === 0,
      ),
    says: {
      en: () =>
        'Every checkpoint is unaligned from the start: in-flight data is written even when nothing is held back.',
      zh: () => '每个 checkpoint 一开始就不对齐：即使没有反压，也要写 in-flight 数据。',
    },
    instead: {
      en: text`Set ${code('execution.checkpointing.aligned-checkpoint-timeout')}, such as 30 s: a checkpoint begins aligned, and changes when that takes longer.`,
      zh: text`设置 ${code('execution.checkpointing.aligned-checkpoint-timeout')}，例如 30 s：先按对齐方式做，超过这个时间再转为 unaligned。`,
    },
    source: 'ops/state/checkpointing_under_backpressure',
    bad: `${unaligned}: true`,
    fine: `${unaligned}: true\nexecution.checkpointing.aligned-checkpoint-timeout: 30 s`,
  }),
];
