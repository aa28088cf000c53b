import {
  type Block,
  bullets,
  checklist,
  code,
  codeBlock,
  heading,
  paragraph,
  withCode,
} from '../../blocks/blocks.ts';
import { answeringStep, drawnAlone } from '../../content/answering-step.ts';
import { atOnce } from '../../content/card.ts';
import type { Lang } from '../../language.ts';
import type { Report } from '../../report.ts';
import { severityBadge } from '../../severity.ts';
import { isFiringAlert } from '../../triage/alerts.ts';
import { shownPlace } from '../../triage/answers.ts';
import type { Page, Playbook } from '../../types.ts';
import { shellWord } from '../shared/text.ts';
import { sharedWords } from '../shared/words.ts';
import { type TriageData, triageData } from './data.ts';
import { filled, settings } from './fill.ts';
import { findings, harmless, inItsThreads } from './findings.ts';
import { graphs } from './graph.ts';
import { notAssessed } from './not-assessed.ts';
import { readFiles } from './read-files.ts';
import { type EntryOf, verdictOf } from './summary.ts';
import { clock, seconds, span, timeline } from './timeline.ts';
import { findingWords, triageWords } from './words.ts';

/** What the page of a triage is made of. */
interface Triaged {
  report: Report;
  /** The files as the user named them. */
  files: string[];
  /** The page that answers best, whole; null where none does. */
  playbook: Playbook | null;
  entryOf: EntryOf;
  /** Options to name again in a replay. */
  options: string[];
}

/** A triage, as the ticket an engineer would write. */
export function triagePage(triaged: Triaged, lang: Lang): Page<TriageData> {
  const words = triageWords[lang];
  const { report, files, options } = triaged;
  const serious = report.findings.filter(({ severity }) => severity !== 'notice');
  const minor = report.findings.filter(({ severity }) => severity === 'notice');
  return {
    data: triageData(report, triaged.entryOf, lang),
    source: report,
    blocks: [
      heading(1, verdictOf(report, triaged.entryOf, lang)),
      ...facts(triaged, lang),
      ...lookFor(report, lang),
      ...graphs(report.graphs, lang),
      ...findings(triaged.entryOf, serious, lang),
      ...nextSteps(triaged, lang),
      ...timeline(report, lang),
      ...harmless(triaged.entryOf, minor, lang),
      ...readFiles(report, lang),
      ...notAssessed(report, lang),
      heading(2, words.replay),
      codeBlock('sh', ['flinkdoc triage', ...options, ...files.map(shellWord)].join(' ')),
    ],
  };
}

/** What a ticket says first: what to do at once, then when, how bad, where, and which page. */
function facts({ report, playbook }: Triaged, lang: Lang): Block[] {
  const words = triageWords[lang].facts;
  const { dataRisks } = sharedWords[lang];
  const { verdict } = report;
  if (!verdict) return [];
  const [quote] = verdict.seen;
  const said = bullets([
    ...inItsThreads(verdict, lang).slice(0, 1).map(words.threads),
    // An alert has to be confirmed, the rest is seen.
    ...(playbook ? atOnce(playbook, verdict.id, !isFiringAlert(verdict)) : []),
    ...(verdict.firstAt === null ? [] : [words.when(span(verdict.firstAt, verdict.lastAt, lang))]),
    words.severity(severityBadge(verdict.severity, findingWords[lang].severities[verdict.severity])),
    ...(report.recovered
      ? [words.recovered(clock(report.recovered.at), seconds(report.recovered.down))]
      : []),
    ...(report.flink === null ? [] : [words.flink(report.flink)]),
    ...(quote ? [words.where(code(shownPlace(quote)))] : []),
    ...(playbook?.dataRisk ? [words.dataRisk(dataRisks[playbook.dataRisk])] : []),
    ...(playbook ? [words.playbook(code(showCommand(playbook.id, report)))] : []),
  ]);
  return filled([said], report);
}

/** Shows a page as this triage tells it. */
const showCommand = (id: string, { flink }: Report) =>
  `flinkdoc show ${id}${flink === null ? '' : ` --flink ${flink}`}`;

/** Where the cause may stand, when it is not known. */
function lookFor({ certain, verdict }: Report, lang: Lang): Block[] {
  if (certain || !verdict) return [];
  if (isFiringAlert(verdict)) return [paragraph(triageWords[lang].lookBeyond)];
  const { taskManager } = verdict;
  return [paragraph(triageWords[lang].lookFor(taskManager === null ? null : code(taskManager)))];
}

/** What to do first, by the page that answers best: an alert has to be confirmed, the rest is seen. */
function nextSteps({ playbook, report }: Triaged, lang: Lang): Block[] {
  const words = triageWords[lang];
  const { verdict } = report;
  if (!playbook || !verdict) return [];
  const wanted = [...(isFiringAlert(verdict) ? ['confirm'] : []), 'stop-the-bleeding', 'steps'];
  const [work] = wanted.flatMap((slug) => playbook.sections.find((section) => section.slug === slug) ?? []);
  const step = answeringStep(playbook, verdict.id);
  const steps = step ? drawnAlone(step) : (work?.blocks ?? []);
  return [
    heading(2, words.next),
    ...(steps.length > 0 ? checklist(filled(steps, report)) : [paragraph(withCode(playbook.summary))]),
    paragraph(words.nextSteps(code(showCommand(playbook.id, report)))),
    ...settings(report),
  ];
}
