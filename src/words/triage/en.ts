import { code, joined, strong, text, type Words } from '../../blocks/blocks.ts';
import type { TriageWords } from './words.ts';

const s = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

export const en: TriageWords = {
  nothingWrong: 'Nothing wrong in what was read',
  nothingRead: 'Nothing could be read',
  facts: {
    when: (value) => text`${strong('When:')} ${value}, by the clock of the evidence`,
    severity: (value) => text`${strong('Severity:')} ${value}`,
    where: (value) => text`${strong('Where:')} ${value}`,
    dataRisk: (value) => text`${strong('Data risk:')} ${value}`,
    playbook: (value) => text`${strong('Playbook:')} ${value}`,
  },
  verdicts: {
    cause: (what) => what,
    unknown: (what) => `No page knows this cause: ${what}`,
    symptoms: (what) => `Only symptoms seen: ${what}`,
    suspicious: (what) => `Nothing failed, but: ${what}`,
  },
  summary: ({ id, root, role, message }, title) => {
    const thrown = root ? [root.className, root.message].filter(Boolean).join(': ') : null;
    const said = thrown ?? message;
    if (id === 'user-code-failed') return `Your code threw ${thrown ?? 'an exception'}`;
    if (role === 'harmless') return said;
    return [title ?? (root ? null : 'An error that no page knows'), title !== null && !root ? null : said]
      .filter(Boolean)
      .join(': ');
  },
  severities: { critical: 'critical', warning: 'warning', notice: 'notice' },
  roles: {
    'first-fault': 'first fault',
    cause: 'cause',
    'unknown-cause': 'cause unknown',
    symptom: 'symptom',
    consequence: 'consequence',
    harmless: 'harmless',
  },
  headings: {
    timeline: 'Timeline',
    findings: 'Findings',
    harmless: 'Harmless, or worth a look later',
    next: 'Next steps',
    read: 'What was read',
    notAssessed: 'Not assessed',
    replay: 'Replay this triage',
  },
  when: (first, last) => (last === null ? `at ${first}` : `from ${first} to ${last}`),
  times: (count) => s(count, 'time'),
  answeredBy: (pages) => text`Answered by ${joined(pages, ', ')}`,
  nearest: (pages) => text`No page claims this. The nearest by its words: ${joined(pages, ', ')}`,
  noPage: 'No page claims this.',
  line: (file, line) => `${file}, line ${line}`,
  file: (name, kind, lines, span) =>
    text`${name}: ${kind}, ${s(lines, 'line')}${span === null ? '' : `, ${span}`}`,
  kinds: { log: 'log', threads: 'thread dump', none: 'not read' },
  zone: (name) => `times in ${name}`,
  noZone: 'Times are as logged: no file names its time zone.',
  zonesDiffer: text`${strong('The files do not agree on the time zone.')} Their order in time is not certain.`,
  trouble: (what) =>
    new Map(
      Object.entries({
        truncated: 'it ends too early: what came before counts',
        'long-line': 'it has lines or stack traces of more than 256 KiB: they are read in parts',
        crowded: 'it says more different things than are kept: the first ones count',
        binary: 'it is not text',
        empty: 'it is empty',
        ENOENT: 'there is no such file',
        EACCES: 'reading it is not permitted',
        EISDIR: 'it is a folder',
      }),
    ).get(what) ?? `it cannot be read (${what})`,
  missing: {
    logs: (rules) =>
      `${s(rules, 'rule')} about logs: no log was read. Add the JobManager's and the TaskManagers' logs.`,
    dumps: (rules) =>
      text`${s(rules, 'rule')} about threads: no thread dump was read. Take three, five seconds apart: ${code('jstack -l <pid> > jstack-1.txt')}.`,
  },
  notSeen: 'Metrics, the Web UI and the configuration are not in this evidence.',
  checkpoints: ({ triggered, completed, declined, expired }) =>
    `Checkpoints: ${triggered} triggered, ${completed} completed, ${declined} declined, ${expired} expired`,
  durations: (picture, shortest, longest) => `Durations: ${picture} (${shortest} to ${longest})`,
  restarts: (count) => `Restarts of the job: ${count}`,
  moments: (kind, what, count) => {
    const name = code(what.slice(0, 80));
    const said: Record<string, Words> = {
      'job-state': text`the job is ${what}`,
      'task-failed':
        count > 1 ? text`${s(count, 'task')} failed, the first is ${name}` : text`task ${name} failed`,
      restored: text`the job is restored from ${what}`,
      leader: text`${name} was granted leadership`,
      'process-started': text`starts: ${name}`,
      expired: count > 1 ? text`${s(count, 'checkpoint')} expired` : 'a checkpoint expired',
      declined: count > 1 ? text`${s(count, 'checkpoint')} declined` : 'a checkpoint was declined',
    };
    const times =
      count > 1 && !['task-failed', 'declined', 'expired'].includes(kind) ? `, ${count} times in a row` : '';
    return text`${Object.hasOwn(said, kind) ? said[kind]! : kind}${times}`;
  },
  left: (count) => `and ${count} more`,
  nextSteps: (command) => text`Read it whole: ${command}`,
  lookFor:
    'Add the logs of the other processes, from ten minutes before the first failure on: the cause is logged where it happened.',
  found: {
    'job-restarts': ({ restarts, minutes }) =>
      `The job restarted ${restarts} times${Number(minutes) > 0 ? ` in ${s(Number(minutes), 'minute')}` : ''}`,
    'checkpoints-expire': ({ expired, completed }) =>
      `${s(Number(expired), 'checkpoint')} expired, ${completed} completed`,
    'checkpoints-decline': ({ declined, completed }) =>
      `${s(Number(declined), 'checkpoint')} declined, ${completed} completed`,
    'checkpoints-slow': ({ longest, usual }) =>
      `Checkpoints take up to ${longest} s; the usual one took ${usual} s before`,
    'checkpoints-grow': ({ first, last }) => `Checkpoints grew from ${first} MB to ${last} MB`,
    'checkpoints-none-complete': ({ triggered }) =>
      `${s(Number(triggered), 'checkpoint')} triggered, none completed`,
    'leader-changes': ({ changes }) => `Leadership was granted ${changes} times to the same component`,
    'process-restarts': ({ process, starts }) => `\`${process}\` started ${starts} times`,
  },
};
