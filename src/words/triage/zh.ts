import type { TriageWords } from './words.ts';

export const zh: TriageWords = {
  found: {
    'job-restarts': ({ restarts, minutes }) =>
      `作业${Number(minutes) > 0 ? `在 ${minutes} 分钟内` : ''}重启了 ${restarts} 次`,
    'checkpoints-expire': ({ expired, completed }) => `${expired} 个 checkpoint 超时，完成 ${completed} 个`,
    'checkpoints-decline': ({ declined, completed }) =>
      `${declined} 个 checkpoint 被拒绝，完成 ${completed} 个`,
    'checkpoints-slow': ({ longest, usual }) => `checkpoint 最长 ${longest} 秒，之前通常 ${usual} 秒`,
    'checkpoints-grow': ({ first, last }) => `checkpoint 从 ${first} MB 增长到 ${last} MB`,
    'checkpoints-none-complete': ({ triggered }) => `触发了 ${triggered} 个 checkpoint，一个都没有完成`,
    'leader-changes': ({ changes }) => `同一个组件 ${changes} 次成为 leader`,
    'process-restarts': ({ process, starts }) => `\`${process}\` 启动了 ${starts} 次`,
  },
};
