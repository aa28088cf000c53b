import { type Block, bullets, code, heading, paragraph, text } from '../../blocks/blocks.ts';
import type { EvidenceAnswers } from '../../diagnosis.ts';
import type { Library } from '../../library/library.ts';
import type { Report } from '../../report.ts';
import type { Offer } from '../../triage/answers.ts';
import type { Io } from '../../types.ts';
import { diagnoseWords } from './words.ts';

/** What evidence tells by itself. */
export interface ToldByEvidence {
  /** What it answers. */
  answered: EvidenceAnswers;
  /** The page that it leads to; null where there is none. */
  offer: Offer | null;
  /** What it shows, where it leads to none; empty without evidence. */
  unclaimed: Block[];
}

const nothing: ToldByEvidence = { answered: () => null, offer: null, unclaimed: [] };

/** Files as a triage judges them. */
export async function toldBy(library: Library, files: string[], io: Io): Promise<ToldByEvidence> {
  if (files.length === 0) return nothing;
  const { triageFiles } = await import('../triage/judge-files.ts');
  const { answersFromReport, offerOf } = await import('../../triage/answers.ts');
  const { report } = await triageFiles(library, files, io);
  const offer = offerOf(report);
  return {
    answered: answersFromReport(report),
    offer,
    unclaimed: offer ? [] : await unclaimed(report, library),
  };
}

/** The verdict that no page answers, the line that shows it, and pages near it for reading. */
async function unclaimed(report: Report, library: Library): Promise<Block[]> {
  const { verdictOf } = await import('../triage/summary.ts');
  const { quotedLine } = await import('../../triage/answers.ts');
  const words = diagnoseWords[library.lang];
  const { verdict } = report;
  const [quote] = verdict?.seen ?? [];
  const said = verdictOf(report, (id) => library.entry(id), library.lang);
  const near = verdict && !verdict.claimed ? verdict.playbooks : [];
  return [
    heading(2, words.shown),
    bullets([quote ? text`${said}\n${code(quotedLine(quote))}` : said]),
    ...(near.length > 0
      ? [paragraph(words.near(near.slice(0, 3).map((id) => code(`flinkdoc show ${id}`))))]
      : []),
  ];
}
