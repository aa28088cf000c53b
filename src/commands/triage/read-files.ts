import {
  type Block,
  bullets,
  code,
  heading,
  joined,
  paragraph,
  strong,
  text,
  type Words,
} from '../../blocks/blocks.ts';
import { inEachLanguage, type Lang } from '../../language.ts';
import type { ReadFile, Report } from '../../report.ts';
import { count } from '../shared/text.ts';
import { troubleOf } from '../shared/troubles.ts';
import { isJudged } from './not-assessed.ts';
import { span } from './timeline.ts';

interface ReadWords {
  title: string;
  kinds: Record<'log' | 'threads' | 'kubernetes' | 'alerts' | 'gc', string>;
  cluster: (name: Words, answers: number, span: string | null) => Words;
  notRead: (name: Words) => Words;
  file: (name: Words, kind: string, lines: number, span: string | null) => Words;
  /** It was read up to there. */
  endsEarly: string;
  zone: (name: string) => string;
  noZone: string;
  /** Some files name a time zone, others none. */
  someZone: Words;
  zonesDiffer: Words;
}

export const readWords = inEachLanguage<ReadWords>({
  en: {
    title: 'What was read',
    kinds: {
      log: 'log',
      threads: 'thread dump',
      kubernetes: 'objects of Kubernetes',
      alerts: 'alerts',
      gc: 'log of the garbage collector',
    },
    notRead: (name) => text`${name}: not read`,
    file: (name, kind, lines, span) =>
      text`${name}: ${kind}, ${count(lines, 'line')}${span === null ? '' : `, ${span}`}`,
    cluster: (name, answers, span) =>
      text`${name}: cluster, ${count(answers, 'answer')}${span === null ? '' : `, ${span}`}`,
    endsEarly: 'it ends too early: what came before counts',
    zone: (name) => `times in ${name}`,
    noZone: 'Times are as logged: no file names its time zone.',
    someZone: 'Not all files name a time zone: where theirs is another, the order in time is not certain.',
    zonesDiffer: text`${strong('The files do not agree on the time zone.')} Their order in time is not certain.`,
  },
  zh: {
    title: '读了什么',
    kinds: { log: '日志', threads: '线程转储', kubernetes: 'Kubernetes 对象', alerts: '告警', gc: 'GC 日志' },
    notRead: (name) => text`${name}：没有读`,
    file: (name, kind, lines, span) => text`${name}：${kind}，${lines} 行${span === null ? '' : `，${span}`}`,
    cluster: (name, answers, span) =>
      text`${name}：集群，${answers} 个回答${span === null ? '' : `，${span}`}`,
    endsEarly: '文件不完整，只用了前面的部分',
    zone: (name) => `时区 ${name}`,
    noZone: '时间按日志原样显示：文件里没有写时区。',
    someZone: '有的文件没写时区：如果不是同一个时区，先后顺序就不一定可靠。',
    zonesDiffer: text`${strong('各文件的时区不一致')}：先后顺序不一定可靠。`,
  },
});

/** The files with their spans of time, what was wrong with them, and whether their clocks agree. */
export function readFiles({ read }: Report, lang: Lang): Block[] {
  const words = readWords[lang];
  const logs = read.filter(({ from }) => from !== null);
  const notes = notesOn(new Set(logs.map(({ zone }) => zone)), words);
  const told = read.filter(isTold);
  if (told.length === 0) return [];
  return [
    heading(2, words.title),
    bullets(told.map((file) => item(file, lang))),
    ...notes.map((note) => paragraph(note)),
  ];
}

function notesOn(zones: Set<number | null>, words: (typeof readWords)[Lang]): Words[] {
  const named = [...zones].filter((zone) => zone !== null);
  if (named.length > 1) return [words.zonesDiffer];
  if (!zones.has(null)) return [];
  return [named.length === 1 ? words.someZone : words.noZone];
}

type Told = ReadFile & { kind: 'log' | 'threads' | 'cluster' | 'kubernetes' | 'alerts' | 'gc' | 'none' };

/** What was read and is not judged stands with what is not assessed. */
const isTold = (file: ReadFile): file is Told => file.kind === 'none' || isJudged(file);

function item({ file, kind, lines, from, to, zone, trouble }: Told, lang: Lang): Words {
  const words = readWords[lang];
  const time = from === null ? null : span(from, to, lang);
  const said = {
    none: () => words.notRead(code(file)),
    cluster: () => words.cluster(code(file), lines, time),
    log: () => words.file(code(file), words.kinds.log, lines, time),
    threads: () => words.file(code(file), words.kinds.threads, lines, time),
    kubernetes: () => words.file(code(file), words.kinds.kubernetes, lines, time),
    alerts: () => words.file(code(file), words.kinds.alerts, lines, time),
    gc: () => words.file(code(file), words.kinds.gc, lines, time),
  }[kind]();
  return joined(
    [
      said,
      ...(zone === null ? [] : [words.zone(zoneName(zone))]),
      ...trouble.map((what) =>
        what === 'truncated' && kind !== 'none' ? words.endsEarly : troubleOf(what)[lang],
      ),
    ],
    '; ',
  );
}

function zoneName(minutes: number): string {
  if (minutes === 0) return 'UTC';
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `UTC${minutes < 0 ? '-' : '+'}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
}
