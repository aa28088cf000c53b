import { type Inline, inline, type Words } from '../blocks/blocks.ts';
import type { Cluster } from '../cluster/cluster.ts';
import { type Evidence, type JobEvent, type Logs, occurrences } from '../evidence/evidence.ts';
import type { GcLog } from '../evidence/gc-log.ts';
import type { KubernetesObjects } from '../evidence/objects.ts';
import type { ReceivedAlert } from '../evidence/received-alerts.ts';
import { type InEachLanguage, type Lang, langs } from '../language.ts';
import type { About, Facts, Report, Severity, Witness } from '../report.ts';
import { type FollowedThread, follow } from './followed/follow.ts';

/** What a rule saw of one of its findings. It names no playbook: a playbook claims it with `explains`. */
export interface Sight<F extends Facts = Facts> {
  /** `critical`: the job does not run or is about to fail; `warning`: it suffers; `notice`: worth knowing. */
  severity: Severity;
  /** Whether it says why, or only what follows from something else. */
  shows: 'cause' | 'symptom' | 'benign';
  /** What its sentence needs: names and numbers. */
  facts: F;
  /** The lines that show it, the most telling first. */
  seen: Witness[];
  count: number;
  firstAt: number | null;
  lastAt: number | null;
  /** What of a cluster it is about. */
  about?: About;
  /** The alerts it tells of: pages say which they answer. */
  alerts?: ReceivedAlert[];
}

export interface Seen extends Sight {
  /** One of the rule's `finds`. */
  id: string;
}

/** What is said of a finding, from its facts. */
export type Sentence<F extends Facts> = InEachLanguage<(facts: F) => Inline[]>;

/** What a rule can ask for. It is not assessed when that is missing. */
interface Given {
  logs: Logs;
  /** Threads followed through the dumps of their processes, and what they do in each. */
  threads: FollowedThread[];
  cluster: Cluster;
  kubernetes: KubernetesObjects;
  alerts: ReceivedAlert[];
  gc: GcLog[];
}

type Need = keyof Given;

export interface Rule<N extends Need = Need, Finding extends string = string> {
  /** Its folder and file name: `threads-deadlock`; rules about logs have no folder in theirs. */
  id: string;
  needs: N;
  /** All it can find, with its sentence. */
  finds: Record<Finding, Sentence<never>>;
  /** What would show that a finding is wrong. */
  unless?: Partial<Record<Finding, InEachLanguage<string>>>;
  /** What rules about other evidence find when it shows the same. */
  sameAs?: { [Of in Finding]?: string };
  judge: (given: Given[N]) => Seen[];
}

type FactsOf<S> = S extends Sentence<infer F> ? F : never;

/** A rule whose sentences and judgement agree on the facts of each finding, or do not compile. */
export function rule<N extends Need, Finds extends Record<string, Sentence<never>>>(declared: {
  id: string;
  needs: N;
  finds: Finds;
  unless?: { [Finding in keyof NoInfer<Finds>]?: InEachLanguage<string> };
  sameAs?: { [Finding in keyof NoInfer<Finds>]?: string };
  judge: (
    given: Given[N],
    found: <Finding extends keyof Finds & string>(
      id: Finding,
      sight: Sight<FactsOf<Finds[NoInfer<Finding>]>>,
    ) => Seen,
  ) => Seen[];
}): Rule<N, keyof Finds & string> {
  const { judge, ...rest } = declared;
  return { ...rest, judge: (given) => judge(given, (id, sight) => ({ id, ...sight })) };
}

/** The sentence of a finding, in each language. */
export function sentence<F extends Facts>(says: InEachLanguage<(facts: F) => Words>): Sentence<F> {
  const said = (lang: Lang) => (facts: F) => inline(says[lang](facts));
  return Object.fromEntries(langs.map((lang) => [lang, said(lang)])) as Sentence<F>;
}

/** What events of logs show together: the first and the last of them. */
export function shownByEvents<F extends Facts>(
  events: JobEvent[],
  claim: Pick<Sight<F>, 'severity' | 'shows' | 'facts'>,
): Sight<F> {
  const [first, last] = [events[0]!, events.at(-1)!];
  return {
    ...claim,
    seen: [...new Set([first.quote, last.quote])],
    count: occurrences(events),
    firstAt: first.at,
    lastAt: last.at,
  };
}

/** The evidence that each need is made of. */
const madeOf: Record<Need, Report['notAssessed'][number]['needs']> = {
  logs: 'logs',
  threads: 'dumps',
  cluster: 'cluster',
  kubernetes: 'kubernetes',
  alerts: 'alerts',
  gc: 'gc',
};

/** What rules see in the evidence, and which of them could not look for want of it. */
export function judge(
  rules: Rule[],
  { logs, dumps, cluster, kubernetes, alerts, gc }: Evidence,
): { seen: Seen[]; notAssessed: Report['notAssessed'] } {
  const given = {
    logs: logs && withLog(logs),
    threads: dumps && follow(dumps),
    cluster,
    kubernetes,
    alerts,
    gc,
  };
  const isMissing = ({ needs }: Rule) => given[needs] === null;
  return {
    seen: rules.filter((rule) => !isMissing(rule)).flatMap((rule) => rule.judge(given[rule.needs] as never)),
    notAssessed: rules.filter(isMissing).map(({ id, needs }) => ({ rule: id, needs: madeOf[needs] })),
  };
}

/** Exceptions of the REST API alone are no log: what a rule looks for could not stand in them. */
const withLog = (logs: Logs): Logs | null => (logs.files.some(({ kind }) => kind === 'log') ? logs : null);
