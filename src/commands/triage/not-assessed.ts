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
const judged = ['log', 'threads', 'cluster', 'kubernetes', 'alerts', 'gc'] as const;

/** What it tells of, and does not judge. */
export type Unjudged = Exclude<FileKind, (typeof judged)[number] | 'none'>;

type UnjudgedFile = ReadFile & { kind: Unjudged };

/** Evidence that every job has. Not every cluster runs on Kubernetes, nor has every one alerts or writes down its collections: those are not asked for. */
type Askable = 'logs' | 'dumps' | 'cluster';

/** What is said of files of one kind: `names` are some of them. */
type Said = (names: Words, files: number) => Words;

interface NotAssessedWords {
  title: string;
  missing: Record<Askable, Words>;
  kinds: Record<Unjudged, Said>;
  more: (files: number) => string;
  noConfiguration: string;
  settingsOfObjects: Words;
}

export const notAssessedWords = inEachLanguage<NotAssessedWords>({
  en: {
    title: 'Not assessed',
    missing: {
      logs: "What logs show: no log was read. Add the JobManager's and the TaskManagers' logs.",
      dumps: text`What threads do: no thread dump was read. Take five, five seconds apart: ${code('jstack -l <pid> > jstack-1.txt')}.`,
      cluster: text`What the running job says of load, checkpoints, watermarks and memory: no cluster was read. Add its address, ${code('http://jobmanager:8081')}.`,
    },
    kinds: {
      rest: (names, files) =>
        text`${names}: ${count(files, 'answer')} of Flink's REST API, and no whole cluster: ${code('flinkdoc collect <url>')} reads one.`,
      configuration: (names) =>
        text`${names}: configuration. Logs and thread dumps are judged, settings are not.`,
      metrics: (names) =>
        text`${names}: metrics as Prometheus scrapes them, one look at what has to be seen more than once. Name the JobManager, ${code('flinkdoc triage http://jobmanager:8081')}, or the alerts that fire.`,
      manifest: (names) =>
        text`${names}: objects of Kubernetes, none of which is Flink's and says how it is. What ${code('kubectl get flinkdeployment,flinksessionjob,pod,event -o json')} prints is judged, manifests are not.`,
      report: (names) =>
        text`${names}: a report of flinkdoc. Named alone, ${code('flinkdoc triage report.html')} shows it again.`,
      other: (names) =>
        text`${names}: neither a log nor a thread dump: no line of a log and no stack trace in it.`,
    },
    more: (files) => ` and ${files} more`,
    noConfiguration: 'The configuration is not in this evidence.',
    settingsOfObjects: text`Settings: those of a FlinkDeployment are judged by ${code('flinkdoc check-config')}.`,
  },
  zh: {
    title: '没有评估的',
    missing: {
      logs: '日志里能看到的：没有读到日志。请加上 JobManager 和 TaskManager 的日志。',
      dumps: text`线程在做什么：没有读到线程转储。请间隔 5 秒取 5 次：${code('jstack -l <pid> > jstack-1.txt')}。`,
      cluster: text`运行中作业的负载、checkpoint、watermark 和内存：没有读集群。请加上它的地址，如 ${code('http://jobmanager:8081')}。`,
    },
    kinds: {
      rest: (names) =>
        text`${names}：Flink REST API 的返回结果，不是完整的集群；用 ${code('flinkdoc collect <url>')} 收集。`,
      configuration: (names) => text`${names}：配置文件。只判断日志和线程转储，不判断配置项。`,
      metrics: (names) =>
        text`${names}：Prometheus 抓取的指标，只有一个时刻，看不出变化。请给出 JobManager 地址 ${code('flinkdoc triage http://jobmanager:8081')}，或者正在触发的告警。`,
      manifest: (names) =>
        text`${names}：其中没有能看出 Flink 状态的 Kubernetes 对象。${code('kubectl get flinkdeployment,flinksessionjob,pod,event -o json')} 的输出会判断，清单不会。`,
      report: (names) =>
        text`${names}：flinkdoc 的报告。只给这一个文件时，${code('flinkdoc triage report.html')} 会重新显示它。`,
      other: (names) => text`${names}：既不是日志也不是线程转储，里面没有日志行，也没有堆栈。`,
    },
    more: (files) => ` 等，另有 ${files} 个`,
    noConfiguration: '这些证据里没有配置。',
    settingsOfObjects: text`配置项：FlinkDeployment 里的由 ${code('flinkdoc check-config')} 判断。`,
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

const hasObjects = ({ read }: Report) => read.some(({ kind }) => kind === 'kubernetes');

/** What nobody looked at is not healthy. */
export function notAssessed(report: Report, lang: Lang): Block[] {
  const words = notAssessedWords[lang];
  const needs = new Set(report.notAssessed.map(({ needs }) => needs));
  const files = new Map<Unjudged, UnjudgedFile[]>();
  for (const file of unjudgedIn(report)) files.set(file.kind, files.get(file.kind)?.concat(file) ?? [file]);
  const lines = [
    ...Array.from(needs).flatMap((need) => (need in words.missing ? [words.missing[need as Askable]] : [])),
    ...Array.from(files, ([kind, all]) => words.kinds[kind](names(all, lang), all.length)),
    ...(needs.has('cluster') && !files.has('configuration')
      ? [hasObjects(report) ? words.settingsOfObjects : words.noConfiguration]
      : []),
  ];
  return lines.length === 0 ? [] : [heading(2, words.title), bullets(lines)];
}

function names(files: UnjudgedFile[], lang: Lang): Words {
  const first = joined(
    files.slice(0, named).map(({ file }) => text`${code(file)}`),
    ', ',
  );
  return files.length > named ? text`${first}${notAssessedWords[lang].more(files.length - named)}` : first;
}
