import { code, joined, strong, text, type Words } from '../../blocks/blocks.ts';
import type { TriageWords } from './words.ts';

export const zh: TriageWords = {
  nothingWrong: '读到的内容里没有发现问题',
  nothingRead: '没有读到任何内容',
  facts: {
    when: (value) => text`${strong('时间：')} ${value}（以证据里的时钟为准）`,
    severity: (value) => text`${strong('级别：')} ${value}`,
    where: (value) => text`${strong('位置：')} ${value}`,
    dataRisk: (value) => text`${strong('数据风险：')} ${value}`,
    playbook: (value) => text`${strong('playbook：')} ${value}`,
  },
  verdicts: {
    cause: (what) => what,
    unknown: (what) => `没有页面认识这个原因：${what}`,
    symptoms: (what) => `只看到现象，没看到原因：${what}`,
    suspicious: (what) => `没有失败，但要留意：${what}`,
  },
  summary: ({ id, root, role, message }, title) => {
    const thrown = root ? [root.className, root.message].filter(Boolean).join(': ') : null;
    const said = thrown ?? message;
    if (id === 'user-code-failed') return `用户代码抛出 ${thrown ?? '异常'}`;
    if (role === 'harmless') return said;
    return [title ?? (root ? null : '没有页面认识的错误'), title !== null && !root ? null : said]
      .filter(Boolean)
      .join('：');
  },
  severities: { critical: '严重', warning: '警告', notice: '提示' },
  roles: {
    'first-fault': '最初的故障',
    cause: '原因',
    'unknown-cause': '原因不明',
    symptom: '现象',
    consequence: '连带后果',
    harmless: '无害',
  },
  headings: {
    timeline: '时间线',
    findings: '发现',
    harmless: '无害或可以稍后再看',
    next: '下一步',
    read: '读了什么',
    notAssessed: '没有评估的',
    replay: '重新执行这次排查',
  },
  when: (first, last) => (last === null ? first : `${first} 到 ${last}`),
  times: (count) => `${count} 次`,
  answeredBy: (pages) => text`看这页：${joined(pages, '、')}`,
  nearest: (pages) => text`没有页面对应它。按用词最接近的：${joined(pages, '、')}`,
  noPage: '没有页面对应它。',
  line: (file, line) => `${file} 第 ${line} 行`,
  file: (name, kind, lines, span) => text`${name}：${kind}，${lines} 行${span === null ? '' : `，${span}`}`,
  kinds: { log: '日志', threads: '线程转储', none: '没有读' },
  zone: (name) => `时区 ${name}`,
  noZone: '时间按日志原样显示：文件里没有写时区。',
  zonesDiffer: text`${strong('各文件的时区不一致。')} 先后顺序不一定可靠。`,
  trouble: (what) =>
    new Map(
      Object.entries({
        truncated: '文件不完整，只用了前面的部分',
        'long-line': '有超过 256 KiB 的行或堆栈，分段读取',
        crowded: '不同的内容太多，只保留了最前面的',
        binary: '不是文本',
        empty: '是空的',
        ENOENT: '没有这个文件',
        EACCES: '没有读取权限',
        EISDIR: '是一个目录',
      }),
    ).get(what) ?? `读不了（${what}）`,
  missing: {
    logs: (rules) => `${rules} 条关于日志的规则：没有读到日志。请加上 JobManager 和 TaskManager 的日志。`,
    dumps: (rules) =>
      text`${rules} 条关于线程的规则：没有读到线程转储。请间隔 5 秒取 3 次：${code('jstack -l <pid> > jstack-1.txt')}。`,
  },
  notSeen: '这些证据里没有指标、Web UI 和配置。',
  checkpoints: ({ triggered, completed, declined, expired }) =>
    `checkpoint：触发 ${triggered}，完成 ${completed}，拒绝 ${declined}，超时 ${expired}`,
  durations: (picture, shortest, longest) => `耗时：${picture}（${shortest} 到 ${longest}）`,
  restarts: (count) => `作业重启：${count} 次`,
  moments: (kind, what, count) => {
    const name = code(what.slice(0, 80));
    const said: Record<string, Words> = {
      'job-state': text`作业进入 ${what}`,
      'task-failed': count > 1 ? text`${count} 个 task 失败，第一个是 ${name}` : text`task ${name} 失败`,
      restored: text`作业从 ${what} 恢复`,
      leader: text`${name} 成为 leader`,
      'process-started': text`启动：${name}`,
      expired: count > 1 ? text`${count} 个 checkpoint 超时` : '一个 checkpoint 超时',
      declined: count > 1 ? text`${count} 个 checkpoint 被拒绝` : '一个 checkpoint 被拒绝',
    };
    const times =
      count > 1 && !['task-failed', 'declined', 'expired'].includes(kind) ? `，连续 ${count} 次` : '';
    return text`${Object.hasOwn(said, kind) ? said[kind]! : kind}${times}`;
  },
  left: (count) => `还有 ${count} 条`,
  nextSteps: (command) => text`查看整页：${command}`,
  lookFor: '请加上其他进程的日志，从第一次失败前 10 分钟开始：原因记在出事的那个进程里。',
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
