import { code, text } from '../../blocks/blocks.ts';
import type { FlinkResource } from '../../evidence/objects.ts';
import { rule, sentence } from '../rule.ts';

/** A resource for which somebody else wants no job: states of `ResourceLifecycleState`, of jobs those of Flink. */
const isStopped = ({ lifecycleState, jobState }: FlinkResource) =>
  ['SUSPENDED', 'DELETING', 'DELETED'].includes(lifecycleState) ||
  ['FINISHED', 'CANCELED'].includes(jobState);

/** Nothing is there before the first deployment, and in between while it is replaced: then `MISSING` is as it should be. */
const isDeployed = ({ lifecycleState }: FlinkResource) =>
  ['DEPLOYED', 'STABLE', 'ROLLED_BACK'].includes(lifecycleState);

/** A resource of which the Kubernetes operator says that it failed. An error beside a job that goes on is an invalid change: it is not told here. */
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
  },
  judge: ({ resources }, found) =>
    resources
      .filter((resource) => !isStopped(resource))
      .flatMap((resource) => {
        const { kind, name, lifecycleState, jobManagerDeploymentStatus: deployment, quote } = resource;
        const critical = { severity: 'critical', shows: 'symptom' } as const;
        const sight = { ...critical, seen: [quote], count: 1, firstAt: null, lastAt: null };
        if (lifecycleState === 'FAILED')
          return [found('flink-resource-failed', { ...sight, facts: { kind, name, state: lifecycleState } })];
        if (deployment === 'ERROR' || (deployment === 'MISSING' && isDeployed(resource)))
          return [found('jobmanager-deployment-failed', { ...sight, facts: { name, state: deployment } })];
        return [];
      }),
});
