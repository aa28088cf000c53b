import { code, joined, text, type Words } from '../../blocks/blocks.ts';
import type { AlertState, ReceivedAlert } from '../../evidence/received-alerts.ts';
import type { About } from '../../report.ts';
import { rule, sentence } from '../rule.ts';

/** What alerts of one name say together. */
type Told = {
  name: string;
  job: string | null;
  task: string | null;
  process: string | null;
  others: number;
};

const on = {
  en: ({ job, task, process, others }: Told): Words => {
    const places = [
      ...(job === null ? [] : [text`job ${code(job)}`]),
      ...(task === null ? [] : [text`task ${code(task)}`]),
      ...(process === null ? [] : [text`on ${code(process)}`]),
      ...(others === 0 ? [] : [`${others} more of this name`]),
    ];
    return places.length === 0 ? '' : text`: ${joined(places, ', ')}`;
  },
  zh: ({ job, task, process, others }: Told): Words => {
    const places = [
      ...(job === null ? [] : [text`作业 ${code(job)}`]),
      ...(task === null ? [] : [text`任务 ${code(task)}`]),
      ...(process === null ? [] : [text`位置 ${code(process)}`]),
      ...(others === 0 ? [] : [`同名的另有 ${others} 条`]),
    ];
    return places.length === 0 ? '' : text`：${joined(places, '，')}`;
  },
};

/** What Prometheus and Alertmanager say of alerts. Which page answers one that fires, pages say. */
export const received = rule({
  id: 'alerts-received',
  needs: 'alerts',
  finds: {
    'alert-fires': sentence<Told>({
      en: (told) => text`Alert ${code(told.name)} fires${on.en(told)}.`,
      zh: (told) => text`告警 ${code(told.name)} 正在触发${on.zh(told)}。`,
    }),
    'alert-suppressed': sentence<Told>({
      en: (told) => text`Alert ${code(told.name)} fires, and is silenced or inhibited${on.en(told)}.`,
      zh: (told) => text`告警 ${code(told.name)} 正在触发，但已被静默或抑制${on.zh(told)}。`,
    }),
    'alert-pending': sentence<Told>({
      en: (told) => text`Alert ${code(told.name)} is pending, and does not fire yet${on.en(told)}.`,
      zh: (told) => text`告警 ${code(told.name)} 的条件成立，但还没到触发时间${on.zh(told)}。`,
    }),
    'alert-resolved': sentence<Told>({
      en: (told) => text`Alert ${code(told.name)} is resolved${on.en(told)}.`,
      zh: (told) => text`告警 ${code(told.name)} 已经恢复${on.zh(told)}。`,
    }),
  },
  judge: (alerts, found) =>
    together(alerts).map(([{ state, severity }, ...others], at, groups) => {
      const all = groups[at]!;
      const times = all.flatMap(({ since }) => since ?? []);
      const ends = all.flatMap(({ until }) => until ?? []);
      return found(findings[state], {
        severity: state !== 'firing' || severity === 'none' ? 'notice' : severity,
        shows: state === 'firing' ? 'symptom' : 'benign',
        facts: {
          name: all[0]!.name,
          job: same(all, ({ job }) => job),
          task: same(all, ({ task }) => task),
          process: same(all, ({ process }) => process),
          others: others.length,
        },
        seen: all.map(({ quote }) => quote),
        count: all.length,
        firstAt: times.length > 0 ? Math.min(...times) : null,
        lastAt: ends.length > 0 ? Math.max(...ends) : null,
        about: aboutAll(all),
        alerts: all,
      });
    }),
});

const findings = {
  firing: 'alert-fires',
  suppressed: 'alert-suppressed',
  pending: 'alert-pending',
  resolved: 'alert-resolved',
} as const satisfies Record<AlertState, string>;

type Group = [ReceivedAlert, ...ReceivedAlert[]];

/** Alerts of one name that say the same of the same job are one: there is one for each task, or for each process. */
function together(alerts: ReceivedAlert[]): Group[] {
  const groups = new Map<string, Group>();
  for (const alert of alerts) {
    const { name, state, severity, job, about } = alert;
    const key = JSON.stringify([name, state, severity, about.job ?? job]);
    const group = groups.get(key);
    if (group) group.push(alert);
    else groups.set(key, [alert]);
  }
  return [...groups.values()];
}

/** What all of them say; null where they differ. */
function same<Value>([first, ...others]: Group, of: (alert: ReceivedAlert) => Value): Value | null {
  return others.every((alert) => of(alert) === of(first)) ? of(first) : null;
}

function aboutAll(all: Group): About {
  const [job, vertex, taskManager] = (['job', 'vertex', 'taskManager'] as const).map(
    (key) => same(all, ({ about }) => about[key]) ?? undefined,
  );
  return {
    ...(job === undefined ? {} : { job }),
    ...(vertex === undefined ? {} : { vertex }),
    ...(taskManager === undefined ? {} : { taskManager }),
  };
}
