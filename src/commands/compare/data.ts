import { inline, plainText, type Words } from '../../blocks/blocks.ts';
import type {
  Fate,
  FindingChange,
  GraphChange,
  JobChange,
  Lack,
  LookComparison,
  NumberChange,
  SettingChange,
} from '../../changes/look.ts';
import type { Lang } from '../../language.ts';
import type { Count } from '../../numbers.ts';
import type { Severity } from '../../report.ts';
import { shownValue } from '../shared/text.ts';
import { iso, type LogTime } from '../triage/data.ts';
import type { Judged } from '../triage/judge-files.ts';
import { type EntryOf, summaryOf } from '../triage/summary.ts';

/** Whether it got worse; `changed`: neither, but not the same; `unsure`: some findings could be seen on one side alone. */
export type CompareOutcome = 'worse' | 'mixed' | 'unsure' | 'better' | 'changed' | 'same';

/** What `compare --format json` prints. */
export interface CompareData {
  schemaVersion: 1;
  /** One sentence. */
  verdict: string;
  outcome: CompareOutcome;
  before: SideData;
  after: SideData;
  /** The worst first. */
  findings: FindingChangeData[];
  /** Null where they did not change, or a side does not tell. */
  taskManagers: { before: Count; after: Count } | null;
  slots: { before: Count; after: Count } | null;
  jobs: JobChangeData[];
  settings: SettingChange[];
  /** What could not be compared, as sentences. */
  notCompared: string[];
}

export interface SideData {
  file: string;
  flink: string | null;
  /** By the clock of the cluster, or of the logs. */
  at: LogTime;
}

export interface FindingChangeData {
  /** `unjudged`: seen on one side, while the other had not the evidence to see it. */
  fate: Fate;
  /** What that side lacked; null for the other fates. */
  why: Lack | null;
  id: string;
  /** Null where it was not seen. */
  before: Severity | null;
  after: Severity | null;
  /** One sentence, of the later side that saw it. */
  summary: string;
  /** Ids of pages, best first. */
  playbooks: string[];
}

export interface JobChangeData {
  /** Null where it is missing. */
  before: { id: string; name: string; state: string } | null;
  after: { id: string; name: string; state: string } | null;
  /** Since it was submitted; null where there is nothing to tell. */
  restarts: { before: Count; after: Count } | null;
  /** What failed after, and had not before. */
  failures: { at: LogTime; exception: string; task: string | null }[];
  graph: GraphChange[];
  numbers: NumberChange[];
  /** How its checkpoints are set. */
  settings: SettingChange[];
}

/** What the page is made of. */
export interface Compared {
  comparison: LookComparison;
  before: Judged & { file: string };
  after: Judged & { file: string };
  /** Takes out of texts of the cluster what must not leave the machine; reports are without it. */
  redact: (text: string) => string;
  entryOf: EntryOf;
}

/** What a finding says, by the later side that saw it. */
export const summary = ({ before, after }: FindingChange, { entryOf }: Compared, lang: Lang): Words =>
  summaryOf((after ?? before)!, entryOf, lang);

/** A comparison as data; `verdict` and `notCompared` are what the page says. */
export function compareData(
  compared: Compared,
  said: Pick<CompareData, 'verdict' | 'outcome' | 'notCompared'>,
  lang: Lang,
): CompareData {
  const { comparison, redact } = compared;
  const { findings, jobs, settings, taskManagers, slots } = comparison;
  return {
    schemaVersion: 1,
    ...said,
    before: sideOf(compared.before),
    after: sideOf(compared.after),
    findings: findings.map((change) => ({
      fate: change.fate,
      why: change.why,
      id: (change.after ?? change.before)!.id,
      before: change.before?.severity ?? null,
      after: change.after?.severity ?? null,
      summary: plainText(inline(summary(change, compared, lang))),
      playbooks: (change.after ?? change.before)!.playbooks,
    })),
    taskManagers: taskManagers && { before: taskManagers.before!, after: taskManagers.after! },
    slots: slots && { before: slots.before!, after: slots.after! },
    jobs: jobs.map((job) => jobData(job, redact)),
    settings: settings.map((setting) => shownSetting(setting, redact)),
  };
}

function sideOf({ file, report, cluster }: Compared['before']): SideData {
  const logged = report.read.flatMap(({ to }) => to ?? []);
  return { file, flink: cluster?.flink ?? null, at: iso(cluster?.at ?? logged.at(-1) ?? null) };
}

function jobData(change: JobChange, redact: Compared['redact']): JobChangeData {
  const { before, after, restarts, failures, graph, numbers, settings } = change;
  const side = (job: JobChange['before']) => job && { id: job.id, name: redact(job.name), state: job.state };
  return {
    before: side(before),
    after: side(after),
    restarts: restarts && { before: restarts.before ?? 0, after: restarts.after ?? 0 },
    failures: failures.map(({ at, exception, task }) => ({
      at: iso(at),
      exception: redact(exception),
      task: task && redact(task),
    })),
    graph: graph.map((one) => redactedGraph(one, redact)),
    numbers: numbers.map((number) => ({ ...number, vertex: number.vertex && redact(number.vertex) })),
    settings: settings.map((setting) => shownSetting(setting, redact)),
  };
}

function redactedGraph(change: GraphChange, redact: Compared['redact']): GraphChange {
  switch (change.kind) {
    case 'added':
    case 'removed':
      return { ...change, vertices: change.vertices.map(redact) };
    case 'regrouped':
    case 'replaced':
      return { ...change, before: change.before.map(redact), after: change.after.map(redact) };
    case 'input':
      return {
        ...change,
        vertex: redact(change.vertex),
        before: change.before.map(redact),
        after: change.after.map(redact),
      };
    default:
      return { ...change, vertex: redact(change.vertex) };
  }
}

function shownSetting({ key, before, after }: SettingChange, redact: Compared['redact']): SettingChange {
  const shown = (value: string | null) => value && shownValue(key, value, redact);
  return { key, before: shown(before), after: shown(after) };
}
