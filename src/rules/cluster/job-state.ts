import { text } from '../../blocks/blocks.ts';
import type { Cluster, Job } from '../../cluster/cluster.ts';
import { pathOf } from '../../cluster/endpoints.ts';
import { recoveredSince } from '../measured/load.ts';
import { duration, en, name, type Rounds, zh } from '../measured/phrases.ts';
import { answer, seenInAllRounds } from '../measured/shown.ts';
import { rule, sentence } from '../rule.ts';

/** Fewer restarts in so many milliseconds are an accident. */
const loop = { restarts: 3, within: 10 * 60_000 };

const notRunning = ['RESTARTING', 'FAILING', 'FAILED'];

/** A job that does not run, or not for long. */
export const jobState = rule({
  id: 'cluster-job-state',
  needs: 'cluster',
  finds: {
    /** `restarts`: since it was submitted; `recent`: failures in the last ten minutes; `truncated`: older ones are no longer told. */
    'job-keeps-restarting': sentence<
      Rounds & { job: string; state: string; restarts: number | null; recent: number; truncated: boolean }
    >({
      en: (facts) =>
        text`Find why ${name(facts.job)} fails: it is ${name(facts.state)}${facts.restarts === null ? '' : `, has restarted ${facts.restarts} times`}${facts.recent === 0 ? '' : `, and failed ${facts.truncated ? 'at least ' : ''}${facts.recent} times in ten minutes`}${facts.truncated ? '; the first failure stands in the log of the JobManager alone' : ''} (${en.rounds(facts)}).`,
      zh: (facts) =>
        text`找出 ${name(facts.job)} 失败的原因：状态 ${name(facts.state)}${facts.restarts === null ? '' : `，已重启 ${facts.restarts} 次`}${facts.recent === 0 ? '' : `，十分钟内${facts.truncated ? '至少' : ''}失败 ${facts.recent} 次`}${facts.truncated ? '；最早那次失败只有 JobManager 日志里还有' : ''}（${zh.rounds(facts)}）。`,
    }),
    'job-has-failed': sentence<{ job: string; minutes: number | null; restarts: number | null }>({
      en: (facts) =>
        text`${name(facts.job)} has failed for good${facts.minutes === null ? '' : `, ${facts.minutes} min ago`}${facts.restarts === null ? '' : `, after ${facts.restarts} restarts`}: start it from its last checkpoint when the cause is gone.`,
      zh: (facts) =>
        text`作业 ${name(facts.job)}${facts.minutes === null ? '' : `在 ${facts.minutes} 分钟前`}彻底失败${facts.restarts === null ? '' : `，之前重启过 ${facts.restarts} 次`}：排除原因后从最后一个 checkpoint 启动。`,
    }),
    'job-got-over-failure': sentence<{ job: string; ago: number; exception: string }>({
      en: (facts) =>
        text`${name(facts.job)} has run for ${duration(facts.ago)} since its last failure, ${name(facts.exception)}.`,
      zh: (facts) =>
        text`${name(facts.job)} 距上次失败（${name(facts.exception)}）已正常运行 ${duration(facts.ago)}。`,
    }),
  },
  sameAs: { 'job-keeps-restarting': 'job-restarts' },
  unless: {
    'job-keeps-restarting': {
      en: 'Not so, if the restarts were asked for: a rescaling of the adaptive scheduler restarts the job as well.',
      zh: '如果重启是有意的就不是：adaptive scheduler 扩缩容也会重启作业。',
    },
    'job-has-failed': {
      en: 'Not so, if the same job runs under another id.',
      zh: '如果同一个作业已经用别的 id 在跑，就不用管。',
    },
    'job-got-over-failure': {
      en: 'Not so, if it fails again: then look at how often.',
      zh: '如果再次失败，就看失败的频率。',
    },
  },
  judge: (cluster, found) =>
    cluster.jobs.flatMap((job) => {
      const restarts = restartsOf(job);
      const seen = [stateAnswer(job, restarts.at(-1) ?? null)];
      const common = {
        seen,
        about: { job: job.id },
        at: job.since ?? cluster.at,
        rounds: cluster.rounds || 1,
      };
      const ago = recoveredSince(job, cluster);
      if (ago !== null) {
        const { at, exception } = job.failures!.entries.at(-1)!;
        const facts = { job: job.name, ago, exception: simple(exception ?? 'unknown') };
        const sight = seenInAllRounds({ ...common, severity: 'notice', shows: 'benign', facts, at });
        return [found('job-got-over-failure', sight)];
      }
      if (job.state === 'FAILED') {
        if (runsAnew(job, cluster)) return [];
        const minutes = cluster.at === null || job.since === null ? null : minutesOf(cluster.at - job.since);
        const facts = { job: job.name, minutes, restarts: restarts.at(-1) ?? null };
        return [
          found(
            'job-has-failed',
            seenInAllRounds({ ...common, severity: 'critical', shows: 'symptom', facts }),
          ),
        ];
      }
      const recent = recentFailures(job, cluster);
      const grew = (restarts.at(-1) ?? 0) > (restarts[0] ?? 0);
      if (!notRunning.includes(job.state) && !grew && recent < loop.restarts) return [];
      const facts = {
        rounds: cluster.rounds || 1,
        job: job.name,
        state: job.state,
        restarts: restarts.at(-1) ?? null,
        recent,
        truncated: job.failures?.truncated ?? false,
      };
      const sight = seenInAllRounds({ ...common, severity: 'critical', shows: 'symptom', facts });
      return [found('job-keeps-restarting', sight)];
    }),
});

/** In each round; 1.x counts them under another name as well. */
const restartsOf = ({ metrics }: Job): number[] =>
  metrics.flatMap((round) => round.get('numRestarts') ?? round.get('fullRestarts') ?? []);

/** Failures in the time before the last round; those that came with others do not count. */
function recentFailures({ failures }: Job, { at }: Cluster): number {
  const entries = failures?.entries.filter(({ concurrent }) => !concurrent) ?? [];
  return entries.filter((entry) => entry.at !== null && at !== null && at - entry.at <= loop.within).length;
}

/** A job that failed stays in the list for an hour, also when it was submitted again. */
const runsAnew = ({ name, startedAt }: Job, { jobs }: Cluster) =>
  jobs.some(
    (other) =>
      other.name === name &&
      (other.startedAt ?? 0) > (startedAt ?? 0) &&
      ['RUNNING', 'FINISHED', 'CANCELED'].includes(other.state),
  );

function stateAnswer({ id, name, state, since, startedAt }: Job, numRestarts: number | null) {
  const time = (at: number | null) => (at === null ? null : new Date(at).toISOString());
  const numbers = { state, since: time(since), started: time(startedAt), numRestarts };
  return answer(pathOf('/jobs/:job', { job: id }), name, numbers);
}

const minutesOf = (milliseconds: number) => Math.max(0, Math.round(milliseconds / 60_000));

const simple = (className: string) => className.slice(className.lastIndexOf('.') + 1);
