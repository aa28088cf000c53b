import type { EvidenceAnswers, Walk } from '../../diagnosis.ts';
import { exitCodes } from '../../errors.ts';
import type { Library } from '../../library/library.ts';
import { answersOf, answerTo, isSkipped, reachable, walkedPath } from '../../places.ts';
import type { Offer } from '../../triage/answers.ts';
import type { Outcome } from '../../types.ts';
import { verdictKept } from './kept.ts';
import { openQuestionPage } from './open-question.ts';
import { type Diagnosis, diagnosisPage } from './page.ts';
import { undecidedPage } from './undecided.ts';
import { diagnoseWords } from './words.ts';

/** A diagnosis of which nothing is answered yet. */
export type BegunDiagnosis = Omit<Diagnosis, 'path' | 'answers'>;

/** A diagnosis that ends at the page the evidence leads to, with what it answers on the way. */
export function opened(library: Library, begun: BegunDiagnosis, offer: Offer, walked: Walk): Outcome {
  const page = library.playbook(offer.playbook)!;
  const shown = {
    tree: begun.tree.id,
    question: diagnoseWords[library.lang].shown,
    answer: page.title,
    evidence: offer.evidence,
  };
  const onTheWay =
    walked.at === 'question' && reachable(walked, (name) => library.tree(name)!).includes(page.id);
  const arrives = walked.at === 'playbook' && walked.playbook === page.id;
  const answered = arrives || onTheWay ? walkedPath(walked.stops) : [];
  const path = arrives ? answered : [...answered, shown];
  return {
    page: diagnosisPage({ ...begun, path, answers: [page.id] }, page),
    exitCode: exitCodes.ok,
    kept: [verdictKept(begun.tree, [page.id])],
  };
}

/** What comes of a walk: the page it ends at, or the question that is open. */
export function outcome(
  library: Library,
  begun: BegunDiagnosis,
  walked: Walk,
  answered: EvidenceAnswers,
  offer: Offer | null,
): Outcome {
  const { stops } = walked;
  const words = diagnoseWords[library.lang];
  const diagnosis: Diagnosis = { ...begun, path: walkedPath(stops), answers: answersOf(stops) };
  const skipped = stops.filter(isSkipped).length;
  if (walked.at === 'playbook') {
    const page = library.playbook(walked.playbook)!;
    const verdict =
      skipped === 0
        ? verdictKept(begun.tree, [page.id])
        : verdictKept(begun.tree, [], words.keptPerhaps(page.title, page.id, skipped));
    return { page: diagnosisPage(diagnosis, page), exitCode: exitCodes.ok, kept: [verdict] };
  }
  if (walked.at === 'undecided') {
    const possible = reachable(walked, (name) => library.tree(name)!);
    return {
      page: undecidedPage(diagnosis, possible, library),
      exitCode: exitCodes.no,
      kept: [verdictKept(begun.tree, [], words.keptUndecided(skipped))],
    };
  }
  const { question, tree } = walked;
  const known = answered(question);
  const choice = `${question.answers.indexOf(known?.answer ?? question.answers[0]!) + 1}`;
  const next = stops.some(({ answer }) => answer === null) ? answerTo(walked, choice) : choice;
  const leadsTo = known && 'playbook' in known.answer.to ? known.answer.to.playbook : null;
  const other = offer && offer.playbook !== leadsTo ? offer : null;
  const open = {
    tree: tree.id,
    question,
    known,
    possible: reachable(walked, (name) => library.tree(name)!),
    offer: other,
    goOn: other ? [other.playbook, next] : [next],
  };
  return { page: openQuestionPage(diagnosis, open, library.entries()), exitCode: exitCodes.no };
}
