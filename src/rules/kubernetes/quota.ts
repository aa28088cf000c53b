import { code, text } from '../../blocks/blocks.ts';
import { lastOf, spanOf } from '../kubernetes-events.ts';
import { rule, sentence } from '../rule.ts';

/** `pods "x" is forbidden: exceeded quota: compute, requested: ...`, of the admission plugin ResourceQuota. */
const exceeded = /\bis forbidden: exceeded quota: ([^\s,]{1,253})/;

/** Pods that the quota of the namespace does not allow, unless the same controller made one later. */
export const quota = rule({
  id: 'kubernetes-quota',
  needs: 'kubernetes',
  finds: {
    'quota-exceeded': sentence<{ quota: string; controller: string }>({
      en: ({ quota, controller }) =>
        text`${code(controller)} cannot create pods: the quota ${code(quota)} of the namespace is used up.`,
      zh: ({ quota, controller }) =>
        text`${code(controller)} 创建不了 Pod：命名空间的配额 ${code(quota)} 已经用完。`,
    }),
  },
  judge: ({ events }, found) => {
    const refused = events.flatMap((event) => {
      const [, name] = exceeded.exec(event.message) ?? [];
      return event.reason === 'FailedCreate' && name !== undefined ? [{ ...event, quota: name }] : [];
    });
    const created = lastOf(events.filter(({ reason }) => reason === 'SuccessfulCreate'));
    const still = refused.filter(
      ({ name, order }) => order > (created.get(name) ?? Number.NEGATIVE_INFINITY),
    );
    const [first] = still.sort((a, b) => b.order - a.order);
    if (!first) return [];
    return [
      found('quota-exceeded', {
        severity: 'warning',
        shows: 'cause',
        facts: { quota: first.quota, controller: first.name },
        seen: still.map(({ quote }) => quote),
        count: still.reduce((sum, { count }) => sum + count, 0),
        ...spanOf(still),
      }),
    ];
  },
});
