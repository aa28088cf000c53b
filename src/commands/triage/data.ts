import { inline, plainText, type Words } from '../../blocks/blocks.ts';
import type { Whole } from '../../numbers.ts';
import type { Graph, ReadFile, Report, Timeline, TriageFinding, Witness } from '../../report.ts';
import { ruleSentence, unless } from '../../rules/findings.ts';
import type { Lang } from '../../types.ts';
import { type Unjudged, unjudgedIn, whyUnjudged } from './not-assessed.ts';
import { type EntryOf, summaryOf, verdictOf } from './summary.ts';

/**
 * As ISO 8601 without a zone, by the clock of the log; on 1970-01-01 where the log has no date; null without a time.
 */
export type LogTime = string | null;

/** What `triage --format json` prints. */
export interface TriageData {
  schemaVersion: 1;
  /** One sentence. */
  verdict: string;
  /** False: only symptoms, or a cause that no page knows. */
  certain: boolean;
  /** Best first. */
  findings: FindingData[];
  /** Ids of pages, best first. */
  playbooks: string[];
  /** When the job ran again after its last failure, and for how many milliseconds it did not; null when it did not fail or does not run. */
  recovered: { at: LogTime; down: Whole } | null;
  timeline: Omit<Timeline, 'moments'> & {
    /** What happened, oldest first; the longest run of equal entries is one with a count. */
    moments: (Omit<Timeline['moments'][number], 'at'> & { at: LogTime })[];
  };
  /** The minor version of Flink that the evidence names, for which the page is told; null where it names none, or several. */
  flink: string | null;
  /** The address of the cluster that was read; null where none was. */
  cluster: string | null;
  /** Its jobs, as pictures. */
  graphs: Graph[];
  /** Its jobs, where none of them runs any more; null where one does, or no cluster was read. */
  ended: Report['ended'];
  read: (Omit<ReadFile, 'from' | 'to'> & { from: LogTime; to: LogTime })[];
  /** What could not be judged for want of evidence. */
  notAssessed: Report['notAssessed'];
  /** Files that are no logs and no thread dumps: what each is, and why it is not judged, as a sentence. */
  notAssessedFiles: { file: string; kind: Unjudged; why: string }[];
}

interface FindingData
  extends Pick<TriageFinding, 'severity' | 'role' | 'count' | 'origin' | 'userFrame' | 'about'> {
  /** A signature of a page, what a rule found, `exception` or `error`. */
  id: string;
  /** One sentence. */
  summary: string;
  /** The same, as other evidence shows it. */
  also: string[];
  /** What would show that it is wrong; null where nobody says. */
  unless: string | null;
  /** The most telling line first. */
  seen: Witness[];
  first: LogTime;
  last: LogTime;
  /** Ids of pages, best first. */
  playbooks: string[];
  /** No page claims this: the pages are the nearest by its words. */
  near: boolean;
}

/** A triage as data. */
export function triageData(report: Report, entryOf: EntryOf, lang: Lang): TriageData {
  return {
    schemaVersion: 1,
    verdict: plain(verdictOf(report, entryOf, lang)),
    certain: report.certain,
    findings: report.findings.map((finding) => ({
      id: finding.id,
      severity: finding.severity,
      role: finding.role,
      summary: plain(summaryOf(finding, entryOf, lang)),
      also: finding.also.flatMap(({ id, facts }) => {
        const sentence = ruleSentence(id, facts, lang);
        return sentence ? [plain(sentence)] : [];
      }),
      unless: unless(finding.id, lang),
      about: finding.about,
      seen: finding.seen,
      count: finding.count,
      first: iso(finding.firstAt),
      last: iso(finding.lastAt),
      playbooks: finding.playbooks,
      near: !finding.claimed,
      origin: finding.origin,
      userFrame: finding.userFrame,
    })),
    playbooks: report.playbooks,
    recovered: report.recovered && { at: iso(report.recovered.at), down: report.recovered.down },
    timeline: {
      ...report.timeline,
      moments: report.timeline.moments.map((moment) => ({ ...moment, at: iso(moment.at) })),
    },
    flink: report.flink,
    cluster: report.cluster,
    graphs: report.graphs,
    ended: report.ended,
    read: report.read.map((file) => ({ ...file, from: iso(file.from), to: iso(file.to) })),
    notAssessed: report.notAssessed,
    notAssessedFiles: unjudgedIn(report).map((file) => ({
      file: file.file,
      kind: file.kind,
      why: whyUnjudged(file, lang),
    })),
  };
}

const plain = (words: Words) => plainText(inline(words));

/** Without a zone: the log's own clock. */
export const iso = (at: number | null): LogTime =>
  at === null ? null : new Date(at).toISOString().slice(0, -1);
