import type { Rule } from '../rule.ts';
import { findingOf, tasksOf } from '../watching/finding.ts';
import { groupsOf } from '../watching/groups.ts';
import { alwaysSeen, isAlways, watch } from '../watching/watched.ts';

/** A fetcher polls and its task thread has nothing to do: normal without data, telling when there is lag. */
export const sourceIdle: Rule<'dumps'> = {
  id: 'threads-source-idle',
  needs: 'dumps',
  finds: ['source-fetcher-waiting-for-brokers'],
  judge: (dumps) => {
    const threads = watch(dumps).filter(({ dumps }) => dumps > 1);
    const waiting = new Set(
      threads
        .filter((watched) => watched.role === 'task' && isAlways(watched, 'waiting-for-work'))
        .map(({ subtask }) => `${subtask!.task} ${subtask!.subtask}`),
    );
    const witnesses = threads
      .filter(
        ({ role, subtask }) =>
          role === 'source-fetcher' && waiting.has(`${subtask?.task} ${subtask?.subtask}`),
      )
      .map((watched) => ({
        watched,
        seen: alwaysSeen(watched, ({ frames }) =>
          frames.some((frame) => /\.KafkaConsumer\.poll\(/.test(frame)),
        ),
      }))
      .filter(({ seen }) => seen.length > 0);
    return [...groupsOf(witnesses, ({ watched }) => watched.subtask!.task).values()].map((group) => {
      const facts = { tasks: tasksOf(group) };
      return findingOf(group, {
        id: 'source-fetcher-waiting-for-brokers',
        severity: 'notice',
        shows: 'benign',
        facts,
      });
    });
  },
};
