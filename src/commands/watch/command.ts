import { severities } from '../../severity.ts';
import { command } from '../command.ts';
import { accessFlags, every, job, jobManager, redact } from '../shared/cluster.ts';
import { incidentFlag } from '../shared/flags.ts';
import type { WatchOptions } from './run.ts';

export const watch = command({
  name: 'watch',
  does: {
    en: 'judge a running cluster again and again, and tell only what changes: what appears, what is gone since when; it only reads',
    zh: '反复检查运行中的集群，只说变化：出现了什么，什么从何时起消失；只读，不改动集群',
  },
  arguments: [jobManager],
  flags: [
    {
      flags: '--for <duration>',
      does: {
        en: 'how long, such as 90s, 15m or 2h; without it, until Ctrl-C',
        zh: '看多久，例如 90s、15m、2h；不指定时一直看到按 Ctrl-C',
      },
      value: {
        parse: duration,
        mustBe: {
          en: 'a duration such as 90s, 15m or 2h, at most 24h',
          zh: ' 90s、15m、2h 这样的时长，最长 24h',
        },
      },
    },
    {
      flags: '--fail-on <severity>',
      does: {
        en: 'exit with 1 when a finding as bad as this, or worse, stands in the end',
        zh: '结束时仍有达到这个级别或更严重的发现，退出码为 1',
      },
      choices: [...severities].filter((severity) => severity !== 'notice'),
    },
    redact,
    job,
    every,
    ...accessFlags,
    incidentFlag,
  ],
  run: async ({ io, library, keep }, options: WatchOptions, url: string) => {
    const { watchCommand } = await import('./run.ts');
    return watchCommand(await library(), url, options, io, keep);
  },
});

const units = new Map([
  ['s', 1000],
  ['m', 60_000],
  ['h', 3_600_000],
]);

/** Node's timers take no more. */
const longest = 24 * 3_600_000;

/** Milliseconds of `90s`, `15m`, `1h30m`. */
function duration(typed: string): number | null {
  const parts = /^(?:\d{1,6}[smh]){1,3}$/.test(typed) ? typed.match(/\d{1,6}[smh]/g)! : [];
  const sum = parts.reduce((all, part) => all + Number(part.slice(0, -1)) * units.get(part.slice(-1))!, 0);
  return sum > 0 && sum <= longest ? sum : null;
}
