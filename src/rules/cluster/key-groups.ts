import { text } from '../../blocks/blocks.ts';
import type { Job, Vertex } from '../../cluster/cluster.ts';
import { pathOf } from '../../cluster/endpoints.ts';
import { always, high, isSettled, sum } from '../measured/load.ts';
import { en, name, type Rounds, zh } from '../measured/phrases.ts';
import { answer, seenInAllRounds } from '../measured/shown.ts';
import { rule, type Seen, sentence } from '../rule.ts';

/** Keys reach the subtasks in key groups, of which each subtask owns a range (KeyGroupRangeAssignment): it gets the one more or not. */
export const keyGroups = rule({
  id: 'cluster-key-groups',
  needs: 'cluster',
  finds: {
    /** `most` and `least`: key groups of a subtask. */
    'key-groups-uneven': sentence<
      Rounds & { vertex: string; parallelism: number; maxParallelism: number; most: number; least: number }
    >({
      en: (facts) =>
        text`Choose a parallelism of ${name(facts.vertex)} that divides ${facts.maxParallelism}: with ${facts.parallelism} some subtasks own ${facts.most} key groups and others ${facts.least}, so some get ${times(facts)} times the keys (${en.rounds(facts)}).`,
      zh: (facts) =>
        text`给 ${name(facts.vertex)} 选一个能整除 ${facts.maxParallelism} 的并行度：现在是 ${facts.parallelism}，有的 subtask 分到 ${facts.most} 个 key group，有的 ${facts.least} 个，key 的数量差 ${times(facts)} 倍（${zh.rounds(facts)}）。`,
    }),
    'subtasks-without-keys': sentence<
      Rounds & { vertex: string; parallelism: number; without: number; records: number }
    >({
      en: (facts) =>
        text`Lower the parallelism of ${name(facts.vertex)}, or choose a finer key: ${facts.without} of ${facts.parallelism} subtasks have had none of ${facts.records.toLocaleString('en-US')} records, so there are hardly more keys than subtasks (${en.rounds(facts)}).`,
      zh: (facts) =>
        text`降低 ${name(facts.vertex)} 的并行度，或者换更细的 key：${facts.parallelism} 个 subtask 里有 ${facts.without} 个从没收到数据（总共 ${facts.records.toLocaleString('en-US')} 条），key 的种类太少（${zh.rounds(facts)}）。`,
    }),
  },
  unless: {
    'key-groups-uneven': {
      en: 'Not so, if the subtasks that own more key groups are no busier than the others.',
      zh: '如果 key group 多的 subtask 并不比别的忙，就没有影响。',
    },
    'subtasks-without-keys': {
      en: 'Not so, if other keys come at another time of the day.',
      zh: '如果其他 key 只在一天里的别的时段出现，就不是。',
    },
  },
  judge: (cluster, found) =>
    cluster.jobs.filter(isReady).flatMap((job) =>
      job.vertices.filter(isKeyed).flatMap((vertex): Seen[] => {
        const { name, parallelism, maxParallelism } = vertex;
        const common = { rounds: vertex.rounds.length, vertex: name, parallelism };
        const shown = { about: { job: job.id, vertex: vertex.id }, at: cluster.at, rounds: common.rounds };
        const path = pathOf('/jobs/:job/vertices/:vertex', { job: job.id, vertex: vertex.id });
        const without = withoutKeys(vertex);
        if (without)
          return [
            found(
              'subtasks-without-keys',
              seenInAllRounds({
                ...shown,
                severity: 'notice',
                shows: 'cause',
                facts: { ...common, ...without },
                seen: [answer(path, name, { 'read-records': without.records, without: without.without })],
              }),
            ),
          ];
        const uneven = maxParallelism === null ? null : unevenIn(parallelism, maxParallelism);
        if (!uneven || !isBusy(vertex)) return [];
        return [
          found(
            'key-groups-uneven',
            seenInAllRounds({
              ...shown,
              severity: 'notice',
              shows: 'cause',
              facts: { ...common, maxParallelism: maxParallelism!, ...uneven },
              seen: [answer(path, name, { parallelism, maxParallelism })],
            }),
          ),
        ];
      }),
    ),
});

const times = ({ most, least }: { most: number; least: number }) => Math.round((most / least) * 10) / 10;

const isReady = (job: Job) => !job.batch && isSettled(job);

const isKeyed = ({ inputs, parallelism, rounds }: Vertex) =>
  parallelism > 1 && rounds.length > 0 && inputs.length > 0 && inputs.every(({ ship }) => ship === 'HASH');

const isBusy = (vertex: Vertex) =>
  always(vertex, ({ subtasks }) => subtasks.some(({ busy }) => (busy ?? 0) > high));

/** With ten key groups a subtask the difference is a tenth: below a half nobody sees it among the keys. */
const visible = 1.5;

function unevenIn(parallelism: number, maxParallelism: number): { most: number; least: number } | null {
  const [most, least] = [Math.ceil(maxParallelism / parallelism), Math.floor(maxParallelism / parallelism)];
  return least > 0 && most >= visible * least ? { most, least } : null;
}

/** Records for each subtask after which none of them would be without, if keys were many. */
const enough = 1000;

function withoutKeys({ rounds, parallelism }: Vertex): { without: number; records: number } | null {
  const counts = rounds.at(-1)!.subtasks.map(({ recordsIn }) => recordsIn);
  if (counts.length !== parallelism || counts.some((count) => count === null)) return null;
  const records = sum(counts as number[]);
  const without = counts.filter((count) => count === 0).length;
  return without === 0 || records < enough * parallelism ? null : { without, records };
}
