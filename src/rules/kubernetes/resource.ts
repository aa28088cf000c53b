import { code, text } from '../../blocks/blocks.ts';
import type { FlinkResource } from '../../evidence/objects.ts';
import { rule, sentence } from '../rule.ts';

/** A resource for which somebody else wants no job: states of `ResourceLifecycleState`, of jobs those of Flink. */
const isStopped = ({ lifecycleState, jobState }: FlinkResource) =>
  ['SUSPENDED', 'DELETED'].includes(lifecycleState) ||
  (['FINISHED', 'CANCELED', 'SUSPENDED'].includes(jobState) && lifecycleState !== 'DELETING');

/** Nothing is there before the first deployment, and in between while it is replaced: then `MISSING` is as it should be. */
const isDeployed = ({ lifecycleState }: FlinkResource) =>
  ['DEPLOYED', 'STABLE', 'ROLLED_BACK'].includes(lifecycleState);

/** A job that failed before an upgrade, or while colors change, is on its way. */
const isFailed = (resource: FlinkResource) =>
  resource.lifecycleState === 'FAILED' ||
  (resource.jobState === 'FAILED' &&
    (isDeployed(resource) ||
      resource.blueGreenState.startsWith('ACTIVE_') ||
      (resource.lifecycleState === '' && resource.blueGreenState === '')));

/** The operator looks again each minute, a start and the abortion of a blue/green deployment have ten at most by default: an engineering rule. */
const longest = 10 * 60_000;

/** A resource of which the Kubernetes operator says that it failed, or that stands still on its way. */
export const failedResource = rule({
  id: 'kubernetes-resource',
  needs: 'kubernetes',
  finds: {
    'flink-resource-failed': sentence<{ kind: string; name: string; state: string }>({
      en: ({ kind, name, state }) => text`${kind} ${code(name)} has failed: the operator says ${state}.`,
      zh: ({ kind, name, state }) => text`${kind} ${code(name)} 失败了，operator 给出的状态是 ${state}。`,
    }),
    'jobmanager-deployment-failed': sentence<{ name: string; state: string }>({
      en: ({ name, state }) =>
        text`The JobManager of FlinkDeployment ${code(name)} does not run: the operator says ${state}.`,
      zh: ({ name, state }) =>
        text`FlinkDeployment ${code(name)} 的 JobManager 没有运行，operator 给出的状态是 ${state}。`,
    }),
    'flink-resource-stuck': sentence<{ kind: string; name: string; state: string; minutes: number }>({
      en: ({ kind, name, state, minutes }) =>
        text`${kind} ${code(name)} is stuck: ${state} for at least ${minutes} min.`,
      zh: ({ kind, name, state, minutes }) =>
        text`${kind} ${code(name)} 卡住了：处于 ${state} 至少 ${minutes} 分钟。`,
    }),
    'flink-resource-error': sentence<{ kind: string; name: string; error: string }>({
      en: ({ kind, name, error }) =>
        text`The operator reports an error of ${kind} ${code(name)}: ${code(error)}.`,
      zh: ({ kind, name, error }) => text`Operator 报告 ${kind} ${code(name)} 有错误：${code(error)}。`,
    }),
    'flink-resource-rolled-back': sentence<{ kind: string; name: string }>({
      en: ({ kind, name }) =>
        text`${kind} ${code(name)} was rolled back: the last stable spec runs, and not the one that was applied.`,
      zh: ({ kind, name }) =>
        text`${kind} ${code(name)} 被回滚了：现在运行的是上一个稳定的 spec，而不是后来提交的那个。`,
    }),
  },
  judge: ({ resources, latest }, found) =>
    resources
      .filter((resource) => !isStopped(resource))
      .flatMap((resource) => {
        const { kind, name, lifecycleState, jobState, error, quote } = resource;
        const { jobManagerDeploymentStatus: deployment } = resource;
        const sight = { shows: 'symptom' as const, seen: [quote], count: 1, firstAt: null, lastAt: null };
        if (isFailed(resource))
          return [
            found('flink-resource-failed', {
              ...sight,
              severity: 'critical',
              facts: { kind, name, state: 'FAILED' },
            }),
          ];
        if (deployment === 'ERROR' || (deployment === 'MISSING' && isDeployed(resource)))
          return [
            found('jobmanager-deployment-failed', {
              ...sight,
              severity: 'critical',
              facts: { name, state: deployment },
            }),
          ];
        const stands = standsStill(resource);
        const since = stands === 'DELETING' ? resource.deletedAt : resource.reconciledAt;
        if (stands !== null && since !== null && latest !== null && latest - since > longest)
          return [
            found('flink-resource-stuck', {
              ...sight,
              severity: 'warning',
              firstAt: since,
              facts: { kind, name, state: stands, minutes: Math.floor((latest - since) / 60_000) },
            }),
          ];
        if (lifecycleState === 'ROLLED_BACK')
          return [
            found('flink-resource-rolled-back', { ...sight, severity: 'warning', facts: { kind, name } }),
          ];
        if (error !== '' && !isException(error))
          return [
            found('flink-resource-error', {
              ...sight,
              severity: jobState === 'RUNNING' ? 'warning' : 'critical',
              facts: { kind, name, error: error.split('\n', 1)[0]!.slice(0, longestError) },
            }),
          ];
        return [];
      }),
});

/** What is an exception is judged as if it had been logged: evidence/kubernetes/failures.ts. */
const isException = (error: string) =>
  error.startsWith('{') || /[a-z]\.[A-Z]\w{1,80}(?:Exception|Error)\b/.test(error);
const longestError = 150;

const onTheWay = new Set(['UPGRADING', 'ROLLING_BACK', 'DELETING']);
const starting = new Set(['DEPLOYING', 'DEPLOYED_NOT_READY']);
const notYet = new Set(['RECONCILING', 'CREATED', 'INITIALIZING']);

/** The state that a resource does not stay in; null where it may. */
function standsStill({
  lifecycleState,
  jobManagerDeploymentStatus,
  jobState,
  blueGreenState,
}: FlinkResource): string | null {
  if (onTheWay.has(lifecycleState)) return lifecycleState;
  if (/^(?:TRANSITIONING|SAVEPOINTING)_/.test(blueGreenState)) return blueGreenState;
  if (lifecycleState !== 'DEPLOYED') return null;
  if (starting.has(jobManagerDeploymentStatus)) return jobManagerDeploymentStatus;
  return notYet.has(jobState) ? jobState : null;
}
