import { bullets, code, heading, inline, plainText, strong, text, type Words } from '../../blocks/blocks.ts';
import type { Happened, Happening } from '../../changes/happening.ts';
import type { Lang } from '../../language.ts';
import type { TriageFinding } from '../../report.ts';
import { name } from '../../rules/followed/phrases.ts';
import { severityBadge } from '../../severity.ts';
import type { Page } from '../../types.ts';
import { shorten } from '../shared/text.ts';
import { type EntryOf, summaryOf } from '../triage/summary.ts';
import { findingWords } from '../triage/words.ts';
import type { WatchData, WatchedData } from './data.ts';
import { watchWords } from './words.ts';

/** What is the same for all that a watch says. */
export interface WatchedCluster {
  url: string;
  /** Seconds. */
  every: number;
  entryOf: EntryOf;
  redact: (text: string) => string;
  lang: Lang;
}

/** Something that happened, as a line with its time. */
export function watchPage({ at, what }: Happening, watched: WatchedCluster): Page<WatchData> {
  const said = says(what, at, watched);
  const finding = 'finding' in what ? what.finding : null;
  return {
    data: {
      schemaVersion: 1,
      at: new Date(at).toISOString(),
      kind: what.kind,
      text: plainText(inline(said)),
      job: 'job' in what ? watched.redact(what.job) : null,
      finding: finding && { id: finding.id, severity: finding.severity, playbooks: finding.playbooks },
      since: 'since' in what ? new Date(what.since).toISOString() : null,
    },
    blocks: [bullets([text`${clockTime(at)} ${said}`])],
  };
}

/** All that happened, as one page. */
export function watchedPage(
  told: Page<WatchData>[],
  { url, redact, lang }: WatchedCluster,
): Page<WatchedData> {
  return {
    data: { schemaVersion: 1, happened: told.map(({ data }) => data) },
    blocks: [heading(1, watchWords[lang].title(code(redact(url)))), ...told.flatMap(({ blocks }) => blocks)],
  };
}

/** `06:52:40` */
export const clockTime = (at: number) => new Date(at).toISOString().slice(11, 19);

const longestReason = 200;

function says(what: Happened, at: number, watched: WatchedCluster): Words {
  const { lang, redact, url, every } = watched;
  const words = watchWords[lang];
  const of = (fact: string) => name(redact(fact));
  const reason = (fact: string) => code(shorten(redact(fact), longestReason));
  switch (what.kind) {
    case 'watch-begins':
      return words.begins(
        code(redact(url)),
        what.flink,
        what.jobs.map((job) => `${redact(job.name)} ${job.state}`),
        every,
      );
    case 'all-quiet':
      return words.quiet;
    case 'job-appears':
      return words.jobAppears(of(what.job), what.state);
    case 'job-leaves':
      return words.jobLeaves(of(what.job));
    case 'job-state':
      return words.jobState(of(what.job), what.before, what.after);
    case 'job-restarts':
      return words.jobRestarts(of(what.job), what.before, what.after);
    case 'job-fails':
      return words.jobFails(
        of(what.job),
        reason(what.exception),
        what.task === null ? null : of(what.task),
        what.more,
      );
    case 'checkpoint-fails':
      return words.checkpointFails(
        of(what.job),
        what.checkpoint,
        what.reason === null ? null : reason(what.reason),
        what.more,
      );
    case 'checkpoint-completes':
      return words.checkpointCompletes(of(what.job), what.checkpoint, what.duration);
    case 'taskmanagers':
      return words.taskManagers(what.before, what.after);
    case 'jobmanager-leaves':
      return words.away(what.why);
    case 'jobmanager-returns':
      return words.returned(what.away);
    case 'answers-missing':
      return words.missing(what.requests);
    case 'watch-ends':
      return strong(words.ends(what.lasted, what.stand, what.gone));
    default:
      return ofFinding(what, at, watched);
  }
}

type OfFinding = Extract<Happened, { finding: TriageFinding }>;

function ofFinding(what: OfFinding, at: number, { entryOf, lang }: WatchedCluster): Words {
  const words = watchWords[lang];
  const { finding } = what;
  const isGone = what.kind === 'finding-goes' || what.kind === 'finding-holds';
  const [page] = finding.claimed && !isGone ? finding.playbooks : [];
  return words.finding(
    [
      ...fateOf(what, at, lang),
      severityBadge(finding.severity, findingWords[lang].severities[finding.severity]),
    ],
    summaryOf(finding, entryOf, lang),
    page === undefined ? null : words.read(code(`flinkdoc show ${page}`)),
  );
}

function fateOf(what: OfFinding, at: number, lang: Lang): string[] {
  const words = watchWords[lang];
  switch (what.kind) {
    case 'finding-stands':
      return [words.stands];
    case 'finding-appears':
      return [words.appears];
    case 'finding-returns':
      return [words.returns(what.gone)];
    case 'finding-worsens':
      return [words.worsens(findingWords[lang].severities[what.before.severity])];
    case 'finding-goes':
      return [
        words.goneSince(clockTime(what.since)),
        ...(what.stood === null ? [] : [words.stood(what.stood)]),
      ];
    case 'finding-holds':
      return [words.goneSince(clockTime(what.since)), words.held(at - what.since)];
  }
}
