import {
  type Block,
  bullets,
  code,
  heading,
  inline,
  joined,
  plainText,
  text,
  type Words,
} from '../../blocks/blocks.ts';
import { inEachLanguage, type Lang } from '../../language.ts';
import type { FileKind, ReadFile, Report } from '../../report.ts';
import { count } from '../shared/text.ts';

/** What triage judges. */
const judged = ['log', 'threads'] as const;

/** What it tells of, and does not judge. */
export type Unjudged = Exclude<FileKind, (typeof judged)[number] | 'none'>;

type UnjudgedFile = ReadFile & { kind: Unjudged };

/** What is said of files of one kind: `names` are some of them. */
type Said = (names: Words, files: number) => Words;

interface NotAssessedWords {
  title: string;
  missing: Record<'logs' | 'dumps', (rules: number) => Words>;
  kinds: Record<Unjudged, Said>;
  more: (files: number) => string;
  /** What no file of the evidence shows. */
  unseen: Record<'both' | 'rest' | 'configuration', string>;
}

export const notAssessedWords = inEachLanguage<NotAssessedWords>({
  en: {
    title: 'Not assessed',
    missing: {
      logs: (rules) =>
        `${count(rules, 'rule')} about logs: no log was read. Add the JobManager's and the TaskManagers' logs.`,
      dumps: (rules) =>
        text`${count(rules, 'rule')} about threads: no thread dump was read. Take three, five seconds apart: ${code('jstack -l <pid> > jstack-1.txt')}.`,
    },
    kinds: {
      rest: (names, files) =>
        text`${names}: ${count(files, 'answer')} of Flink's REST API. The exceptions it tells of are judged, its numbers are not.`,
      configuration: (names) =>
        text`${names}: configuration. Logs and thread dumps are judged, settings are not.`,
      kubernetes: (names) =>
        text`${names}: objects of Kubernetes. Logs and thread dumps are judged, manifests are not.`,
      other: (names) =>
        text`${names}: neither a log nor a thread dump: no line of a log and no stack trace in it.`,
    },
    more: (files) => ` and ${files} more`,
    unseen: {
      both: 'Metrics, the Web UI and the configuration are not in this evidence.',
      rest: 'Metrics and the Web UI are not in this evidence.',
      configuration: 'The configuration is not in this evidence.',
    },
  },
  zh: {
    title: '没有评估的',
    missing: {
      logs: (rules) => `${rules} 条关于日志的规则：没有读到日志。请加上 JobManager 和 TaskManager 的日志。`,
      dumps: (rules) =>
        text`${rules} 条关于线程的规则：没有读到线程转储。请间隔 5 秒取 3 次：${code('jstack -l <pid> > jstack-1.txt')}。`,
    },
    kinds: {
      rest: (names) => text`${names}：Flink REST API 的返回结果。其中的异常会判断，数值不判断。`,
      configuration: (names) => text`${names}：配置文件。只判断日志和线程转储，不判断配置项。`,
      kubernetes: (names) => text`${names}：Kubernetes 对象。只判断日志和线程转储，不判断清单。`,
      other: (names) => text`${names}：既不是日志也不是线程转储，里面没有日志行，也没有堆栈。`,
    },
    more: (files) => ` 等，另有 ${files} 个`,
    unseen: {
      both: '这些证据里没有指标、Web UI 和配置。',
      rest: '这些证据里没有指标和 Web UI。',
      configuration: '这些证据里没有配置。',
    },
  },
});

/** Files named of each kind. */
const named = 3;

export const isJudged = ({ kind }: Pick<ReadFile, 'kind'>) => judged.some((one) => one === kind);

/** The files that are no log and no dump, and were read all the same. */
export const unjudgedIn = ({ read }: Pick<Report, 'read'>): UnjudgedFile[] =>
  read.filter((file): file is UnjudgedFile => file.kind !== 'none' && !isJudged(file));

/** What a file is that is not judged, and why it is not, as a sentence. */
export const whyUnjudged = ({ file, kind }: UnjudgedFile, lang: Lang): string =>
  plainText(inline(notAssessedWords[lang].kinds[kind](code(file), 1)));

/** What nobody looked at is not healthy. */
export function notAssessed(report: Report, lang: Lang): Block[] {
  const words = notAssessedWords[lang];
  const needs = new Map<'logs' | 'dumps', number>();
  for (const { needs: need } of report.notAssessed) needs.set(need, (needs.get(need) ?? 0) + 1);
  const files = new Map<Unjudged, UnjudgedFile[]>();
  for (const file of unjudgedIn(report)) files.set(file.kind, files.get(file.kind)?.concat(file) ?? [file]);
  const missing = Array.from(needs, ([need, rules]) => words.missing[need](rules));
  const unjudged = Array.from(files, ([kind, all]) => words.kinds[kind](names(all, lang), all.length));
  return [
    heading(2, words.title),
    bullets([...missing, ...unjudged, ...unseen(new Set(files.keys()), lang)]),
  ];
}

function names(files: UnjudgedFile[], lang: Lang): Words {
  const first = joined(
    files.slice(0, named).map(({ file }) => text`${code(file)}`),
    ', ',
  );
  return files.length > named ? text`${first}${notAssessedWords[lang].more(files.length - named)}` : first;
}

function unseen(kinds: Set<Unjudged>, lang: Lang): string[] {
  const words = notAssessedWords[lang].unseen;
  if (kinds.has('rest')) return kinds.has('configuration') ? [] : [words.configuration];
  return [kinds.has('configuration') ? words.rest : words.both];
}
