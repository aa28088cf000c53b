import { text } from '../../blocks/blocks.ts';
import type { Cluster, Job } from '../../cluster/cluster.ts';
import { pathOf } from '../../cluster/endpoints.ts';
import { durationOf } from '../../configuration/values.ts';
import { duration, name } from '../measured/phrases.ts';
import { answer } from '../measured/shown.ts';
import { rule, sentence } from '../rule.ts';

/** How many restarts, or failures within so many milliseconds, a strategy allows, and how many there were. */
type Left = { job: string; used: number; allowed: number; within: number | null };

/** A job whose restart strategy has nearly nothing left: then the next failure is its last. */
export const restartsLeft = rule({
  id: 'cluster-restarts-left',
  needs: 'cluster',
  finds: {
    'restarts-run-out': sentence<Left>({
      en: (facts) =>
        text`Allow ${name(facts.job)} more restarts, or mend what fails: ${facts.used} of the ${facts.allowed} ${facts.within === null ? 'restarts that fixed-delay allows' : `failures that failure-rate allows in ${duration(facts.within)}`} are used up${facts.used >= facts.allowed ? ', and the next failure ends it for good' : ''}.`,
      zh: (facts) =>
        text`给 ${name(facts.job)} 留出更多重启次数，或者先修好失败的原因：${facts.within === null ? 'fixed-delay 允许的重启' : `failure-rate 允许 ${duration(facts.within)} 内的失败`}共 ${facts.allowed} 次，已用 ${facts.used} 次${facts.used >= facts.allowed ? '，再失败一次作业就彻底结束' : ''}。`,
    }),
  },
  unless: {
    'restarts-run-out': {
      en: 'Not so, if the JobManager was started anew since: it counts from the beginning then.',
      zh: '如果之后 JobManager 重启过，次数会重新计算。',
    },
  },
  judge: (cluster, found) =>
    cluster.jobs.flatMap((job) => {
      const left = leftOf(job, cluster);
      if (!left || left.used < half * left.allowed) return [];
      return [
        found('restarts-run-out', {
          severity: left.used >= left.allowed ? 'warning' : 'notice',
          shows: 'symptom',
          facts: left,
          seen: [
            answer(pathOf('/jobs/:job/config', { job: job.id }), job.name, {
              'restart-strategy': job.restartStrategy,
              used: left.used,
              allowed: left.allowed,
            }),
          ],
          count: left.used,
          firstAt: null,
          lastAt: cluster.at,
          about: { job: job.id },
        }),
      ];
    }),
});

/** Half of what is allowed is worth knowing: an engineering rule. */
const half = 0.5;

const fixedDelay = /^Restart with fixed delay \([^)]{1,40}\)\. #(\d{1,10}) restart attempts/;
const failureRate =
  /^Failure rate restart with maximum of (\d{1,10}) failures within interval (PT\S{1,30}|\d{1,12} ms)/;
const byConfiguration = 'Cluster level default restart strategy';

/** Null where the strategy counts nothing, or is not known. Both let pass as many as they allow, and no more (`canRestart`). */
function leftOf(job: Job, { at, configuration }: Cluster): Left | null {
  // A rescaling of the adaptive scheduler is counted as a restart, and is none for its strategy.
  if (job.state !== 'RUNNING' || !configuration || isAdaptive(configuration)) return null;
  const strategy = job.restartStrategy ?? '';
  const written = (key: string) => configuration.get(`restart-strategy.${key}`);
  const type = (
    configuration.get('restart-strategy.type') ?? configuration.get('restart-strategy')
  )?.toLowerCase();
  const isDefault = strategy === byConfiguration;
  const [
    ,
    attempts = isDefault && /^fixed-?delay$/.test(type ?? '')
      ? (written('fixed-delay.attempts') ?? '1')
      : null,
  ] = fixedDelay.exec(strategy) ?? [];
  if (attempts !== null) return used(job, { used: restartsOf(job), allowed: Number(attempts), within: null });
  const isRate = isDefault && /^failure-?rate$/.test(type ?? '');
  const [, failures = isRate ? (written('failure-rate.max-failures-per-interval') ?? '1') : null, interval] =
    failureRate.exec(strategy) ?? [];
  const within = durationOf(interval ?? written('failure-rate.failure-rate-interval') ?? '1 min');
  if (failures === null || within === null || at === null) return null;
  return used(job, { used: failuresSince(job, at - within), allowed: Number(failures), within });
}

const used = (job: Job, left: Omit<Left, 'job'>): Left | null =>
  left.used > 0 && left.allowed > 0 ? { job: job.name, ...left } : null;

const isAdaptive = (configuration: Map<string, string>) =>
  configuration.get('jobmanager.scheduler')?.toLowerCase() === 'adaptive' ||
  configuration.get('scheduler-mode')?.toLowerCase() === 'reactive';

const restartsOf = ({ metrics }: Job): number => metrics.at(-1)?.get('numRestarts') ?? 0;

const failuresSince = ({ failures }: Job, since: number): number =>
  (failures?.entries ?? []).filter(({ at, concurrent }) => !concurrent && at !== null && at >= since).length;
