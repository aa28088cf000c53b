import { code, text } from '../../blocks/blocks.ts';
import { rule, sentence } from '../rule.ts';

type OfSnapshot = { name: string; job: string };

/** So long no snapshot waits for the operator, which looks at its resources each minute: an engineering rule. */
const longest = 10 * 60_000;

/** A snapshot that somebody asked for and did not get. */
export const snapshot = rule({
  id: 'kubernetes-snapshot',
  needs: 'kubernetes',
  finds: {
    'state-snapshot-failed': sentence<OfSnapshot>({
      en: ({ name, job }) =>
        text`FlinkStateSnapshot ${code(name)}${job === '' ? '' : text` of ${code(job)}`} has failed, and none of the job completed since.`,
      zh: ({ name, job }) =>
        text`FlinkStateSnapshot ${code(name)}${job === '' ? '' : text`（作业 ${code(job)}）`}失败了，此后该作业也没有成功的快照。`,
    }),
    'state-snapshot-waits': sentence<OfSnapshot & { minutes: number }>({
      en: ({ name, job, minutes }) =>
        text`FlinkStateSnapshot ${code(name)}${job === '' ? '' : text` of ${code(job)}`} has waited for ${minutes} min, and the operator has not begun it.`,
      zh: ({ name, job, minutes }) =>
        text`FlinkStateSnapshot ${code(name)}${job === '' ? '' : text`（作业 ${code(job)}）`}已经等了 ${minutes} 分钟，operator 还没有开始。`,
    }),
  },
  judge: ({ snapshots, latest }, found) =>
    snapshots.flatMap(({ name, job, state, createdAt, endedAt, takenAgain, quote }) => {
      const sight = { severity: 'warning' as const, shows: 'symptom' as const, seen: [quote], count: 1 };
      if (state === 'FAILED' && !takenAgain)
        return [
          found('state-snapshot-failed', { ...sight, facts: { name, job }, firstAt: endedAt, lastAt: null }),
        ];
      const waited = createdAt === null || latest === null ? 0 : latest - createdAt;
      if (state !== 'TRIGGER_PENDING' || waited < longest) return [];
      const minutes = Math.floor(waited / 60_000);
      return [
        found('state-snapshot-waits', {
          ...sight,
          facts: { name, job, minutes },
          firstAt: createdAt,
          lastAt: null,
        }),
      ];
    }),
});
