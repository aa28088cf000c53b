import type { TriageWords } from './words.ts';

const s = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

export const en: TriageWords = {
  found: {
    'job-restarts': ({ restarts, minutes }) =>
      `The job restarted ${restarts} times${Number(minutes) > 0 ? ` in ${s(Number(minutes), 'minute')}` : ''}`,
    'checkpoints-expire': ({ expired, completed }) =>
      `${s(Number(expired), 'checkpoint')} expired, ${completed} completed`,
    'checkpoints-decline': ({ declined, completed }) =>
      `${s(Number(declined), 'checkpoint')} declined, ${completed} completed`,
    'checkpoints-slow': ({ longest, usual }) =>
      `Checkpoints take up to ${longest} s; the usual one took ${usual} s before`,
    'checkpoints-grow': ({ first, last }) => `Checkpoints grew from ${first} MB to ${last} MB`,
    'checkpoints-none-complete': ({ triggered }) =>
      `${s(Number(triggered), 'checkpoint')} triggered, none completed`,
    'leader-changes': ({ changes }) => `Leadership was granted ${changes} times to the same component`,
    'process-restarts': ({ process, starts }) => `\`${process}\` started ${starts} times`,
  },
};
